/**
 * `log(ratio) - (ratio - 1)`, exact also where the ratio is close to 1.
 *
 * @remarks
 * Near 1 by the series of the inverse hyperbolic tangent of `s = excess / (2 + excess)`, whose
 * first term cancels against `excess` by hand.
 *
 * @param ratio - Above 0.
 * @param excess - `ratio - 1`, with all its digits where the ratio is close to 1.
 *
 * @internal
 */
export function logRatioExcess(ratio: number, excess: number): number {
  if (Math.abs(excess) > 0.4) return Math.log(ratio) - excess;
  const s = excess / (2 + excess);
  const square = s * s;
  let sum = 0;
  for (let k = 25; k >= 3; k -= 2) sum = sum * square + 1 / k;
  return s * (2 * square * sum - excess);
}
