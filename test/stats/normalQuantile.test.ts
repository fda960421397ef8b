import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { normalCdf, normalQuantile } from "../../src/stats/index.ts";
import { holds } from "../support/lawRuns.ts";
import { expectGolden, expectRelative, goldens, refusal, tails } from "./golden.ts";

describe("normalQuantile", () => {
  it.each(goldens("dist.normal.quantile"))("%s", (_, { inputs, expected, tolerance }) => {
    expectGolden(normalQuantile(inputs["p"] as number), expected["x"], tolerance);
  });

  it.each(tails("normalQuantile"))("%s to its last digits", (_, [p = 0], want, tolerance) => {
    expectRelative(normalQuantile(p), want, tolerance);
  });

  it("is exactly 0 at one half and finite at the ends", () => {
    expect(normalQuantile(0.5)).toBe(0);
    expect(normalQuantile(Number.MIN_VALUE)).toBeCloseTo(-38.4677, 4);
    expect(normalQuantile(1 - Number.EPSILON / 2)).toBeCloseTo(8.2095, 4);
  });

  it("undoes the distribution function", () => {
    const exponent = fc.double({ min: -300, max: Math.log10(0.5), noNaN: true });
    holds(
      fc.property(exponent, (e) => {
        const p = 10 ** e;
        expectRelative(normalCdf(normalQuantile(p)), p, 1e-12);
      }),
      200,
    );
  });

  it("is odd around one half", () => {
    const multiple = fc.integer({ min: 1, max: 1023 });
    holds(
      fc.property(multiple, (m) => {
        expect(normalQuantile(m / 1024)).toBeCloseTo(0 - normalQuantile(1 - m / 1024), 14);
      }),
    );
  });

  it.each([0, 1, -0.1, 1.1])("refuses %s", (p) => {
    expect(refusal(() => normalQuantile(p))).toBe("normal-quantile: out-of-range at p");
  });

  it("refuses NaN", () => {
    expect(refusal(() => normalQuantile(Number.NaN))).toBe("normal-quantile: not-a-number at p");
  });
});
