import { sumOf } from "../core/sumOf.ts";

/**
 * How much values go with the one before: the first autocorrelation of values around 0, over the
 * neighbours that are both there; `null` where all are 0.
 *
 * @internal
 */
export function lagOneCorrelation(values: readonly (number | null)[]): number | null {
  const products = values.map((value, i) => (value ?? 0) * (values[i - 1] ?? 0));
  const squares = sumOf(values.map((value) => (value ?? 0) ** 2));
  return squares === 0 ? null : sumOf(products) / squares;
}
