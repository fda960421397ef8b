import { localRegression, type Smoothing } from "./localRegression.ts";
import { loess } from "./loess.ts";

/**
 * Smooths the values of each phase of a season on their own, one season further at both ends.
 *
 * @internal
 */
export function smoothSeasons(
  values: Float64Array,
  period: number,
  smoothing: Smoothing,
  weights: Float64Array | null,
): Float64Array {
  const seasons = new Float64Array(values.length + 2 * period);
  for (let phase = 0; phase < period; phase++) {
    const own = everyNth(values, phase, period);
    const ownWeights = weights === null ? null : everyNth(weights, phase, period);
    const { length } = own;
    const smooth = loess(own, smoothing, ownWeights);
    const regression = localRegression(own, smoothing, ownWeights);
    const ahead = regression(-1, 0);
    const beyond = regression(length, Math.max(0, length - smoothing.window));
    seasons[phase] = ahead ?? (smooth[0] as number);
    smooth.forEach((value, i) => {
      seasons[phase + (i + 1) * period] = value;
    });
    seasons[phase + (length + 1) * period] = beyond ?? (smooth[length - 1] as number);
  }
  return seasons;
}

function everyNth(values: Float64Array, first: number, period: number): Float64Array {
  const length = Math.ceil((values.length - first) / period);
  return Float64Array.from({ length }, (_, i) => values[first + i * period] as number);
}
