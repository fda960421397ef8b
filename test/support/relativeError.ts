/** How far a number is from the right one, relative to that; the number itself where that is 0. */
export function relativeError(value: number, right: number): number {
  return right === 0 ? Math.abs(value) : Math.abs(value / right - 1);
}
