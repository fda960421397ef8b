import { uniquePairs } from "../numerics/uniquePairs.ts";
import { raceGradient } from "./raceGradient.ts";

/** What the likelihood knows of one kind of next event, for many pairs of a frequency and a time. */
export interface EventTerms {
  /** For each pair the logarithm of its term, at the parameters that were prepared last. */
  readonly logs: Float64Array;
  /** For each pair how many customers its term stands for; `prepare` sets it to 0. */
  readonly shares: Float64Array;
  /** Computes the logarithms. */
  readonly prepare: (params: Float64Array) => void;
  /** Adds the derivatives of the sum of shares times logarithms to a gradient. */
  readonly add: (gradient: Float64Array) => void;
}

/**
 * `log(chance) - (r+x) log(1 + time/alpha) - s log(1 + time/beta)` for pairs of a frequency and a time, with
 * the chance that the next event after it is a purchase, or the leaving.
 *
 * @internal
 */
export function eventTerms(
  event: "purchase" | "leaving",
  frequency: Float64Array,
  time: Float64Array,
): EventTerms {
  const { length } = time;
  const logs = new Float64Array(length);
  const shares = new Float64Array(length);
  const derivatives = new Float64Array(4 * length);
  const out = new Float64Array(4);
  const times = uniquePairs(time, time);
  const logsBuying = new Float64Array(times.size);
  const logsLeaving = new Float64Array(times.size);
  const isPurchase = event === "purchase";

  function prepare(params: Float64Array): void {
    const [r, alpha, s, beta] = params as unknown as [number, number, number, number];
    shares.fill(0);
    for (let at = 0; at < times.size; at++) {
      const end = time[times.first[at] as number] as number;
      logsBuying[at] = Math.log1p(end / alpha);
      logsLeaving[at] = Math.log1p(end / beta);
    }
    for (let i = 0; i < length; i++) {
      const shape = r + (frequency[i] as number);
      const buying = alpha + (time[i] as number);
      const leaving = beta + (time[i] as number);
      if (isPurchase) raceGradient(shape, buying, s, leaving, out);
      else raceGradient(s, leaving, shape, buying, out);
      const logBuying = logsBuying[times.of[i] as number] as number;
      const logLeaving = logsLeaving[times.of[i] as number] as number;
      const byLog = isPurchase ? (out[3] as number) : -(out[3] as number);
      logs[i] = Math.log(out[0] as number) - shape * logBuying - s * logLeaving;
      derivatives[4 * i] = (out[isPurchase ? 1 : 2] as number) - logBuying;
      derivatives[4 * i + 1] = (byLog + shape * ((time[i] as number) / alpha)) / buying;
      derivatives[4 * i + 2] = (out[isPurchase ? 2 : 1] as number) - logLeaving;
      derivatives[4 * i + 3] = (s * ((time[i] as number) / beta) - byLog) / leaving;
    }
  }

  function add(gradient: Float64Array): void {
    for (let parameter = 0; parameter < 4; parameter++) {
      let sum = gradient[parameter] as number;
      for (let i = 0; i < length; i++)
        sum += (shares[i] as number) * (derivatives[4 * i + parameter] as number);
      gradient[parameter] = sum;
    }
  }

  return { logs, shares, prepare, add };
}
