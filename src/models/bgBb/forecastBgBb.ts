import { expectedStays } from "../numerics/expectedStays.ts";
import type { PurchaseForecast } from "../PurchaseForecast.ts";
import type { TimeUnit } from "../TimeUnit.ts";
import { aliveShares, buyingShare } from "./aliveShares.ts";
import type { BgBb } from "./BgBbModel.ts";
import { checkOpportunities } from "./readOpportunities.ts";

/**
 * The forecast of BG/BB.
 *
 * @internal
 */
export function forecastBgBb(model: BgBb, unit: TimeUnit): PurchaseForecast {
  return {
    unit,
    clock: "discrete",
    alive: (histories) => aliveShares(model, checkOpportunities(histories)),
    whileAlive: (x, T, t) =>
      buyingShare(model, x, T) * expectedStays(model.gamma, model.delta + T, t),
  };
}
