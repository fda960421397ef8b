import type { Likelihood } from "../fitting/Likelihood.ts";
import { digamma } from "../numerics/digamma.ts";
import { logBeta } from "../numerics/logBeta.ts";
import { weightedSum } from "../numerics/weightedSum.ts";
import { GAMMA_GAMMA, type GammaGammaParameter } from "./GammaGammaModel.ts";
import { groupSpends } from "./groupSpends.ts";
import type { RepeatSpends } from "./readSpends.ts";
import { sumShares, sumSharesExactly } from "./sumShares.ts";

/** Shapes beyond it multiply the rounding of quick sums. */
const LARGE = 1e4;

/**
 * The likelihood of mean spends.
 *
 * @remarks
 * With s = m x, what a customer spent on the x repeats:
 * `-log B(px,q) + px log(s / (v+s)) + q log(v / (v+s)) - log m`. The beta function, one for each different
 * x, takes the place of three gamma functions whose logarithms would cancel.
 *
 * @internal
 */
export function gammaGammaLikelihood(spends: RepeatSpends): Likelihood<GammaGammaParameter> {
  const { monetaryValue, count, n } = spends;
  const scale = weightedSum(monetaryValue, count) / n;
  const groups = groupSpends(spends, scale);
  const { repeats, customers, logTotals } = groups;
  let logMeans = 0;
  for (let group = 0; group < repeats.length; group++)
    logMeans +=
      (logTotals[group] as number) -
      (customers[group] as number) * Math.log(repeats[group] as number);

  function evaluate(params: Float64Array, gradient: Float64Array): number {
    const [p, q, v] = params as unknown as [number, number, number];
    let [value, byP, byQ, byV] = [-logMeans, 0, 0, 0];
    const ofQ = digamma(q);
    for (let group = 0; group < repeats.length; group++) {
      const x = repeats[group] as number;
      const weight = customers[group] as number;
      const shape = p * x;
      const ofSum = digamma(shape + q);
      const sum = Math.max(shape, q) > LARGE ? sumSharesExactly : sumShares;
      const { logSpent, logRest, rest } = sum(groups, group, v);
      value += shape * logSpent + q * logRest - weight * logBeta(shape, q);
      byP += x * (logSpent + weight * (ofSum - digamma(shape)));
      byQ += logRest + weight * (ofSum - ofQ);
      byV += q * weight - (q + shape) * rest;
    }
    gradient[0] = byP;
    gradient[1] = byQ;
    gradient[2] = byV / v;
    return value;
  }

  return {
    parameters: GAMMA_GAMMA,
    n,
    scale,
    dimensions: [0, 0, 1],
    rescaling: -n * Math.log(scale),
    // Its mean is that of the data, 1.
    starts: [[4, 4, 0.75]],
    share: 1,
    evaluate,
    penalty: { scale: 1, share: 1 },
  };
}
