import { backlog, mergeTallies } from "cx-metrics";
import { describe, expect, it } from "vitest";
import { faultOf, warningsOf } from "../core/faultOf.ts";

const july = { opening: 120, created: 340, reopened: 25, resolved: 360, cancelled: 20 };

describe("backlog", () => {
  it("is what is left at the end", () => {
    const result = backlog(july);
    expect(result).toMatchObject({
      metric: "backlog",
      definition: "standard",
      options: {},
      value: 105,
      unit: "count",
      better: "lower",
      n: null,
      interval: null,
      basis: null,
      tally: july,
      excluded: {},
      warnings: [],
    });
    expect(result.closureRate).toBe(36_000 / 365);
  });

  it("takes what is not given for 0", () => {
    const { value, tally, closureRate } = backlog({ opening: 5, created: 10, resolved: 12 });
    expect([value, closureRate]).toEqual([3, 120]);
    expect(tally).toStrictEqual({ opening: 5, created: 10, resolved: 12 });
  });

  it("has no closure rate where nothing came", () => {
    expect(backlog({ opening: 5, created: 0, resolved: 5 })).toMatchObject({
      value: 0,
      closureRate: null,
      warnings: [],
    });
    expect(backlog({ opening: 0, created: 0, reopened: 2, resolved: 1 }).closureRate).toBe(50);
  });

  it("adds up over teams", () => {
    const { tally } = backlog(july);
    expect(backlog(mergeTallies(tally, tally)).value).toBe(210);
  });

  it.each<[string, unknown, unknown, string, string[]]>([
    ["no opening", { created: 1, resolved: 1 }, {}, "invalid-shape", ["opening"]],
    ["another name", { ...july, new: 1 }, {}, "invalid-shape", ["new"]],
    ["more resolved than came", { ...july, resolved: 466 }, {}, "inconsistent", ["resolved"]],
    ["a negative", { ...july, cancelled: -1 }, {}, "out-of-range", ["cancelled"]],
    ["an option", july, { level: 0.9 }, "unknown-option", ["options", "level"]],
  ])("refuses %s", (_what, counts, options, code, path) => {
    const call = backlog as (counts: unknown, options: unknown) => unknown;
    expect(faultOf(() => call(counts, options))).toEqual([code, path]);
  });

  it("warns of fractions, and of nothing else: it is no sample", () => {
    const few = { opening: 1, created: 2, resolved: 1 };
    expect(warningsOf(backlog(few))).toEqual([]);
    for (const field of ["opening", "created", "reopened", "resolved", "cancelled"]) {
      expect(warningsOf(backlog({ ...few, [field]: 0.5 })), field).toEqual(["fractional-counts"]);
    }
  });

  it("refuses a closure rate that no number can hold", () => {
    const counts = { opening: 1e10, created: 5e-324, resolved: 1e10 };
    expect(faultOf(() => backlog(counts))).toEqual(["out-of-range", []]);
  });

  it("takes away everything that there was", () => {
    expect(backlog({ ...july, resolved: 465 }).value).toBe(0);
  });
});
