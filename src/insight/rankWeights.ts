/** Weights closer together than this share of their sum differ by rounding alone. */
const ROUNDING = 1e-9;

/**
 * The place of each weight, 1 for the largest; equal ones share a place. Without a sum above 0 there
 * are none.
 *
 * @internal
 */
export function rankWeights(weights: readonly (number | null)[]): (number | null)[] {
  const sum = weights.reduce<number>((total, weight) => total + (weight ?? 0), 0);
  return weights.map((weight) => {
    if (weight === null || sum === 0) return null;
    const margin = ROUNDING * sum;
    return 1 + weights.filter((other) => other !== null && other - weight > margin).length;
  });
}
