import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { binomialCdf, binomialQuantile } from "../../src/stats/index.ts";
import { holds } from "../support/lawRuns.ts";
import { refusal, tails } from "./golden.ts";

/** The tolerance at ties that R grants. */
const TIE = 1 - 64 * Number.EPSILON;

describe("binomialQuantile", () => {
  it.each(tails("binomialQuantile"))("%s", (_, [probability = 0, n = 0, p = 0], want) => {
    expect(binomialQuantile(probability, n, p)).toBe(want);
  });

  it("takes the smaller count at an exact tie", () => {
    for (const n of [1, 5, 25, 101, 1001, 99_999]) {
      expect(binomialQuantile(0.5, n, 0.5)).toBe((n - 1) / 2);
    }
    expect(binomialQuantile(0.25, 2, 0.5)).toBe(0);
    expect(binomialQuantile(0.75, 2, 0.5)).toBe(1);
  });

  it("is the first count that reaches the probability", () => {
    const n = fc.oneof(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 1e9 }));
    const share = fc.double({ min: 1e-9, max: 1 - 1e-9, noNaN: true });
    holds(
      fc.property(share, n, share, (probability, trials, p) => {
        const k = binomialQuantile(probability, trials, p);
        expect(binomialCdf(k, trials, p)).toBeGreaterThanOrEqual(probability * TIE);
        expect(binomialCdf(k - 1, trials, p)).toBeLessThan(probability * TIE);
      }),
      200,
    );
  });

  it("finds its way where the first guess is far off", () => {
    const far: [number, number, number][] = [
      [1e-300, 1000, 0.4],
      [1 - 1e-12, 1e6, 1e-6],
      [1e-9, 300, 0.001],
      [1 - 1e-15, 40, 0.03],
      [1e-100, 1e9, 1 - 1e-8],
    ];
    for (const [probability, n, p] of far) {
      const k = binomialQuantile(probability, n, p);
      expect(binomialCdf(k, n, p)).toBeGreaterThanOrEqual(probability * TIE);
      expect(binomialCdf(k - 1, n, p)).toBeLessThan(probability * TIE);
    }
  });

  it("takes sure events and the ends of the scale", () => {
    expect(binomialQuantile(0, 9, 0.5)).toBe(0);
    expect(binomialQuantile(1, 9, 0.5)).toBe(9);
    expect(binomialQuantile(0.7, 9, 0)).toBe(0);
    expect(binomialQuantile(0.7, 9, 1)).toBe(9);
    expect(binomialQuantile(0.7, 0, 0.5)).toBe(0);
  });

  it.each([
    [-0.1, 5, 0.5, "out-of-range at probability"],
    [0.5, 5.5, 0.5, "not-integer at n"],
    [0.5, 2e10, 0.5, "out-of-range at n"],
    [0.5, 5, 1.5, "out-of-range at p"],
  ])("refuses %s, %s, %s", (probability, n, p, fault) => {
    expect(refusal(() => binomialQuantile(probability, n, p))).toBe(`binomial-quantile: ${fault}`);
  });
});
