import { slopeOf } from "./slopeOf.ts";

/**
 * The slopes of the pairs that change their order from the lower keys to the upper ones, in which
 * the later of two equal points stands first. After `most` of them and one more it stops.
 *
 * Cost: n log n, and the number of such pairs.
 *
 * @internal
 */
export function slopesBetween(
  times: Float64Array,
  values: Float64Array,
  lower: Float64Array,
  upper: Float64Array,
  most: number,
): number[] {
  const slopes: number[] = [];
  const order = Uint32Array.from(lower.keys()).sort((i, j) => compare(lower, i, j));
  for (let place = 1; place < order.length; place++) {
    const point = order[place] as number;
    let free = place;
    while (free > 0 && compare(upper, order[free - 1] as number, point) > 0) {
      const passed = order[free - 1] as number;
      slopes.push(slopeOf(times, values, passed, point));
      if (slopes.length > most) return slopes;
      order[free--] = passed;
    }
    order[free] = point;
  }
  return slopes;
}

function compare(keys: Float64Array, i: number, j: number): number {
  return (keys[i] as number) - (keys[j] as number) || j - i;
}
