import { normalCdf } from "./normalCdf.ts";
import { probit } from "./probit.ts";

/** Ranks closer to a whole number than this are that number but for rounding. */
const ROUNDING = 1e-9;

/**
 * The place among ascending bootstrap replicates at the probability of a standard normal value,
 * interpolated on the normal scale; `null` beyond the outermost replicate, and where that is infinite.
 *
 * @remarks Davison and Hinkley (1997), Bootstrap Methods and their Application, (5.8).
 *
 * @internal
 */
export function replicateAt(replicates: Float64Array, z: number): number | null {
  const slots = replicates.length + 1;
  const rank = slots * normalCdf(z);
  const nearest = Math.round(rank);
  const whole = Math.abs(rank - nearest) < ROUNDING;
  const below = whole ? nearest : Math.floor(rank);
  const above = whole ? nearest : below + 1;
  const lower = replicates[below - 1] ?? Number.NEGATIVE_INFINITY;
  const upper = replicates[above - 1] ?? Number.POSITIVE_INFINITY;
  if (!Number.isFinite(lower) || !Number.isFinite(upper)) return null;
  if (lower === upper) return lower;
  const [start, end] = [probit(below / slots), probit(above / slots)];
  return lower + ((z - start) / (end - start)) * (upper - lower);
}
