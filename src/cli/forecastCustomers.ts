import type { BgNbdModel } from "../models/bgNbd/BgNbdModel.ts";
import { fit as fitSpend } from "../models/gammaGamma/fit.ts";
import type { GammaGammaModel } from "../models/gammaGamma/GammaGammaModel.ts";
import { expectedMean } from "../models/gammaGamma/predictSpend.ts";
import { lifetimeValue } from "../models/lifetimeValue.ts";
import type { MbgNbdModel } from "../models/mbgNbd/MbgNbdModel.ts";
import { openPurchaseModel } from "../models/openPurchaseModel.ts";
import type { OrdersSummary } from "../models/orders/summarizeOrders.ts";
import type { SummarizedCustomers } from "../models/orders/summarizePurchases.ts";
import type { ParetoNbdModel } from "../models/paretoNbd/ParetoNbdModel.ts";
import { readHistories } from "../models/readHistories.ts";
import { CommandError } from "./CommandError.ts";
import { checkSpends } from "./checkSpends.ts";
import { hasRepeatSpend } from "./hasRepeatSpend.ts";
import type { LifetimeValueRequest } from "./LifetimeValueRequest.ts";
import { purchaseFits } from "./purchaseFits.ts";

/** What is forecast of customers, a cell for each of them in the order of the summary. */
export interface CustomerForecast {
  readonly purchases: BgNbdModel | MbgNbdModel | ParetoNbdModel;
  readonly probabilityAlive: Float64Array;
  readonly expectedPurchases: Float64Array;
  /** Where orders have money, and somebody bought again. */
  readonly money?: MoneyForecast;
}

/** What customers will spend; `null` where the model of spend has no mean. */
export interface MoneyForecast {
  readonly spend: GammaGammaModel;
  readonly expectedSpend: readonly (number | null)[];
  readonly lifetimeValue: readonly (number | null)[];
}

/** The models of a forecast. */
export function modelsOf({ purchases, money }: CustomerForecast) {
  return money === undefined ? [purchases] : [purchases, money.spend];
}

/** Fits the models to summed up orders, and asks them about each customer. */
export function forecastCustomers(
  { orders, model, fit, horizon, discount }: LifetimeValueRequest,
  { customers, unit }: OrdersSummary,
): CustomerForecast {
  if (!customers.T.some((time) => time > 0))
    throw new CommandError(
      "nobody was observed for any time: --as-of has to be later than the first orders",
    );
  const spenders = hasRepeatSpend(customers) ? customers : undefined;
  if (spenders !== undefined) checkSpends(spenders, orders);
  const purchases = purchaseFits[model](customers, { unit, ...fit });
  const undiscounted = { horizon, period: horizon, discountRate: 0 };
  const alive = openPurchaseModel(model, purchases).alive(readHistories(model, customers));
  return {
    purchases,
    probabilityAlive: customers.T.map((_, i) => alive(i)),
    expectedPurchases: lifetimeValue(purchases, 1, customers, undiscounted),
    ...(spenders && {
      money: forecastMoney(
        spenders,
        fitSpend(spenders, fit),
        lifetimeValue(purchases, 1, customers, { ...undiscounted, ...discount }),
      ),
    }),
  };
}

/** Without an error where q is so small that those who bought once have no mean, which others do have. */
function forecastMoney(
  { frequency, monetaryValue }: Required<SummarizedCustomers>,
  spend: GammaGammaModel,
  discounted: Float64Array,
): MoneyForecast {
  const expectedSpend = Array.from(frequency, (x, i) =>
    expectedMean(spend.params, x, monetaryValue[i] as number),
  );
  return {
    spend,
    expectedSpend,
    lifetimeValue: expectedSpend.map((mean, i) => mean && mean * (discounted[i] as number)),
  };
}
