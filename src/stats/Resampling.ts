import { checkLevel } from "../core/checkLevel.ts";
import { checkNumber } from "../core/checkNumber.ts";
import { checkOptions } from "../core/checkOptions.ts";
import { createRandom } from "./createRandom.ts";

/** How a bootstrap draws, and how sure its interval is. */
export interface ResamplingOptions {
  /** Where the random numbers start: any whole number; the same one gives the same interval. */
  readonly seed: number;
  /** How many resamples, up to 1e6; 1999 unless given. */
  readonly resamples?: number | undefined;
  /** The confidence level; 0.95 unless given. */
  readonly level?: number | undefined;
}

/** Checked options. */
export interface Resampling {
  readonly random: () => number;
  readonly resamples: number;
  readonly level: number;
}

/**
 * Checks the options of a bootstrap; `more` names its own ones, `usual` is how many resamples it takes.
 *
 * @internal
 */
export function readResampling(
  name: string,
  options: ResamplingOptions,
  more: readonly string[] = [],
  usual = 1999,
): Resampling {
  checkOptions(name, options, ["seed", "resamples", "level", ...more]);
  const { seed, resamples = usual, level } = options;
  return {
    random: createRandom(name, ["options", "seed"], seed),
    resamples: checkNumber(name, ["options", "resamples"], resamples, RESAMPLES),
    level: checkLevel(name, level),
  };
}

const RESAMPLES = { min: 1, max: 1e6, whole: true };

/**
 * Fills a sample with values drawn with replacement.
 *
 * @internal
 */
export function drawInto(sample: Float64Array, values: Float64Array, random: () => number): void {
  for (let i = 0; i < sample.length; i++)
    sample[i] = values[Math.floor(random() * values.length)] as number;
}
