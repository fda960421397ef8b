import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { chiSquareCdf, chiSquareQuantile } from "../../src/stats/index.ts";
import { holds } from "../support/lawRuns.ts";
import { expectGolden, expectRelative, goldens, refusal } from "./golden.ts";

describe("chiSquareQuantile", () => {
  it.each(goldens("dist.chisq.quantile"))("%s", (_, { inputs, expected, tolerance }) => {
    const { p = -1, df = 0 } = inputs;
    expectGolden(chiSquareQuantile(p, df), expected["x"], tolerance);
  });

  it("has a closed form at two degrees of freedom", () => {
    for (const p of [1e-250, 1e-9, 0.2, 0.5, 0.51, 0.75, 0.999999]) {
      expectRelative(chiSquareQuantile(p, 2), -2 * Math.log1p(-p), 1e-12);
    }
  });

  it("is 0 where the tail ends below the smallest double", () => {
    expect(chiSquareQuantile(1e-10, 0.01)).toBe(0);
  });

  it("undoes the distribution function", () => {
    const df = fc.double({ min: -1, max: 6, noNaN: true }).map((e) => 10 ** e);
    const p = fc.double({ min: 1e-6, max: 0.999, noNaN: true });
    holds(
      fc.property(df, p, (v, target) => {
        expectRelative(chiSquareCdf(chiSquareQuantile(target, v), v), target, 1e-10);
      }),
      150,
    );
  });

  it.each([
    [0, 1, "out-of-range at p"],
    [1, 1, "out-of-range at p"],
    [0.5, 0, "out-of-range at df"],
  ])("refuses %s, %s", (p, df, fault) => {
    expect(refusal(() => chiSquareQuantile(p, df))).toBe(`chi-square-quantile: ${fault}`);
  });
});
