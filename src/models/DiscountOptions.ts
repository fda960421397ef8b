import { checkNumber, type NumberRange } from "../core/checkNumber.ts";
import { checkChoice, checkOptions } from "../core/checkOptions.ts";
import { checkSpan, type Span } from "./Span.ts";
import type { TimeUnit } from "./TimeUnit.ts";

/**
 * What later money is worth today.
 *
 * @public
 */
export interface DiscountOptions {
  /** Percent a period, above 0: from 1e-9 on. */
  readonly discountRate: number;
  /** The period of the rate, a time; one unit of the model unless given, so a rate a year needs it in weeks. */
  readonly period?: Span | undefined;
  /** "discrete", the default: a period divides by `1 + rate`; "continuous": by `e^rate`. */
  readonly compounding?: "discrete" | "continuous" | undefined;
}

/** Well above 0, so that what never ends has a present value. */
const RATE = { min: 1e-9, max: 1e6 };

/** A length of time that is not 0. */
export const POSITIVE_SPAN = { min: 0, max: 1e15, open: true };

/**
 * By how much money loses a unit of time, as a continuous rate.
 *
 * @internal
 */
export function readDiscount(name: string, options: DiscountOptions, unit: TimeUnit): number {
  checkOptions(name, options, ["discountRate", "period", "compounding"]);
  const { period = 1 } = options;
  const length = checkSpan(name, ["options", "period"], period, unit, POSITIVE_SPAN);
  return readForce(name, options, RATE) / length;
}

/**
 * By how much money loses a period, as a continuous rate.
 *
 * @internal
 */
export function readForce(
  name: string,
  { discountRate, compounding }: Pick<DiscountOptions, "discountRate" | "compounding">,
  range: NumberRange,
): number {
  const rate = checkNumber(name, ["options", "discountRate"], discountRate, range) / 100;
  const choice = checkChoice(name, "compounding", compounding, ["discrete", "continuous"]);
  return choice === "discrete" ? Math.log1p(rate) : rate;
}
