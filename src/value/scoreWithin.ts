import { quantileCuts } from "./quantileCuts.ts";
import { scoreByCuts } from "./scoreByCuts.ts";

/**
 * Scores by quantiles within each group of customers, many being good; `groups` has a whole number
 * below 100 for each.
 *
 * @internal
 */
export function scoreWithin(groups: Uint8Array, values: Float64Array, bins: number): Uint8Array {
  const starts = new Uint32Array(101);
  for (const group of groups) starts[group + 1] = (starts[group + 1] as number) + 1;
  for (let group = 0; group < 100; group++) {
    starts[group + 1] = (starts[group + 1] as number) + (starts[group] as number);
  }
  const next = starts.slice();
  const members = new Uint32Array(values.length);
  const sorted = new Float64Array(values.length);
  for (let i = 0; i < values.length; i++) {
    const group = groups[i] as number;
    const place = next[group] as number;
    next[group] = place + 1;
    members[place] = i;
    sorted[place] = values[i] as number;
  }
  const scores = new Uint8Array(values.length);
  for (let group = 0; group < 100; group++) {
    const from = starts[group] as number;
    const own = sorted.subarray(from, starts[group + 1]);
    const of = scoreByCuts(own, quantileCuts(own, bins), bins, "many").scores;
    for (let i = 0; i < of.length; i++) scores[members[from + i] as number] = of[i] as number;
  }
  return scores;
}
