import type { PurchaseForecast } from "../PurchaseForecast.ts";
import type { TimeUnit } from "../TimeUnit.ts";
import { aliveNow, type BetaGeometric } from "./aliveShare.ts";
import { purchasesWhileAlive } from "./purchasesWhileAlive.ts";

/**
 * The forecast of BG/NBD or MBG/NBD.
 *
 * @internal
 */
export function forecastBetaGeometric(model: BetaGeometric, unit: TimeUnit): PurchaseForecast {
  return {
    unit,
    clock: "continuous",
    alive: (histories) => aliveNow(model, histories),
    whileAlive: (x, T, t) => purchasesWhileAlive(model, x, T, t),
  };
}
