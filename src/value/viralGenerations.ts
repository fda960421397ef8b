import { checkKnown } from "../core/checkFields.ts";
import { COUNT, checkNumber } from "../core/checkNumber.ts";
import { fail } from "../core/fail.ts";

/** A wave of invitations. */
export interface ViralWave {
  /** The customers who start it. */
  readonly seed: number;
  /** How many new customers each one brings: {@link viralCoefficient}. */
  readonly k: number;
  /** How many generations after the seed, a whole number up to 10,000. */
  readonly generations: number;
}

const NAME = "viral-generations";

/**
 * Viral generations: the new customers of each generation of a wave of invitations.
 *
 * @remarks
 * `seed · k ^ g` in place g: the seed itself stands in place 0, its invited customers in place 1, and
 * the list has generations + 1 entries. Unit: customers, not rounded. Everybody invites once, and
 * k stays as it is, which no market lets it do for long.
 *
 * Cost: linear in the generations.
 *
 * @param wave - Seed, viral coefficient and number of generations.
 * @returns The customers who are new in each generation, the seed first.
 * @throws {@link CxMetricsError} `not-a-number`, `not-finite`, `not-integer` or `out-of-range` for a
 * number; `out-of-range` where a generation grows beyond what a number can hold; `invalid-shape`.
 *
 * @example
 * ```ts
 * import { viralGenerations } from "cx-metrics";
 *
 * viralGenerations({ seed: 1000, k: 0.8, generations: 2 }); // => [1000, 800, 640]
 * ```
 *
 * @see {@link viralCoefficient}
 * @public
 */
export function viralGenerations(wave: ViralWave): number[] {
  const fields = checkKnown(NAME, wave, ["seed", "k", "generations"]);
  const seed = checkNumber(NAME, ["seed"], fields["seed"], COUNT);
  const k = checkNumber(NAME, ["k"], fields["k"], COUNT);
  const generations = checkNumber(NAME, ["generations"], fields["generations"], LIMIT);
  const customers = [seed];
  let latest = seed;
  for (let generation = 1; generation <= generations; generation++) {
    latest *= k;
    if (latest === Number.POSITIVE_INFINITY) {
      fail("out-of-range", NAME, ["generations"], generations, `fewer than ${generation}`);
    }
    customers.push(latest);
  }
  return customers;
}

const LIMIT = { min: 0, max: 10_000, whole: true };
