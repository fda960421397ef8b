/** A function's value and slope at one place. */
export interface ValueAndSlope {
  readonly value: number;
  readonly slope: number;
}

/**
 * The root of a rising concave function between two places, by Newton's steps that a shrinking
 * bracket guards; the nearer end where there is none.
 *
 * @internal
 */
export function solveRising(
  at: (place: number) => ValueAndSlope,
  start: number,
  lowest: number,
  highest: number,
): number {
  let low = lowest;
  let high = highest;
  let place = start;
  let stepsLeft = 200;
  let move: number;
  do {
    const { value, slope } = at(place);
    if (value > 0) high = place;
    else low = place;
    let next = place - value / slope;
    if (!(next >= low && next <= high)) next = (low + high) / 2;
    move = Math.abs(next - place);
    place = next;
    stepsLeft -= 1;
  } while (move > 1e-11 * (1 + Math.abs(place)) && stepsLeft > 0);
  return place;
}
