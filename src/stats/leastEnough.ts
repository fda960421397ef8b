/**
 * The least place from `lowest` to `highest` that is enough, where all beyond it are: up by doubled
 * steps from 1, then by halving down to the digits of a number; `null` where there is none.
 *
 * @internal
 */
export function leastEnough(
  isEnough: (place: number) => boolean,
  lowest: number,
  highest: number,
): number | null {
  if (isEnough(lowest)) return lowest;
  let low = lowest;
  let high = Math.min(lowest + 1, highest);
  while (!isEnough(high)) {
    if (high >= highest) return null;
    low = high;
    high = Math.min(2 * high, highest);
  }
  for (let step = 0; step < MOST_STEPS; step++) {
    const middle = low + (high - low) / 2;
    if (middle === low || middle === high) break;
    if (isEnough(middle)) high = middle;
    else low = middle;
  }
  return high;
}

/** From 1 down to 1e-40 and its digits. */
const MOST_STEPS = 200;
