import type { Likelihood } from "../fitting/Likelihood.ts";
import { risingSum } from "../numerics/risingSum.ts";
import { type CountedHistories, shareWithRepeats } from "../readHistories.ts";
import { BG_BB, type BgBbParameter } from "./BgBbModel.ts";
import { uniqueHistories } from "./uniqueHistories.ts";

/**
 * The likelihood of BG/BB.
 *
 * @remarks
 * `B(alpha+x, beta+t_x-x) / B(alpha, beta) * B(gamma, delta+t_x) / B(gamma, delta) * h / (gamma+delta+t_x)`.
 * The beta functions are ladders of logarithms over all customers. In h are the ways to be silent since t_x:
 * left before one of the later opportunities, or alive. Its sum of positive terms, each a known part of the one
 * before it, is nested from the end: `h(n) = gamma+delta+n` and, down to t_x,
 * `h(j) = gamma + (beta+j-x) / (alpha+beta+j) * (delta+j) / (gamma+delta+j+1) * h(j+1)`; so are its derivatives.
 *
 * @internal
 */
export function bgBbLikelihood(histories: CountedHistories): Likelihood<BgBbParameter> {
  const { frequency, recency, count, n } = histories;
  const bought = risingSum(frequency, count);
  const passed = risingSum(
    recency.map((last, row) => last - (frequency[row] as number)),
    count,
  );
  const seen = risingSum(recency, count);
  const seenNext = risingSum(
    recency.map((last) => last + 1),
    count,
  );
  const rows = collapse(histories);

  function evaluate(params: Float64Array, gradient: Float64Array): number {
    const [alpha, beta, gamma, delta] = params as unknown as [number, number, number, number];
    const ofAlpha = bought(alpha);
    const ofBeta = passed(beta);
    const ofBoth = seen(alpha + beta);
    const ofDelta = seen(delta);
    const ofLeaving = seenNext(gamma + delta);
    let value = ofAlpha.value + ofBeta.value - ofBoth.value + ofDelta.value - ofLeaving.value;
    gradient[0] = ofAlpha.slope - ofBoth.slope;
    gradient[1] = ofBeta.slope - ofBoth.slope;
    gradient[2] = -ofLeaving.slope;
    gradient[3] = ofDelta.slope - ofLeaving.slope;
    for (let i = 0; i < rows.size; i++) {
      const x = rows.frequency[i] as number;
      const last = rows.recency[i] as number;
      const end = rows.T[i] as number;
      let silence = gamma + delta + end;
      let [byAlpha, byBeta, byGamma, byDelta] = [0, 0, 1, 1];
      for (let j = end - 1; j >= last; j--) {
        const passes = beta + (j - x);
        const stays = delta + j;
        const perBuying = 1 / (alpha + beta + j);
        const perLeaving = 1 / (gamma + delta + j + 1);
        const ratio = passes * perBuying * stays * perLeaving;
        byAlpha = ratio * (byAlpha - silence * perBuying);
        byBeta = ratio * (byBeta + silence * (1 / passes - perBuying));
        byGamma = 1 + ratio * (byGamma - silence * perLeaving);
        byDelta = ratio * (byDelta + silence * (1 / stays - perLeaving));
        silence = gamma + ratio * silence;
      }
      const weight = rows.weight[i] as number;
      value += weight * Math.log(silence);
      const share = weight / silence;
      gradient[0] += share * byAlpha;
      gradient[1] += share * byBeta;
      gradient[2] += share * byGamma;
      gradient[3] += share * byDelta;
    }
    return value;
  }

  return {
    parameters: BG_BB,
    n,
    scale: 1,
    dimensions: [0, 0, 0, 0],
    rescaling: 0,
    starts: [[1, 1, 0.5, 3]],
    share: shareWithRepeats(histories),
    evaluate,
    penalty: { scale: 1, share: 1 },
  };
}

/** The different histories, each with the number of its customers. */
function collapse(histories: CountedHistories) {
  const { frequency, recency, T, count } = histories;
  const { size, of, first } = uniqueHistories(histories);
  const weight = new Float64Array(size);
  for (let row = 0; row < count.length; row++) {
    const history = of[row] as number;
    weight[history] = (weight[history] as number) + (count[row] as number);
  }
  const column = (field: Float64Array) => Float64Array.from(first, (row) => field[row] as number);
  return {
    size,
    frequency: column(frequency),
    recency: column(recency),
    T: column(T),
    weight,
  };
}
