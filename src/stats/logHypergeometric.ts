import { betaLogScale, betaLogShape } from "./incompleteBeta.ts";

/**
 * Logarithm of the probability that of `draws` from two groups `count` are of the first, unchecked.
 *
 * @remarks
 * Its three binomial coefficients are those of beta densities at the same place, taken where all lie
 * near their mean, so that no large logarithms cancel.
 *
 * @internal
 */
export function logHypergeometric(
  count: number,
  draws: number,
  first: number,
  second: number,
): number {
  const total = first + second;
  const x = (draws + 1) / (total + 2);
  const y = (total - draws + 1) / (total + 2);
  const density = (chosen: number, of: number): number => {
    const [a, b] = [chosen + 1, of - chosen + 1];
    return betaLogScale(a, b) + betaLogShape(x, y, a, b) - Math.log(of + 1);
  };
  return (
    density(count, first) + density(draws - count, second) - density(draws, total) - Math.log(x * y)
  );
}
