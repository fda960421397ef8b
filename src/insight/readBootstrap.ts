import { checkNumber } from "../core/checkNumber.ts";
import { fail } from "../core/fail.ts";
import { createRandom } from "../stats/createRandom.ts";

/** Options of an interval by bootstrap, which there is only with a seed. */
export interface BootstrapRequest {
  readonly seed?: number | undefined;
  readonly resamples?: number | undefined;
}

/** A source of random numbers, and how many resamples to draw from it. */
export interface Bootstrap {
  readonly random: () => number;
  readonly resamples: number;
}

/**
 * Reads the options of a bootstrap; `null` without a seed, beside which alone resamples make sense.
 *
 * @internal
 */
export function readBootstrap(
  name: string,
  { seed, resamples }: BootstrapRequest,
): Bootstrap | null {
  const path = ["options", "resamples"];
  const checked = checkNumber(name, path, resamples === undefined ? 1000 : resamples, RESAMPLES);
  if (seed !== undefined)
    return { random: createRandom(name, ["options", "seed"], seed), resamples: checked };
  if (resamples !== undefined)
    fail("inconsistent", name, ["options", "seed"], seed, "a seed to draw resamples from");
  return null;
}

const RESAMPLES = { min: 1, max: 1e6, whole: true };
