import { describe, expect, it } from "vitest";
import { finishShare, readShareOptions } from "../../src/stats/ShareOptions.ts";
import { wilson } from "../../src/stats/wilson.ts";
import { faultOf } from "../core/faultOf.ts";

const read = (options: object) => readShareOptions("sla-attainment", options, ["a", "b"], ["days"]);

describe("readShareOptions", () => {
  it("fills the defaults in", () => {
    expect(read({})).toEqual({ definition: "a", settings: { level: 0.95, interval: "wilson" } });
  });

  it("keeps what is given", () => {
    expect(read({ definition: "b", level: 0.9, interval: "none", days: 3 })).toEqual({
      definition: "b",
      settings: { level: 0.9, interval: "none" },
    });
  });

  it.each([
    [{ definition: "c" }, "unknown-definition", "definition"],
    [{ interval: "wald" }, "unknown-option", "interval"],
    [{ level: 1 }, "out-of-range", "level"],
    [{ weeks: 3 }, "unknown-option", "weeks"],
  ])("refuses %j", (options, code, name) => {
    expect(faultOf(() => read(options))).toEqual([code, ["options", name]]);
  });
});

describe("finishShare", () => {
  const settings = { level: 0.95, interval: "wilson" } as const;

  it("is the percentage with its interval", () => {
    const { value, n, interval, basis } = finishShare(30, ["tickets", 40], settings);
    const { lower, upper } = wilson(30, 40, 0.95);
    expect({ value, n, basis }).toEqual({
      value: 75,
      n: 40,
      basis: { kind: "share", count: 30, of: 40 },
    });
    expect(interval).toEqual({
      lower: 100 * lower,
      upper: 100 * upper,
      level: 0.95,
      method: "wilson",
    });
  });

  it("says what it would have divided by", () => {
    const { value, n, warnings } = finishShare(0, ["met + breached", 0], settings);
    expect({ value, n }).toEqual({ value: null, n: 0 });
    expect(warnings).toEqual([
      { code: "zero-denominator", message: expect.stringContaining("met + breached is 0") },
    ]);
  });

  it("has no interval for fractions of a count", () => {
    const { interval, warnings } = finishShare(10.5, ["tickets", 40], settings);
    expect(interval).toBeNull();
    expect(warnings.map(({ code }) => code)).toEqual(["fractional-counts"]);
  });
});
