import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fCdf, fQuantile, tQuantile } from "../../src/stats/index.ts";
import { holds } from "../support/lawRuns.ts";
import { expectGolden, expectRelative, goldens, refusal } from "./golden.ts";

describe("fQuantile", () => {
  it.each(goldens("dist.f.quantile"))("%s", (_, { inputs, expected, tolerance }) => {
    const { p = -1, df1 = 0, df2 = 0 } = inputs;
    expectGolden(fQuantile(p, df1, df2), expected["x"], tolerance);
  });

  it("is the squared t quantile with one degree of freedom above", () => {
    expectRelative(fQuantile(0.95, 1, 7), tQuantile(0.975, 7) ** 2, 1e-13);
    // R 4.2.2 is off by 5e-4 here.
    expectRelative(fQuantile(1e-6, 1, 10), tQuantile(0.5 + 5e-7, 10) ** 2, 1e-9);
  });

  it("undoes the distribution function", () => {
    const df = fc.double({ min: 0, max: 8, noNaN: true }).map((e) => 10 ** e);
    const p = fc.double({ min: -12, max: Math.log10(0.99), noNaN: true }).map((e) => 10 ** e);
    holds(
      fc.property(df, df, p, (a, b, target) => {
        expectRelative(fCdf(fQuantile(target, a, b), a, b), target, 1e-8);
      }),
      200,
    );
  });

  it.each([
    [0, 1, 1, "out-of-range at p"],
    [1, 1, 1, "out-of-range at p"],
    [0.5, 0, 1, "out-of-range at df1"],
    [0.5, 1, 1e11, "out-of-range at df2"],
    // about 1e600, beyond the doubles
    [0.999, 5, 0.01, "out-of-range at p"],
  ])("refuses %s, %s, %s", (p, df1, df2, fault) => {
    expect(refusal(() => fQuantile(p, df1, df2))).toBe(`f-quantile: ${fault}`);
  });
});
