import { describe, expect, it } from "vitest";
import { ces, csat, enps, nps } from "../../src/index.ts";
import { faultOf } from "./faultOf.ts";

describe.each([
  ["nps", nps],
  ["enps", enps],
  ["csat", csat],
  ["ces", ces],
])("the level of %s", (_, metric) => {
  it("is 0.95 unless given", () => {
    for (const options of [{}, { level: undefined }]) {
      const result = metric([5, 4, 1], options);
      expect(result.options["level"]).toBe(0.95);
      expect(result.interval?.level).toBe(0.95);
    }
  });

  it.each([0.5, 0.8, 0.99, 1e-9, 0.9999])("may be %s", (level) => {
    const { interval } = metric([5, 4, 1], { level });
    expect(interval?.level).toBe(level);
  });

  it("widens the interval", () => {
    const width = (level: number): number => {
      const { lower, upper } = metric([5, 4, 1, 5, 4, 3, 2], { level }).interval ?? {};
      return (upper as number) - (lower as number);
    };
    expect(width(0.99)).toBeGreaterThan(width(0.95));
    expect(width(0.95)).toBeGreaterThan(width(0.8));
  });

  it.each([
    [0, "out-of-range"],
    [1, "out-of-range"],
    [95, "out-of-range"],
    [-0.5, "out-of-range"],
    [Number.POSITIVE_INFINITY, "not-finite"],
    [Number.NaN, "not-a-number"],
    ["0.95", "not-a-number"],
    [null, "invalid-shape"],
  ])("is not %s", (level, code) => {
    expect(faultOf(() => metric([5], { level: level as never }))).toEqual([
      code,
      ["options", "level"],
    ]);
  });
});
