import { countNotRising } from "./countNotRising.ts";
import { doubleAtPlace, placeOfDouble } from "./doubleAtPlace.ts";
import { quantiles } from "./quantiles.ts";
import { slopeOf } from "./slopeOf.ts";
import { slopesBetween } from "./slopesBetween.ts";

/**
 * The slope at a rank, counted from 0, among those of all pairs of points, without listing them.
 *
 * @remarks
 * A pair is at most as steep as m where `value - m · time` does not rise from one point to the
 * other, so that a merge sort counts such pairs (Matoušek 1991, Information Processing Letters 39,
 * 183-187). The doubles around the wanted slope are halved until few pairs lie between, or until no
 * double does: then all pairs between are equal but for rounding.
 *
 * Cost: at most 64 times n log n.
 *
 * @internal
 */
export function selectSlope(times: Float64Array, values: Float64Array, rank: number): number {
  const x = centred(times);
  const y = centred(values);
  const keysAt = (place: bigint) => {
    const slope = doubleAtPlace(place);
    return y.map((value, i) => value - slope * (x[i] as number));
  };
  // No pair is steeper than the steepest neighbours.
  const reach = placeOfDouble(2 * steepestOf(times, values));
  if (reach === 0n) return 0;
  const few = 8 * times.length;
  let low = -reach;
  let high = reach;
  let below = 0;
  let upTo = (times.length * (times.length - 1)) / 2;
  while (upTo - below > few && high - low > 1n) {
    const middle = (low + high) >> 1n;
    const count = countNotRising(keysAt(middle));
    if (count <= rank) [low, below] = [middle, count];
    else [high, upTo] = [middle, count];
  }
  const between = slopesBetween(times, values, keysAt(low), keysAt(high), few);
  return between.length > few
    ? (between[0] as number)
    : (Float64Array.from(between).sort()[rank - below] as number);
}

/** Around their median, so that keys keep their digits. */
function centred(values: Float64Array): Float64Array {
  const [median = 0] = quantiles(values, [0.5]);
  return values.map((value) => value - median);
}

function steepestOf(times: Float64Array, values: Float64Array): number {
  let steepest = 0;
  for (let i = 1; i < times.length; i++) {
    steepest = Math.max(steepest, Math.abs(slopeOf(times, values, i - 1, i)));
  }
  return steepest;
}
