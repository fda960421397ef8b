import { binomialTest } from "./binomialTest.ts";
import { type CountOf, checkShareCount } from "./CountOf.ts";
import { checkOpenShare } from "./checkOpenShare.ts";
import { twoSidedNormal } from "./twoSidedNormal.ts";

/** A proportion held against a given one. */
export interface ProportionTest {
  /** Standard errors, those of the given proportion, that the share lies above it. */
  readonly z: number;
  /** How likely a share so far off, or farther, is: the score test. */
  readonly pValue: number;
  /** The same, exactly; `null` for fractional counts and for more than 1e10. */
  readonly exactPValue: number | null;
}

const NAME = "proportion-test";

/** Up to it the exact tails were compared with others. */
const MOST_EXACT = 1e10;

/**
 * Tests whether a share differs from a given proportion.
 *
 * Formula: `z = (count - of * p) / sqrt(of * p * (1 - p))`; exactly, the probability of all counts that
 * are no more likely than the one observed. Both p values are two-sided. Range: 0 to 1.
 *
 * For a target: 45 % against the 50 % that were promised. The score test is {@link wilson}'s interval
 * inverted, so that they agree. For two samples use {@link newcombe} and {@link fisherExact}.
 *
 * Cost: some microseconds.
 *
 * @param share - How many of how many; may be fractional (effective counts).
 * @param proportion - What it is held against; above 0 and below 1.
 * @returns Statistic and p values.
 * @throws {@link CxMetricsError} `not-a-number`, `not-finite`, `out-of-range`, `invalid-shape`, and
 *   `inconsistent` where `count` exceeds `of`.
 *
 * @example 12 of 30 against a half
 * ```ts
 * import { proportionTest } from "cx-metrics/stats";
 *
 * proportionTest({ count: 12, of: 30 }, 0.5);
 * // ≈ { z: -1.095, pValue: 0.273, exactPValue: 0.362 }
 * ```
 *
 * @see {@link wilson}, {@link clopperPearson}, {@link fisherExact}
 * @see C. J. Clopper, E. S. Pearson (1934), Biometrika 26, 404-413; `binom.test` in R.
 * @public
 */
export function proportionTest(share: CountOf, proportion: number): ProportionTest {
  const { count, of } = checkShareCount(NAME, ["share"], share);
  const p = checkOpenShare(NAME, "proportion", proportion);
  const q = 1 - p;
  // Against of * p, rounding could make something of nothing.
  const z = (count * q - (of - count) * p) / Math.sqrt(of * p * q);
  const exact = Number.isInteger(count) && Number.isInteger(of) && of <= MOST_EXACT;
  return {
    z,
    pValue: twoSidedNormal(z),
    exactPValue: exact ? binomialTest(count, of, p, q) : null,
  };
}
