import type { PurchaseForecast } from "../PurchaseForecast.ts";
import type { TimeUnit } from "../TimeUnit.ts";
import { aliveShares } from "./aliveShares.ts";
import type { ParetoNbd } from "./ParetoNbdModel.ts";
import { purchasesWhileAlive } from "./purchasesWhileAlive.ts";

/**
 * The forecast of Pareto/NBD.
 *
 * @internal
 */
export function forecastParetoNbd(model: ParetoNbd, unit: TimeUnit): PurchaseForecast {
  return {
    unit,
    clock: "continuous",
    alive: (histories) => aliveShares(model, histories),
    whileAlive: (x, T, t) => purchasesWhileAlive(model, x, T, t),
  };
}
