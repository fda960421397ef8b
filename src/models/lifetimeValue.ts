import { COUNT, checkNumber } from "../core/checkNumber.ts";
import type { Rows } from "../core/Rows.ts";
import type { ModelInput } from "./FittedModel.ts";
import { type GammaGammaModel, openGammaGamma } from "./gammaGamma/GammaGammaModel.ts";
import { predictSpend } from "./gammaGamma/predictSpend.ts";
import { readSpends } from "./gammaGamma/readSpends.ts";
import type { SpendHistory } from "./gammaGamma/SpendHistory.ts";
import { type LifetimeValueOptions, readDiscountedTimes } from "./LifetimeValueOptions.ts";
import { openPurchaseModel, type PurchaseModel } from "./openPurchaseModel.ts";
import type { PurchaseHistory } from "./PurchaseHistory.ts";
import { perPair } from "./perPair.ts";
import { predictEach } from "./predictEach.ts";
import { readHistories } from "./readHistories.ts";

/**
 * What is known of a customer's purchases and spend.
 *
 * @public
 */
export type CustomerHistory = PurchaseHistory & SpendHistory;

const NAME = "lifetimeValue";

/**
 * Customer lifetime value (CLV): what a customer's purchases after the observation are worth today.
 *
 * @remarks
 * `E(spend) * sum over periods i of (E(purchases up to i) - E(purchases up to i-1)) / (1 + rate)^i`, up to the
 * horizon; purchases are paid at the end of their period. A last, shorter period is discounted to the horizon.
 *
 * Money is what the model of spend was fitted to: revenue, unless it was given margins. What the customer has
 * paid before is not in it. For no horizon at all take the model's `residualTransactions` times the expected spend.
 * A month of weeks is 365.2425 / 12 / 7 of them; lifetimes takes 4.345, and 30 days.
 *
 * Cost: one prediction a period for each different pair of frequency and T, and some 50 ns a customer.
 *
 * @param purchaseModel - BG/NBD, MBG/NBD, Pareto/NBD, or BG/BB, whose times are whole opportunities.
 * @param spendModel - A Gamma-Gamma model, or the mean spend of a purchase, the same for all.
 * @param customers - One customer, or many as records or columns.
 * @param options - Horizon, discount rate in percent, its period and compounding. The period is asked for, since
 * 10 percent a year taken for 10 percent a week is worth a fraction.
 * @returns An amount of money of at least 0; `null` where the model of spend has no mean for the single
 * customer; of many customers a column, in their order.
 * @throws {@link CxMetricsError} `inconsistent` for another model, a history that cannot be, a row without a mean
 * spend, and calendar units where the model's unit is "periods"; `out-of-range`, also for more than 100,000
 * periods; `not-integer`, also for times that are no whole opportunities; `invalid-shape`, also without a period;
 * `not-a-number`, `not-finite`, `unknown-option`.
 *
 * @example A customer of CDNOW, a year ahead
 * ```ts
 * import { bgNbd, gammaGamma, lifetimeValue } from "cx-metrics/models";
 *
 * const params = { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 };
 * const purchases = bgNbd.fromParams(params, { unit: "weeks" });
 * const spend = gammaGamma.fromParams({ p: 6.25, q: 3.74, v: 15.44 });
 * const customer = { frequency: 2, recency: 30.43, T: 38.86, monetaryValue: 22.35 };
 * const year = { horizon: { months: 12 }, period: { months: 1 }, discountRate: 1 };
 * lifetimeValue(purchases, spend, customer, year); // ≈ 36.3106449
 * lifetimeValue(purchases, 25, customer, year); // ≈ 36.8057352
 * const others = [customer, { frequency: 0, recency: 0, T: 38.86 }];
 * lifetimeValue(purchases, spend, others, { ...year, horizon: 0 }); // => new Float64Array([0, 0])
 * ```
 *
 * @see {@link bgNbd.expectedPurchases}, {@link gammaGamma.expectedSpend}, {@link bgNbd.residualTransactions}
 * @see P. S. Fader, B. G. S. Hardie, K. L. Lee (2005), Journal of Marketing Research 42(4), 415-430.
 * @public
 */
export function lifetimeValue(
  purchaseModel: PurchaseModel,
  spendModel: number,
  customers: PurchaseHistory | CustomerHistory,
  options: LifetimeValueOptions,
): number;
/** Of a model of spend it is `null` where a mean does not exist. */
export function lifetimeValue(
  purchaseModel: PurchaseModel,
  spendModel: ModelInput<GammaGammaModel> | number,
  customers: CustomerHistory,
  options: LifetimeValueOptions,
): number | null;
/** Of many a column, in their order. */
export function lifetimeValue(
  purchaseModel: PurchaseModel,
  spendModel: ModelInput<GammaGammaModel> | number,
  customers: Rows<CustomerHistory>,
  options: LifetimeValueOptions,
): Float64Array;
export function lifetimeValue(
  purchaseModel: PurchaseModel,
  spendModel: ModelInput<GammaGammaModel> | number,
  customers: CustomerHistory | Rows<CustomerHistory>,
  options: LifetimeValueOptions,
): number | null | Float64Array {
  const forecast = openPurchaseModel(NAME, purchaseModel);
  const times = readDiscountedTimes(NAME, options, forecast);
  const histories = readHistories(NAME, customers, forecast.clock);
  const spend = openSpend(spendModel, customers);
  const alive = forecast.alive(histories);
  const purchases = perPair(histories.frequency, histories.T, (x, T) => {
    let sum = 0;
    for (const { time, weight } of times) sum += weight * forecast.whileAlive(x, T, time);
    return sum;
  });
  return predictEach(histories, (row) => {
    const mean = spend(row);
    return mean === null ? null : mean * alive(row) * purchases(row);
  });
}

/** The expected spend by row. */
function openSpend(spendModel: unknown, customers: unknown): (row: number) => number | null {
  if (typeof spendModel === "number") {
    const mean = checkNumber(NAME, ["spendModel"], spendModel, COUNT);
    return () => mean;
  }
  return predictSpend(NAME, openGammaGamma(spendModel), readSpends(NAME, customers));
}
