import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { binomialCdf } from "../../src/stats/index.ts";
import { holds } from "../support/lawRuns.ts";
import { expectRelative, refusal, tails } from "./golden.ts";

describe("binomialCdf", () => {
  it.each(tails("binomialCdf"))("%s", (_, [k = 0, n = 0, p = 0], want, tolerance) => {
    expectRelative(binomialCdf(k, n, p), want, tolerance);
  });

  it("equals the sum of its terms", () => {
    holds(
      fc.property(
        fc.integer({ min: 1, max: 60 }),
        fc.integer({ min: 1, max: 99 }),
        (n, percent) => {
          const p = percent / 100;
          let term = (1 - p) ** n;
          let sum = term;
          for (let k = 0; k < n; k++) {
            expectRelative(binomialCdf(k, n, p), sum, 1e-11);
            term *= ((n - k) / (k + 1)) * (p / (1 - p));
            sum += term;
          }
        },
      ),
    );
  });

  it("is 0 below 0, 1 from n on, and takes sure events", () => {
    expect(binomialCdf(-1, 5, 0.3)).toBe(0);
    expect(binomialCdf(5, 5, 0.3)).toBe(1);
    expect(binomialCdf(0, 0, 0.3)).toBe(1);
    expect(binomialCdf(0, 5, 0)).toBe(1);
    expect(binomialCdf(4, 5, 1)).toBe(0);
  });

  it.each([
    [0.5, 5, 0.5, "not-integer at k"],
    [1, 5.5, 0.5, "not-integer at n"],
    [1, -1, 0.5, "out-of-range at n"],
    [1, 2e10, 0.5, "out-of-range at n"],
    [1, 5, 1.5, "out-of-range at p"],
  ])("refuses %s, %s, %s", (k, n, p, fault) => {
    expect(refusal(() => binomialCdf(k, n, p))).toBe(`binomial-cdf: ${fault}`);
  });
});
