import type { Rows } from "../../core/Rows.ts";
import type { ModelInput } from "../FittedModel.ts";
import { predictEach } from "../predictEach.ts";
import { type GammaGammaModel, NAME, openGammaGamma } from "./GammaGammaModel.ts";
import { predictSpend } from "./predictSpend.ts";
import { readSpends } from "./readSpends.ts";
import type { SpendHistory } from "./SpendHistory.ts";

/**
 * The mean spend that a Gamma-Gamma model expects of a customer's purchases.
 *
 * @remarks
 * `p (v + m x) / (p x + q - 1)`: between the mean m of what the customer paid x times and that of all
 * customers, the nearer to the former the more purchases there were. Who bought once gets the mean of all,
 * {@link gammaGamma.expectedSpendNewCustomer}: the first purchase does not count.
 *
 * Where p x + q is 1 or less there is no mean. A single customer then gets `null`; of many, a column of numbers
 * having no place for it, the first such row is an error.
 *
 * Cost: some nanoseconds a customer.
 *
 * @param model - The model.
 * @param customers - One customer, or many as records or columns.
 * @returns An amount of money above 0, or `null`; of many customers a column, in their order.
 * @throws {@link CxMetricsError} `inconsistent` for another model, for a spend without repeats, and for a row
 * without a mean; `out-of-range` for a spend of 0 or less; `not-integer`, `not-a-number`, `not-finite`,
 * `invalid-shape`.
 *
 * @example Three customers of CDNOW
 * ```ts
 * import { gammaGamma } from "cx-metrics/models";
 *
 * const model = gammaGamma.fromParams({ p: 6.25, q: 3.74, v: 15.44 });
 * gammaGamma.expectedSpend(model, { frequency: 7, monetaryValue: 73.74 }); // ≈ 71.4696709
 * gammaGamma.expectedSpend(model, { frequency: 1, monetaryValue: 11.77 }); // ≈ 18.9168521
 * gammaGamma.expectedSpend(model, { frequency: 0 }); // ≈ 35.2189781
 * ```
 *
 * @see {@link lifetimeValue}
 * @see P. S. Fader, B. G. S. Hardie (2013), The Gamma-Gamma Model of Monetary Value, note 025.
 * @public
 */
export function expectedSpend(
  model: ModelInput<GammaGammaModel>,
  customers: SpendHistory,
): number | null;
/** Of many a column, in their order. */
export function expectedSpend(
  model: ModelInput<GammaGammaModel>,
  customers: Rows<SpendHistory>,
): Float64Array;
export function expectedSpend(
  model: ModelInput<GammaGammaModel>,
  customers: SpendHistory | Rows<SpendHistory>,
): number | null | Float64Array {
  const params = openGammaGamma(model);
  const spends = readSpends(NAME, customers);
  return predictEach(spends, predictSpend(NAME, params, spends));
}
