import { describe, expect, it } from "vitest";
import { tallyScores } from "../../src/core/ScoreTally.ts";
import { finishScores, readMeanOptions } from "../../src/stats/MeanOptions.ts";
import { faultOf } from "../core/faultOf.ts";

const settings = { level: 0.95, interval: "t" } as const;
const finish = (scores: readonly (number | null)[]) =>
  finishScores(tallyScores("sus", scores, {}), settings);

describe("readMeanOptions", () => {
  const read = (options: object) => readMeanOptions("sus", options, ["standard"], ["scale"]);

  it("fills the defaults in and keeps what is given", () => {
    expect(read({ scale: 1 })).toEqual({ definition: "standard", settings });
    expect(read({ level: 0.8, interval: "none" }).settings).toEqual({
      level: 0.8,
      interval: "none",
    });
  });

  it.each([
    [{ definition: "c" }, "unknown-definition", "definition"],
    [{ interval: "wilson" }, "unknown-option", "interval"],
    [{ level: 0 }, "out-of-range", "level"],
    [{ weeks: 3 }, "unknown-option", "weeks"],
  ])("refuses %j", (options, code, name) => {
    expect(faultOf(() => read(options))).toEqual([code, ["options", name]]);
  });
});

describe("finishScores", () => {
  it("is the mean with R's t interval", () => {
    // R 4.2.2: t.test(c(40, 55, 62.5, 62.5, 80))
    const { value, n, interval, basis } = finish([40, 62.5, 80, null, 55, 62.5]);
    expect({ value, n }).toEqual({ value: 60, n: 5 });
    expect(interval?.lower).toBeCloseTo(42.03337509, 8);
    expect(interval?.upper).toBeCloseTo(77.96662491, 8);
    expect(basis).toEqual({ kind: "mean", sum: 300, variance: 209.375, of: 5 });
  });

  it("has no data without scores", () => {
    const { value, n, warnings } = finish([null]);
    expect({ value, n, codes: warnings.map(({ code }) => code) }).toEqual({
      value: null,
      n: 0,
      codes: ["no-data"],
    });
  });

  it("has no interval of one score, nor of equal ones", () => {
    expect(finish([40])).toMatchObject({ value: 40, interval: null, basis: { variance: null } });
    const third = 100 / 3;
    const equal = finish([third, third, third]);
    expect(equal).toMatchObject({ value: third, interval: null, basis: { variance: 0 } });
    expect(equal.warnings.map(({ code }) => code)).toContain("zero-variance");
  });

  it("leaves scores out that nobody has", () => {
    const tally = { ...tallyScores("sus", [50, 50], {}), counts: { 10: 0, 50: 2 } };
    expect(finishScores(tally, settings)).toMatchObject({ value: 50, basis: { variance: 0 } });
  });

  it("cuts the interval to 0 and 100", () => {
    const { interval, warnings } = finish([100, 100, 60]);
    expect(interval?.upper).toBe(100);
    expect(warnings.map(({ code }) => code)).toContain("interval-clipped");
  });
});
