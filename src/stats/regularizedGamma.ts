import { checkNumber } from "../core/checkNumber.ts";
import { checkShape } from "./checkShape.ts";
import type { Tails } from "./incompleteBeta.ts";
import { incompleteGamma } from "./incompleteGamma.ts";

/**
 * Regularised incomplete gamma function, both tails.
 *
 * Formula: `lower` is `P(a, x)`, the integral of `t^(a - 1) * exp(-t)` from 0 to `x` over that from 0 on;
 * `upper` is `Q(a, x)`, the integral from `x` on over it. Unit: probability. Range: 0 to 1.
 *
 * What the gamma, chi-square and Poisson distributions are made of. The small tail keeps its digits
 * where 1 less the other has none left, down to the smallest double.
 *
 * Cost: about a microsecond; of the order of the square root of the shape close to the mean.
 *
 * @param x - At least 0.
 * @param a - Shape, from 0.01 to 1e10.
 * @returns Both tails.
 * @throws {@link CxMetricsError} `not-a-number`, `not-finite`, `out-of-range`, `invalid-shape`.
 *
 * @example
 * ```ts
 * import { regularizedGamma } from "cx-metrics/stats";
 *
 * regularizedGamma(2, 3); // ≈ { lower: 0.3233, upper: 0.6767 }
 * regularizedGamma(100, 3).upper.toExponential(2); // => "1.90e-40"
 * ```
 *
 * @see {@link regularizedBeta}, {@link chiSquareCdf}, {@link chiSquareTail}
 * @see M. Abramowitz, I. A. Stegun (1964), Handbook of Mathematical Functions, 6.5.
 * @public
 */
export function regularizedGamma(x: number, a: number): Tails {
  const place = checkNumber("regularized-gamma", ["x"], x, { min: 0 });
  checkShape("regularized-gamma", "a", a);
  return incompleteGamma(place, a);
}
