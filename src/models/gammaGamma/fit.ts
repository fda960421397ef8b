import type { Rows } from "../../core/Rows.ts";
import { type FitOptions, readFitOptions } from "../fitting/FitOptions.ts";
import { fitRows } from "../fitting/fitRows.ts";
import {
  GAMMA_GAMMA,
  type GammaGammaModel,
  type GammaGammaParameter,
  NAME,
} from "./GammaGammaModel.ts";
import { gammaGammaLikelihood } from "./gammaGammaLikelihood.ts";
import { readRepeatSpends } from "./readSpends.ts";
import type { CountedSpend } from "./SpendHistory.ts";
import { spendWarnings } from "./spendWarnings.ts";

/**
 * Fits Gamma-Gamma to customers' mean spends by maximum likelihood.
 *
 * @remarks
 * The model takes spend and frequency for independent, and money for positive. Customers who bought once
 * say nothing of it: they are left out, and counted in `excluded.noRepeat`.
 *
 * Derivatives by formula, three starts, Newton's steps at the end, as {@link bgNbd.fit}. A fit is never
 * thrown away: `converged` and `warnings` say what is wrong with it ("not-converged", "boundary" as where
 * all pay the same, "flat-direction", "no-mean" for q of 1 or less, "mean-uncertain" where the interval of q
 * reaches that far, "correlated-spend" for a correlation of frequency and spend above 0.3, "small-sample" for
 * fewer than 30 customers). The Python package lifetimes penalizes money as it is; so does `penalizer`.
 *
 * Cost: some 40 passes over the customers.
 *
 * @param customers - Frequencies and mean spends, records or columns; equal ones may be one row with a
 * `count`.
 * @param options - Level, seed, number of starts, priors and penalizer.
 * @returns The model: plain data, to be stored as JSON.
 * @throws {@link CxMetricsError} `out-of-range` for a spend of 0 or less of who bought again; `inconsistent`
 * for a spend of who did not, and where nobody bought again; `not-integer`, `not-a-number`, `not-finite`,
 * `invalid-shape`, `unknown-option`.
 *
 * @example Histories, each with the number of customers who have it
 * ```ts
 * import { gammaGamma } from "cx-metrics/models";
 *
 * const model = gammaGamma.fit({
 *   frequency: [0, 1, 1, 1, 1, 2, 2, 2, 3, 4, 6, 9],
 *   monetaryValue: [0, 12, 24, 41, 90, 18, 33, 61, 28, 47, 22, 36],
 *   count: [560, 20, 30, 25, 8, 10, 12, 9, 8, 6, 3, 2],
 * });
 * model.n; // => 133
 * model.excluded; // => { noRepeat: 560 }
 * model.params; // ≈ { p: 4.3645, q: 11.1389, v: 78.8987 }
 * ```
 *
 * @see {@link GammaGammaModel}, {@link summarizeOrders} for spend out of orders, {@link lifetimeValue}.
 * @see P. S. Fader, B. G. S. Hardie (2013), The Gamma-Gamma Model of Monetary Value, note 025.
 * @public
 */
export function fit(
  customers: Rows<CountedSpend>,
  options: FitOptions<GammaGammaParameter> = {},
): GammaGammaModel {
  const settings = readFitOptions(NAME, options, GAMMA_GAMMA);
  const spends = readRepeatSpends(NAME, customers);
  return fitRows(
    {
      model: NAME,
      unit: "money",
      settings,
      likelihoodOf: gammaGammaLikelihood,
      isSampled: true,
      warningsOf: spendWarnings,
      excluded: { noRepeat: spends.noRepeat },
    },
    spends,
  );
}
