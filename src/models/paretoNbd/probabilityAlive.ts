import type { Rows } from "../../core/Rows.ts";
import { type AliveOptions, readAt } from "../AliveOptions.ts";
import { unitOf } from "../checkModel.ts";
import type { ModelInput } from "../FittedModel.ts";
import type { PurchaseHistory } from "../PurchaseHistory.ts";
import { predictAlive } from "../predictAlive.ts";
import { readHistories } from "../readHistories.ts";
import { aliveShares } from "./aliveShares.ts";
import { NAME, openParetoNbd, type ParetoNbdModel } from "./ParetoNbdModel.ts";

/**
 * The probability under a Pareto/NBD model that a customer is still alive at the end of the observation, or a
 * time later.
 *
 * @remarks
 * Computed from two chances, of the next event after T being a purchase and of the next one after the last
 * purchase being the leaving: each is a sum of positive terms, where the usual formula takes a
 * difference. A time t later it is `((beta+T) / (beta+T+t))^s` of that.
 *
 * Cost: some 100 ns for each different pair of frequency with recency and with T, and a power for each
 * customer.
 *
 * @param model - The model.
 * @param customers - One customer, or many as records or columns.
 * @param options - `at`, the time after the end of the observation.
 * @returns From 0 to 1; of many customers a column, in their order.
 * @throws {@link CxMetricsError} `inconsistent` for another model, a history that cannot be, and calendar units
 * where the model's unit is "periods"; `out-of-range`, `not-integer`, `not-a-number`, `not-finite`,
 * `invalid-shape`, `unknown-option`.
 *
 * @example Now and a year later
 * ```ts
 * import { paretoNbd } from "cx-metrics/models";
 *
 * const params = { r: 0.553, alpha: 10.578, s: 0.606, beta: 11.669 };
 * const model = paretoNbd.fromParams(params, { unit: "weeks" });
 * const customer = { frequency: 2, recency: 30.43, T: 38.86 };
 * paretoNbd.probabilityAlive(model, customer); // ≈ 0.8692
 * paretoNbd.probabilityAlive(model, customer, { at: { years: 1 } }); // ≈ 0.5655
 * ```
 *
 * @see {@link paretoNbd.expectedPurchases}
 * @see D. C. Schmittlein, D. G. Morrison, R. Colombo (1987), Management Science 33(1), 1-24.
 * @public
 */
export function probabilityAlive(
  model: ModelInput<ParetoNbdModel>,
  customers: PurchaseHistory,
  options?: AliveOptions,
): number;
/** Of many a column, in their order. */
export function probabilityAlive(
  model: ModelInput<ParetoNbdModel>,
  customers: Rows<PurchaseHistory>,
  options?: AliveOptions,
): Float64Array;
export function probabilityAlive(
  model: ModelInput<ParetoNbdModel>,
  customers: PurchaseHistory | Rows<PurchaseHistory>,
  options: AliveOptions = {},
): number | Float64Array {
  const opened = openParetoNbd(model);
  const { s, beta } = opened;
  const at = readAt(NAME, options, unitOf(NAME, model));
  const histories = readHistories(NAME, customers);
  return predictAlive(histories, aliveShares(opened, histories), (_, T) =>
    Math.exp(-s * Math.log1p(at / (beta + T))),
  );
}
