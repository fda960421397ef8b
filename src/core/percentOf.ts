/**
 * `100 · count / of` of a part, also a negative one, multiplied first: the other order is off in a
 * quarter of all small fractions. All of it is 100 also where rounding would make it a bit more.
 *
 * @internal
 */
export function percentOf(count: number, of: number): number {
  return Math.abs(count) === of ? Math.sign(count) * 100 : (100 * count) / of;
}
