import type { ParetoNbd } from "./ParetoNbdModel.ts";

/**
 * How many purchases to expect within t of a customer who is alive at T after x repeats.
 *
 * @remarks
 * `(r+x) (beta+T) / (alpha+T) * (1 - e^-w) / (s-1)` with `w = (s-1) log((beta+T+t) / (beta+T))`, which at `s = 1`
 * has the limit `w / (s-1)`.
 *
 * @internal
 */
export function purchasesWhileAlive(
  { r, alpha, s, beta }: ParetoNbd,
  x: number,
  T: number,
  t: number,
): number {
  const log = Math.log1p(t / (beta + T));
  const w = (s - 1) * log;
  const time = (beta + T) * (w === 0 ? log : -Math.expm1(-w) / (s - 1));
  return ((r + x) / (alpha + T)) * time;
}
