import { checkNumber } from "../core/checkNumber.ts";

/**
 * A probability or confidence level strictly between 0 and 1, or an error that names the place.
 *
 * @internal
 */
export function checkOpenShare(metric: string, name: string, value: unknown): number {
  return checkNumber(metric, [name], value, { min: 0, max: 1, open: true });
}
