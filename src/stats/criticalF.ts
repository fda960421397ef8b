import { betaLogitQuantile } from "./betaLogitQuantile.ts";

/**
 * What an F distributed value exceeds with the given probability; 1 and more degrees of freedom.
 *
 * @internal
 */
export function criticalF(tail: number, df1: number, df2: number): number {
  return Math.exp(betaLogitQuantile(1 - tail, tail, df1 / 2, df2 / 2)) * (df2 / df1);
}
