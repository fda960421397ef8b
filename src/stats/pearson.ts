import { checkOpenShare } from "./checkOpenShare.ts";
import { checkSameLength, checkValues } from "./checkValues.ts";
import { correlationOf } from "./correlationOf.ts";
import { criticalZ } from "./criticalZ.ts";
import { enclosing } from "./enclosing.ts";
import { incompleteBeta } from "./incompleteBeta.ts";

/** A correlation with its interval and test. */
export interface Correlation {
  /** The correlation, from -1 to 1; `null` where one of the two has no variation. */
  readonly r: number | null;
  /** The lower limit; `null` below four pairs. */
  readonly lower: number | null;
  /** The upper limit; `null` below four pairs. */
  readonly upper: number | null;
  /** How likely a correlation so strong, or stronger, is without any; `null` below three pairs. */
  readonly pValue: number | null;
}

const NAME = "pearson";

const NONE = { lower: null, upper: null };

/**
 * Pearson's product-moment correlation `r` of two samples: how closely they lie along a line.
 *
 * @remarks
 * `r = Σ(x - x̄)(y - ȳ) / √(Σ(x - x̄)² · Σ(y - ȳ)²)`. Unit: none. Range: -1 to 1.
 *
 * The limits are Fisher's `tanh(atanh r ± z / √(n - 3))`, the p value is that of
 * `t = r · √((n - 2) / (1 - r²))` with n - 2 degrees of freedom, both two-sided and exact for
 * normal data. A correlation is an association and no cause, misses what is not along a line, and
 * moves with a single outlier: see {@link spearman}.
 *
 * Cost: a few passes over the values.
 *
 * @param x - Numbers up to 1e60, one for each pair.
 * @param y - As many.
 * @param level - Confidence level, such as 0.95; above 0 and below 1.
 * @returns Correlation, limits and p value; all `null` where one of the two does not vary.
 * @throws {@link CxMetricsError} `not-a-number`, `not-finite`, `out-of-range`, `inconsistent` for
 * lists of different length, `invalid-shape`.
 *
 * @example Age and glucose of five people
 * ```ts
 * import { pearson } from "cx-metrics/stats";
 *
 * pearson([43, 22, 25, 42, 58], [99, 65, 79, 75, 87], 0.95);
 * // ≈ { r: 0.621, lower: -0.578, upper: 0.971, pValue: 0.264 }
 * pearson([5, 5, 5, 5], [1, 2, 3, 4], 0.95).r; // => null
 * ```
 *
 * @see {@link spearman}, {@link kendallTauB}, {@link linearModel}
 * @see Fisher (1921), Metron 1, 3-32; `cor.test` in R.
 * @public
 */
export function pearson(x: ArrayLike<number>, y: ArrayLike<number>, level: number): Correlation {
  const a = checkValues(NAME, ["x"], x);
  const b = checkValues(NAME, ["y"], y);
  checkSameLength(NAME, ["y"], b, a.length);
  checkOpenShare(NAME, "level", level);
  const n = a.length;
  const r = correlationOf(a, b);
  if (r === null) return { r, ...NONE, pValue: null };
  const reach = criticalZ(level) / Math.sqrt(n - 3);
  const limit = (sign: number) => Math.tanh(Math.atanh(r) + sign * reach) + 0;
  // The way to atanh and back may cost a digit.
  const limits = n < 4 ? NONE : enclosing(r, { lower: limit(-1), upper: limit(1) });
  return {
    r,
    ...limits,
    pValue: n < 3 ? null : incompleteBeta((1 - r) * (1 + r), r * r, (n - 2) / 2, 0.5).lower,
  };
}
