import type { Likelihood } from "../fitting/Likelihood.ts";
import { greatest } from "../numerics/greatest.ts";
import { risingSum } from "../numerics/risingSum.ts";
import { uniquePairs } from "../numerics/uniquePairs.ts";
import { weightedSum } from "../numerics/weightedSum.ts";
import { type CountedHistories, shareWithRepeats } from "../readHistories.ts";
import { eventTerms } from "./eventTerms.ts";
import { PARETO_NBD, type ParetoNbdParameter } from "./ParetoNbdModel.ts";

/** Logarithms of numbers from 1 to 2 are summed up by their product, so many at once. */
const FACTORS = 1000;

/**
 * The likelihood of Pareto/NBD, without differences of nearly equal terms.
 *
 * @remarks
 * `log(gamma(r+x) / gamma(r)) - x log(alpha) + log(e^P + e^D)`: `P` is the term of the next event after T
 * being a purchase, `D` that of the next one after t_x being the leaving. They hang on (x, T) and
 * (x, t_x) only and are computed once for each different pair.
 *
 * @internal
 */
export function paretoNbdLikelihood(histories: CountedHistories): Likelihood<ParetoNbdParameter> {
  const { frequency, T, count, n } = histories;
  const scale = weightedSum(T, count) / n;
  const rows = collapse(histories, scale);
  const rising = risingSum(frequency, count);
  const repeats = weightedSum(frequency, count);

  function evaluate(params: Float64Array, gradient: Float64Array): number {
    const [r, alpha] = params as unknown as [number, number];
    const { purchases, leavings } = rows;
    const ofR = rising(r);
    gradient[0] = ofR.slope;
    gradient[1] = -repeats / alpha;
    gradient[2] = 0;
    gradient[3] = 0;
    purchases.prepare(params);
    leavings.prepare(params);
    let value = ofR.value - repeats * Math.log(alpha);
    let product = 1;
    for (let i = 0; i < rows.size; i++) {
      const weight = rows.weight[i] as number;
      const bought = rows.purchase[i] as number;
      const left = rows.leaving[i] as number;
      const ofPurchase = purchases.logs[bought] as number;
      const ofLeaving = leavings.logs[left] as number;
      const d = ofLeaving - ofPurchase;
      const small = Math.exp(-Math.abs(d));
      const share = (weight * (d > 0 ? 1 : small)) / (1 + small);
      purchases.shares[bought] = (purchases.shares[bought] as number) + weight - share;
      leavings.shares[left] = (leavings.shares[left] as number) + share;
      value += weight * Math.max(ofLeaving, ofPurchase);
      if (weight === 1) product *= 1 + small;
      else value += weight * Math.log1p(small);
      if (i % FACTORS === 0) {
        value += Math.log(product);
        product = 1;
      }
    }
    purchases.add(gradient);
    leavings.add(gradient);
    return value + Math.log(product);
  }

  return {
    parameters: PARETO_NBD,
    n,
    scale,
    dimensions: [0, 1, 0, 1],
    rescaling: -repeats * Math.log(scale),
    starts: [[1, 1, 1, 1]],
    share: shareWithRepeats(histories),
    evaluate,
    // The penalty is beside the sum of the customers, not their mean.
    penalty: { scale: greatest(T), share: 1 / n },
  };
}

/** The different histories, and the terms of their parts. */
function collapse({ frequency, recency, T, count }: CountedHistories, scale: number) {
  const ends = uniquePairs(frequency, T);
  const lasts = uniquePairs(frequency, recency);
  const histories = uniquePairs(new Float64Array(ends.of), new Float64Array(lasts.of));
  const weight = new Float64Array(histories.size);
  for (let row = 0; row < count.length; row++) {
    const history = histories.of[row] as number;
    weight[history] = (weight[history] as number) + (count[row] as number);
  }
  const column = (of: Float64Array, rows: Uint32Array, unit = 1) =>
    Float64Array.from(rows, (row) => (of[row] as number) / unit);
  return {
    size: histories.size,
    weight,
    purchase: histories.first.map((row) => ends.of[row] as number),
    leaving: histories.first.map((row) => lasts.of[row] as number),
    purchases: eventTerms("purchase", column(frequency, ends.first), column(T, ends.first, scale)),
    leavings: eventTerms(
      "leaving",
      column(frequency, lasts.first),
      column(recency, lasts.first, scale),
    ),
  };
}
