import type { Likelihood } from "../fitting/Likelihood.ts";
import { greatest } from "../numerics/greatest.ts";

import { risingSum } from "../numerics/risingSum.ts";
import { uniquePairs } from "../numerics/uniquePairs.ts";
import { weightedSum } from "../numerics/weightedSum.ts";
import { type CountedHistories, shareWithRepeats } from "../readHistories.ts";

/** The parameters of BG/NBD and MBG/NBD. */
export const BETA_GEOMETRIC = [
  "r",
  "alpha",
  "a",
  "b",
] as const satisfies readonly BetaGeometricParameter[];

/**
 * The parameters of BG/NBD and MBG/NBD, as in the papers.
 *
 * @public
 */
export type BetaGeometricParameter = "r" | "alpha" | "a" | "b";

/** How many chances to leave there are before the first repeat: none in BG/NBD, one in MBG/NBD. */
export type EarlyChances = 0 | 1;

/**
 * Where to start. Where few come back, MBG/NBD has two maxima: most leave at once, or most buy slowly; the
 * better one depends on the data.
 */
const STARTS = {
  0: [[1, 1, 1, 3]],
  1: [
    [1, 1, 1, 3],
    [0.3, 0.05, 0.3, 0.06],
  ],
} as const;

/** Logarithms of numbers from 1 to 2 are summed up by their product, so many at once. */
const FACTORS = 1000;

/**
 * The likelihood of BG/NBD and MBG/NBD, which differ by one chance to leave.
 *
 * @remarks
 * With k = x + early chances to leave, of which the customer took none before the last purchase:
 * `log(gamma(r+x) / gamma(r)) + r log(alpha) - (r+x) log(alpha+T) + log(B(a,b+k) / B(a,b)) + log(1 + e^d)`,
 * `d = (r+x) log((alpha+T) / (alpha+t_x)) + log(a / (b+k-1))`; without a chance (k = 0) the last term is 0.
 * Gamma and beta functions are ladders of logarithms, the terms of T are one for each different T.
 *
 * @internal
 */
export function betaGeometricLikelihood(
  histories: CountedHistories,
  early: EarlyChances,
): Likelihood<BetaGeometricParameter> {
  const { frequency, T, count, n } = histories;
  const scale = weightedSum(T, count) / n;
  const rows = collapse(histories, scale, early);
  const purchases = risingSum(frequency, count);
  const chances = risingSum(
    frequency.map((x) => x + early),
    count,
  );
  const logEnds = new Float64Array(rows.ends.length);
  const perEnd = new Float64Array(rows.ends.length);
  const logStayed = new Float64Array(rows.different.length);
  const perStayed = new Float64Array(rows.different.length);
  const repeats = weightedSum(frequency, count);

  function evaluate(params: Float64Array, gradient: Float64Array): number {
    const [r, alpha, a, b] = params as unknown as [number, number, number, number];
    const ofR = purchases(r);
    const ofB = chances(b);
    const ofAB = chances(a + b);
    let value = ofR.value + n * r * Math.log(alpha) + ofB.value - ofAB.value;
    let byR = ofR.slope + n * Math.log(alpha);
    let byAlpha = (n * r) / alpha;
    for (let i = 0; i < logEnds.length; i++) {
      const end = alpha + (rows.ends[i] as number);
      const log = Math.log(end);
      const shape = r * (rows.customersAt[i] as number) + (rows.purchasesAt[i] as number);
      logEnds[i] = log;
      perEnd[i] = 1 / end;
      value -= shape * log;
      byR -= (rows.customersAt[i] as number) * log;
      byAlpha -= shape / end;
    }
    const logA = Math.log(a);
    for (let i = 0; i < logStayed.length; i++) {
      const stayed = b + (rows.different[i] as number) + early - 1;
      logStayed[i] = logA - Math.log(stayed);
      perStayed[i] = 1 / stayed;
    }
    let product = 1;
    let shares = 0;
    let byStayed = 0;
    for (let i = 0; i < rows.size; i++) {
      const weight = rows.weight[i] as number;
      const at = rows.end[i] as number;
      const which = rows.which[i] as number;
      const shape = r + (rows.different[which] as number);
      const last = alpha + (rows.recency[i] as number);
      const gap = (logEnds[at] as number) - Math.log(last);
      const d = shape * gap + (logStayed[which] as number);
      const small = Math.exp(-Math.abs(d));
      const left = (d > 0 ? 1 : small) / (1 + small);
      if (d > 0) value += weight * d;
      if (weight === 1) product *= 1 + small;
      else value += weight * Math.log1p(small);
      if (i % FACTORS === 0) {
        value += Math.log(product);
        product = 1;
      }
      const share = weight * left;
      shares += share;
      byR += share * gap;
      byAlpha += share * shape * ((perEnd[at] as number) - 1 / last);
      byStayed += share * (perStayed[which] as number);
    }
    gradient[0] = byR;
    gradient[1] = byAlpha;
    gradient[2] = shares / a - ofAB.slope;
    gradient[3] = ofB.slope - ofAB.slope - byStayed;
    return value + Math.log(product);
  }

  return {
    parameters: BETA_GEOMETRIC,
    n,
    scale,
    dimensions: [0, 1, 0, 0],
    rescaling: -repeats * Math.log(scale),
    starts: STARTS[early],
    share: shareWithRepeats(histories),
    evaluate,
    penalty: { scale: greatest(T), share: 1 },
  };
}

/** The different histories in which there was a chance to leave, and the different ends of them all. */
function collapse(
  { frequency, recency, T, count }: CountedHistories,
  scale: number,
  early: EarlyChances,
) {
  const ends = uniquePairs(T, T);
  const customersAt = new Float64Array(ends.size);
  const purchasesAt = new Float64Array(ends.size);
  const histories = uniquePairs(
    new Float64Array(uniquePairs(frequency, recency).of),
    new Float64Array(ends.of),
  );
  const weights = new Float64Array(histories.size);
  for (let row = 0; row < count.length; row++) {
    const at = ends.of[row] as number;
    const weight = count[row] as number;
    customersAt[at] = (customersAt[at] as number) + weight;
    purchasesAt[at] = (purchasesAt[at] as number) + weight * (frequency[row] as number);
    const history = histories.of[row] as number;
    weights[history] = (weights[history] as number) + weight;
  }
  const kept = histories.first.filter((row) => (frequency[row] as number) + early > 0);
  const keptFrequency = Float64Array.from(kept, (row) => frequency[row] as number);
  const different = uniquePairs(keptFrequency, keptFrequency);
  const column = (cellOf: (row: number) => number) => Float64Array.from(kept, cellOf);
  return {
    size: kept.length,
    ends: Float64Array.from(ends.first, (row) => (T[row] as number) / scale),
    customersAt,
    purchasesAt,
    different: Float64Array.from(different.first, (i) => keptFrequency[i] as number),
    which: different.of,
    recency: column((row) => (recency[row] as number) / scale),
    weight: column((row) => weights[histories.of[row] as number] as number),
    end: Uint32Array.from(kept, (row) => ends.of[row] as number),
  };
}
