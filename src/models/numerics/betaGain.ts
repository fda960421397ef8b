import { betaGainIntegral } from "./betaGainIntegral.ts";

/**
 * The mean of `(1 - (1 + p * y)^-shape) / p` over `p` from a beta distribution: how often a customer
 * buys who would buy a negative binomial number of times, with `shape` and mean `shape * y`, but leaves
 * after each purchase with chance `p`.
 *
 * @remarks
 * The sum over the wished number `j` of its chance times `1 + b / (a + b) + ...`, the mean number of
 * purchases until `j` or the leaving: all terms are positive, so `a = 1` and `a + b = 1` are nothing special.
 * The chances are kept up to a factor, by which the end divides. Where this would take thousands
 * of terms, {@link betaGainIntegral}. Equal to the closed form of Fader, Hardie and Lee (2005), equation 10.
 *
 * @param a - Above 0.
 * @param b - Above 0.
 * @param shape - Above 0.
 * @param y - 0 or more.
 *
 * @internal
 */
export function betaGain(a: number, b: number, shape: number, y: number): number {
  if (y > 100 || shape * y > 600) return betaGainIntegral(a, b, shape, y);
  const z = y / (1 + y);
  const sum = a + b;
  const enough = 1e-16 / (1 + y);
  let weight = shape * z;
  let weights = 1 + weight;
  let stays = 1;
  let purchases = 1;
  let gain = weight;
  for (let j = 1; weight * purchases > enough * gain; j++) {
    const next = j - 1 + sum;
    const over = 1 / (next * (j + 1));
    weight *= (shape + j) * z * next * over;
    stays *= (j - 1 + b) * (j + 1) * over;
    purchases += stays;
    weights += weight;
    gain += weight * purchases;
  }
  return gain / weights;
}
