import { retentionRate } from "cx-metrics";
import { describe, expect, it } from "vitest";
import { faultOf, warningsOf } from "../core/faultOf.ts";

const july = { start: 1000, lost: 50, gained: 500, gainedAndLost: 12, end: 1438 };

describe("retentionRate by definition", () => {
  it("start-existing, where it is known who left", () => {
    const result = retentionRate(july);
    expect(result).toMatchObject({
      metric: "retention-rate",
      definition: "start-existing",
      value: 95,
      n: 1000,
      unit: "percent",
      better: "higher",
      options: { level: 0.95, interval: "wilson" },
      basis: { kind: "share", count: 950, of: 1000 },
      tally: july,
      warnings: [],
    });
    expect(retentionRate({ start: 1000, lost: 50 }).value).toBe(95);
  });

  it("end-minus-new, where it is not", () => {
    const result = retentionRate({ start: 500, end: 550, gained: 100 });
    expect(result).toMatchObject({ definition: "end-minus-new", value: 90, n: 500, warnings: [] });
    expect(result.interval?.method).toBe("wilson");
  });

  it("end-minus-new warns of joiners who left, and has no interval then", () => {
    const result = retentionRate(july, { definition: "end-minus-new" });
    expect(result.value).toBeCloseTo(93.8, 12);
    expect(warningsOf(result)).toEqual(["joiners-lost"]);
    expect(result.interval).toBeNull();
    expect(result.basis).toEqual({ kind: "ratio", numerator: 938, denominator: 1000 });
  });

  it("end-minus-new of returners is no share, but no joiner was lost", () => {
    const movement = { start: 100, lost: 10, gained: 5, reactivated: 20 };
    const result = retentionRate(movement, { definition: "end-minus-new" });
    expect(result).toMatchObject({ value: 110, interval: null, warnings: [] });
  });

  it("end-minus-new works the end out", () => {
    const { end: _, ...known } = july;
    const result = retentionRate(known, { definition: "end-minus-new" });
    expect(result.value).toBeCloseTo(93.8, 12);
  });

  it("end-minus-new can be negative, where all joiners left", () => {
    const movement = { start: 10, lost: 10, gained: 5, gainedAndLost: 5 };
    expect(retentionRate(movement, { definition: "end-minus-new" }).value).toBe(-50);
  });

  it("end-over-start counts joiners, and passes 100", () => {
    const result = retentionRate(july, { definition: "end-over-start" });
    expect(result).toMatchObject({ value: 143.8, interval: null, warnings: [] });
    expect(retentionRate({ start: 8, end: 2 }, { definition: "end-over-start" }).value).toBe(25);
  });
});

describe("retentionRate warns", () => {
  it("of small samples and of fractions", () => {
    expect(warningsOf(retentionRate({ start: 29, lost: 1 }))).toEqual(["small-sample"]);
    expect(warningsOf(retentionRate({ start: 100, lost: 0.5 }))).toEqual(["fractional-counts"]);
    const small = { start: 9, lost: 1, gained: 2, gainedAndLost: 1 };
    expect(warningsOf(retentionRate(small, { definition: "end-minus-new" }))).toEqual([
      "small-sample",
      "joiners-lost",
    ]);
  });

  it.each(["start-existing", "end-minus-new", "end-over-start"] as const)(
    "%s of nobody at the start",
    (definition) => {
      const nobody = { start: 0, lost: 0, gained: 2, gainedAndLost: 1 };
      expect(retentionRate(nobody, { definition })).toMatchObject({
        value: null,
        n: 0,
        interval: null,
        basis: null,
        warnings: [{ code: "zero-denominator" }],
      });
    },
  );
});

describe("retentionRate refuses", () => {
  it.each([
    ["start-existing", { lost: 1 }, "start"],
    ["start-existing", { start: 9, end: 9, gained: 0 }, "lost"],
    ["end-minus-new", { start: 9, end: 9 }, "gained"],
    ["end-minus-new", { start: 9, gained: 1 }, "end"],
    ["end-over-start", { start: 9, lost: 1 }, "end"],
  ] as const)("%s of %j for want of %s", (definition, movement, field) => {
    expect(faultOf(() => retentionRate(movement, { definition }))).toEqual([
      "inconsistent",
      [field],
    ]);
  });

  it("an end that is missing where nothing else is asked for", () => {
    expect(faultOf(() => retentionRate({ start: 9 }))).toEqual(["inconsistent", ["end"]]);
  });

  it.each<[object | null, string, string[]]>([
    [null, "invalid-shape", ["options"]],
    [{ asOf: 1 }, "unknown-option", ["options", "asOf"]],
    [{ definition: "naive" }, "unknown-definition", ["options", "definition"]],
    [{ definition: null }, "unknown-definition", ["options", "definition"]],
    [{ interval: "score" }, "unknown-option", ["options", "interval"]],
    [{ level: 0 }, "out-of-range", ["options", "level"]],
  ])("options %j", (options, code, path) => {
    expect(faultOf(() => retentionRate(july, options as never))).toEqual([code, path]);
  });
});

describe("whole counts", () => {
  it("balance exactly, however many", () => {
    expect(faultOf(() => retentionRate({ start: 1e9, end: 1e9 + 2, gained: 0 }))).toEqual([
      "inconsistent",
      ["end"],
    ]);
  });

  it("may be fractions whose rounding is not held against them", () => {
    const { value } = retentionRate({ start: 0.3, end: 0.1 + 0.2, gained: 0 });
    expect(value).toBe(100);
  });
});
