import type { CxMetricsErrorPath } from "../core/CxMetricsError.ts";
import { checkKnown } from "../core/checkFields.ts";
import { checkNumber } from "../core/checkNumber.ts";
import { fail } from "../core/fail.ts";
import { BASE } from "./checkCountOf.ts";

/** How many count as plus one and as minus one, of how many. */
export interface UpDownOf {
  /** How many count positive, at least 0; may be fractional. */
  readonly up: number;
  /** How many count negative, at least 0; `up + down` is at most `of`. */
  readonly down: number;
  /** How many there are in all, above 0; may be fractional (an effective base). */
  readonly of: number;
}

/** How far rounding may carry the sum of two weighted counts above their base. */
const ROUNDING = 1.000000001;

/**
 * Checks the counts of a net share; fractions pass.
 *
 * @internal
 */
export function checkNetShare(metric: string, path: CxMetricsErrorPath, input: unknown): UpDownOf {
  const fields = checkKnown(metric, input, ["up", "down", "of"], path);
  const count = (name: string): number => checkNumber(metric, [...path, name], fields[name], BASE);
  const of = count("of");
  if (of === 0) checkNumber(metric, [...path, "of"], of, { ...BASE, open: true });
  const [up, down] = [count("up"), count("down")];
  if (up + down > of * ROUNDING)
    fail("inconsistent", metric, [...path, "up + down"], up + down, `at most of, which is ${of}`);
  return { up, down, of };
}

/**
 * The net share.
 *
 * @internal
 */
export function netOf({ up, down, of }: UpDownOf): number {
  return (up - down) / of;
}

/**
 * The sampling variance of a net share.
 *
 * @internal
 */
export function netVariance({ up, down, of }: UpDownOf): number {
  const p = up / of;
  const q = down / of;
  // Not p + q - (p - q)^2, which cancels where nearly all are on one side.
  return Math.max(0, p * (1 - p) + q * (1 - q) + 2 * p * q) / of;
}

/**
 * The counts with Rocks' three made-up answers: 3/4 up, 3/4 down, 3/2 in between.
 *
 * @internal
 */
export function withThreeMore({ up, down, of }: UpDownOf): UpDownOf {
  return { up: up + 0.75, down: down + 0.75, of: of + 3 };
}
