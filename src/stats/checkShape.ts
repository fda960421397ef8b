import { checkNumber } from "../core/checkNumber.ts";

/**
 * A shape parameter or a number of degrees of freedom, or an error that names the place.
 *
 * @remarks
 * The range is the one in which the tails were compared with 40-digit arithmetic.
 *
 * @internal
 */
export function checkShape(metric: string, name: string, value: unknown): number {
  return checkNumber(metric, [name], value, { min: 0.01, max: 1e10 });
}
