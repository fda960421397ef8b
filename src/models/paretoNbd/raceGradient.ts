import { hypergeometricOneGradient } from "../numerics/hypergeometricOneGradient.ts";
import { gapOf } from "./raceChance.ts";

/**
 * {@link raceChance} and the derivatives of its logarithm: by the shape, by the other shape and by the
 * logarithm of the rate; that by the logarithm of the other rate is minus the last.
 *
 * @param out - Is given the chance and the three derivatives.
 *
 * @internal
 */
export function raceGradient(
  shape: number,
  rate: number,
  otherShape: number,
  otherRate: number,
  out: Float64Array,
): void {
  const q = shape + otherShape;
  const slower = rate <= otherRate;
  const small = slower ? rate : otherRate;
  const large = slower ? otherRate : rate;
  const z = gapOf(small, large);
  const less = small / large;
  hypergeometricOneGradient(slower ? otherShape : shape + 1, q + 1, z, out, less);
  const value = out[0] as number;
  const inverse = 1 / value;
  const byC = (out[2] as number) * inverse - 1 / q;
  const both = (out[1] as number) * inverse + byC;
  const byLog = less * (out[3] as number) * inverse;
  out[0] = (shape / q) * (slower ? value : less * value);
  out[1] = 1 / shape + (slower ? byC : both);
  out[2] = slower ? both : byC;
  out[3] = slower ? -byLog : byLog - 1;
}
