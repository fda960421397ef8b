import { checkNumber, WHOLE_COUNT } from "../core/checkNumber.ts";
import { fail } from "../core/fail.ts";

const NAME = "finite-population-correction";

/**
 * Finite population correction: what a standard error or margin is multiplied by where the sample is
 * a large part of a known population.
 *
 * Formula: `√((N - n) / (N - 1))`. Unit: ratio. Range: 0, where all were asked, to 1.
 *
 * Only for a random sample of a list with (nearly) full response. It must not shrink the error where
 * many of the invited did not answer: those who stay silent are no random part of the list.
 *
 * Cost: constant.
 *
 * @param n - How many were asked, a whole number from 1.
 * @param population - How many there are, at least n.
 * @returns The factor; 0 where the only one was asked.
 * @throws {@link CxMetricsError} `inconsistent` where n exceeds the population; `not-a-number`,
 *   `not-finite`, `not-integer`, `out-of-range`.
 *
 * @example
 * ```ts
 * import { finitePopulationCorrection, shareMargin } from "cx-metrics/stats";
 *
 * finitePopulationCorrection(385, 20_000); // ≈ 0.9904
 * shareMargin(0.5, 385, 0.95) * finitePopulationCorrection(385, 20_000); // ≈ 0.04946
 * ```
 *
 * @see {@link shareMargin}, {@link stratifiedMean}
 * @see W. G. Cochran (1977), Sampling Techniques, 3rd edition, 2.6.
 * @public
 */
export function finitePopulationCorrection(n: number, population: number): number {
  const all = checkNumber(NAME, ["population"], population, { ...WHOLE_COUNT, min: 1 });
  const asked = checkNumber(NAME, ["n"], n, { ...WHOLE_COUNT, min: 1 });
  if (asked > all) fail("inconsistent", NAME, ["n"], n, `at most the population, which is ${all}`);
  return asked === all ? 0 : Math.sqrt((all - asked) / (all - 1));
}
