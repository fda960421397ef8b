import type { ModelInput } from "../FittedModel.ts";
import { type GammaGammaModel, openGammaGamma } from "./GammaGammaModel.ts";
import { expectedMean } from "./predictSpend.ts";

/**
 * The mean spend that a Gamma-Gamma model expects of a new customer's purchases: the mean of all customers.
 *
 * @remarks
 * `p v / (q - 1)`. Where q is 1 or less there is no mean: some pay so much more than others that the mean of
 * a sample grows with its size.
 *
 * Cost: none.
 *
 * @param model - The model.
 * @returns An amount of money above 0; `null` where q is 1 or less.
 * @throws {@link CxMetricsError} `inconsistent` for another model; `out-of-range`, `not-a-number`,
 * `not-finite`, `invalid-shape`.
 *
 * @example
 * ```ts
 * import { gammaGamma } from "cx-metrics/models";
 *
 * const model = gammaGamma.fromParams({ p: 6.25, q: 3.74, v: 15.44 });
 * gammaGamma.expectedSpendNewCustomer(model); // ≈ 35.2189781
 * gammaGamma.expectedSpendNewCustomer(gammaGamma.fromParams({ p: 6, q: 0.9, v: 15 })); // => null
 * ```
 *
 * @see {@link gammaGamma.expectedSpend}
 * @see P. S. Fader, B. G. S. Hardie (2013), The Gamma-Gamma Model of Monetary Value, note 025.
 * @public
 */
export function expectedSpendNewCustomer(model: ModelInput<GammaGammaModel>): number | null {
  return expectedMean(openGammaGamma(model), 0, 0);
}
