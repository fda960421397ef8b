import { integrate } from "../numerics/integrate.ts";
import type { BetaGeometric } from "./aliveShare.ts";
import { purchasesWhileAlive } from "./purchasesWhileAlive.ts";

/**
 * What all future purchases of a customer who is alive are worth today, in purchases:
 * `force * integral over t of e^(-force t) * expected purchases within t`.
 *
 * @internal
 */
export function residualWhileAlive(
  model: BetaGeometric,
  x: number,
  T: number,
  force: number,
): number {
  return integrate(
    (u) => Math.exp(-u) * purchasesWhileAlive(model, x, T, u / force),
    0,
    Number.POSITIVE_INFINITY,
  );
}
