import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { normalQuantile, tCdf, tQuantile } from "../../src/stats/index.ts";
import { holds } from "../support/lawRuns.ts";
import { expectGolden, expectRelative, goldens, refusal } from "./golden.ts";

describe("tQuantile", () => {
  it.each(goldens("dist.t.quantile"))("%s", (_, { inputs, expected, tolerance }) => {
    const got = tQuantile(inputs["p"] as number, inputs["df"] as number);
    expectGolden(got, expected["x"], tolerance);
  });

  it("has a closed form at one and two degrees of freedom", () => {
    for (const p of [1e-12, 0.001, 0.025, 0.3, 0.7, 0.999]) {
      expectRelative(tQuantile(p, 1), -1 / Math.tan(Math.PI * p), 1e-12);
      expectRelative(tQuantile(p, 2), (2 * p - 1) / Math.sqrt(2 * p * (1 - p)), 1e-12);
    }
  });

  it("is the normal quantile in the limit", () => {
    expectRelative(tQuantile(0.975, 1e10), normalQuantile(0.975), 1e-9);
  });

  it("undoes the distribution function", () => {
    const df = fc.double({ min: 0, max: 6, noNaN: true });
    const p = fc.double({ min: -14, max: Math.log10(0.49), noNaN: true });
    holds(
      fc.property(df, p, (logDf, logP) => {
        const v = 10 ** logDf;
        const tail = 10 ** logP;
        expectRelative(tCdf(tQuantile(tail, v), v), tail, 1e-11);
        expect(tQuantile(1 - 2 ** -20, v)).toBe(0 - tQuantile(2 ** -20, v));
      }),
      200,
    );
  });

  it.each([
    [0, 3, "out-of-range at p"],
    [1, 3, "out-of-range at p"],
    [Number.NaN, 3, "not-a-number at p"],
    [0.975, 0.001, "out-of-range at df"],
    [0.975, Number.NaN, "not-a-number at df"],
    // 1e310, beyond the doubles
    [1e-310, 1, "out-of-range at p"],
  ])("refuses %s, %s", (p, df, fault) => {
    expect(refusal(() => tQuantile(p, df))).toBe(`t-quantile: ${fault}`);
  });
});
