import type { Rows } from "../../core/Rows.ts";
import { unitOf } from "../checkModel.ts";
import type { ModelInput } from "../FittedModel.ts";
import type { PurchaseHistory } from "../PurchaseHistory.ts";
import { predictAlive } from "../predictAlive.ts";
import { readHistories } from "../readHistories.ts";
import { checkSpan, type Span } from "../Span.ts";
import { aliveShares } from "./aliveShares.ts";
import { NAME, openParetoNbd, type ParetoNbdModel } from "./ParetoNbdModel.ts";
import { purchasesWhileAlive } from "./purchasesWhileAlive.ts";

/**
 * How many purchases a Pareto/NBD model expects of a customer in the time after the observation.
 *
 * @remarks
 * The probability to be alive times what a customer who is alive will buy, leaving included:
 * `(r+x) (beta+T) / ((alpha+T) (s-1)) * (1 - ((beta+T) / (beta+T+t))^(s-1))`, in a form that has no gap at
 * s = 1.
 *
 * Cost: some 100 ns for each different pair of frequency with recency and with T, and two powers for each
 * customer.
 *
 * @param model - The model.
 * @param customers - One customer, or many as records or columns.
 * @param t - The time from the end of the observation on.
 * @returns A number of at least 0; of many customers a column, in their order.
 * @throws {@link CxMetricsError} `inconsistent` for another model, a history that cannot be, and calendar units
 * where the model's unit is "periods"; `out-of-range`, `not-integer`, `not-a-number`, `not-finite`,
 * `invalid-shape`, `unknown-option`.
 *
 * @example 39 weeks ahead
 * ```ts
 * import { paretoNbd } from "cx-metrics/models";
 *
 * const params = { r: 0.553, alpha: 10.578, s: 0.606, beta: 11.669 };
 * const model = paretoNbd.fromParams(params, { unit: "weeks" });
 * const customer = { frequency: 2, recency: 30.43, T: 38.86 };
 * paretoNbd.expectedPurchases(model, customer, 39); // ≈ 1.4551
 * paretoNbd.expectedPurchases(model, customer, { months: 9 }); // ≈ 1.4593
 * paretoNbd.expectedPurchases(model, [customer, customer], 0); // => new Float64Array([0, 0])
 * ```
 *
 * @see {@link paretoNbd.probabilityAlive}, {@link paretoNbd.expectedPurchasesNewCustomer}, {@link lifetimeValue}
 * @see D. C. Schmittlein, D. G. Morrison, R. Colombo (1987), Management Science 33(1), 1-24.
 * @public
 */
export function expectedPurchases(
  model: ModelInput<ParetoNbdModel>,
  customers: PurchaseHistory,
  t: Span,
): number;
/** Of many a column, in their order. */
export function expectedPurchases(
  model: ModelInput<ParetoNbdModel>,
  customers: Rows<PurchaseHistory>,
  t: Span,
): Float64Array;
export function expectedPurchases(
  model: ModelInput<ParetoNbdModel>,
  customers: PurchaseHistory | Rows<PurchaseHistory>,
  t: Span,
): number | Float64Array {
  const opened = openParetoNbd(model);
  const time = checkSpan(NAME, ["t"], t, unitOf(NAME, model));
  const histories = readHistories(NAME, customers);
  return predictAlive(histories, aliveShares(opened, histories), (x, T) =>
    purchasesWhileAlive(opened, x, T, time),
  );
}
