/**
 * Pearson's correlation of two columns, each row as often as its weight says; `null` where one of the two
 * has no variation.
 *
 * @internal
 */
export function weightedCorrelation(
  x: Float64Array,
  y: Float64Array,
  weights: Float64Array,
): number | null {
  const [a, b] = [deviations(x, weights), deviations(y, weights)];
  let [xx, yy, xy] = [0, 0, 0];
  for (let row = 0; row < weights.length; row++) {
    const weight = weights[row] as number;
    const [dx, dy] = [a[row] as number, b[row] as number];
    xx += weight * dx * dx;
    yy += weight * dy * dy;
    xy += weight * dx * dy;
  }
  return xx > 0 && yy > 0 ? xy / Math.sqrt(xx) / Math.sqrt(yy) : null;
}

/** What each value is above the mean, in units of the largest value. */
function deviations(values: Float64Array, weights: Float64Array): Float64Array {
  const first = values[0] as number;
  let [sum, total, most] = [0, 0, 0];
  for (let row = 0; row < values.length; row++) {
    const weight = weights[row] as number;
    sum += weight * ((values[row] as number) - first);
    total += weight;
    most = Math.max(most, values[row] as number);
  }
  const mean = first + sum / total;
  return values.map((value) => (value - mean) / most);
}
