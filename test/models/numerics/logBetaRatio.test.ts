import fc from "fast-check";
import { expect, it } from "vitest";
import { logBetaRatio } from "../../../src/models/numerics/logBetaRatio.ts";
import { holds } from "../../support/lawRuns.ts";

// a, b, k, log of B(a, b + k) / B(a, b), by mpmath 1.4 with 60 digits.
it.each([
  [0.8, 2.4, 3, -0.666045250782154],
  [1, 1000000.0, 1000000.0, -Math.LN2],
  [10000, 100000000.0, 10000, -0.9999000166641671],
  [1000000.0, 1000000.0, 4, -2.772585722245031],
  [4, 1000000.0, 1000000.0, -2.772585722245031],
  [1e-6, 1e-6, 1, -Math.LN2],
  [1e-6, 1e-6, 1000000000.0, -0.6931684810389792],
  [500, 0.001, 0.5, -9.443830037636584],
  [2, 7, 0, 0],
  [1e-9, 12, 3, -2.3168498167599988e-10],
  [30, 1000000000000.0, 5000000000.0, -0.14962624532900803],
  [0.8, 100002.4, 5000, -0.03903125516462998],
])("a = %d, b = %d, k = %d", (a, b, k, right) => {
  const error = Math.abs(logBetaRatio(a, b, k) - right);
  expect(error).toBeLessThan(1e-14 * Math.max(1, Math.abs(right)));
});

it("is the product of the chances to stay k times", () => {
  const wide = fc.double({ min: -3, max: 3, noNaN: true }).map((log) => 10 ** log);
  holds(
    fc.property(wide, wide, fc.integer({ min: 0, max: 60 }), (a, b, k) => {
      let sum = 0;
      for (let j = 0; j < k; j++) sum -= Math.log1p(a / (b + j));
      const error = Math.abs(logBetaRatio(a, b, k) - sum);
      expect(error).toBeLessThan(1e-12 * Math.max(1, -sum));
    }),
  );
});
