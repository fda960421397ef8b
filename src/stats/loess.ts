import { localRegression, type Smoothing } from "./localRegression.ts";

/**
 * Smooths evenly spaced values by local regression, as in STL: every so many points it is fitted, and
 * those between are interpolated.
 *
 * @internal
 */
export function loess(
  values: Float64Array,
  smoothing: Smoothing,
  weights: Float64Array | null,
): Float64Array {
  const n = values.length;
  const smooth = new Float64Array(n);
  const regression = localRegression(values, smoothing, weights);
  const step = Math.max(1, Math.min(smoothing.jump, n - 1));
  const half = (smoothing.window + 1) / 2;
  const rightmost = Math.max(0, n - smoothing.window);
  let left = 0;
  let last = 0;
  const smoothAt = (i: number): void => {
    // Where all weights are 0, the value itself stays.
    smooth[i] = regression(i, left) ?? (values[i] as number);
    interpolate(smooth, last, i);
    last = i;
  };
  for (let i = 0; i < n; i += step) {
    left = Math.max(0, Math.min(i - half + 1, rightmost));
    smoothAt(i);
  }
  if (last < n - 1) smoothAt(n - 1);
  return smooth;
}

function interpolate(values: Float64Array, from: number, to: number): void {
  const start = values[from] as number;
  const slope = ((values[to] as number) - start) / (to - from);
  for (let i = from + 1; i < to; i++) values[i] = start + slope * (i - from);
}
