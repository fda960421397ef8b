import { COUNT } from "../core/checkNumber.ts";
import { checkOptions } from "../core/checkOptions.ts";
import { fail } from "../core/fail.ts";
import { POSITIVE_SPAN, readForce } from "./DiscountOptions.ts";
import type { PurchaseForecast } from "./PurchaseForecast.ts";
import { checkSpan, type Span } from "./Span.ts";

/**
 * How far a lifetime value looks ahead, and what later money is worth today.
 *
 * @public
 */
export interface LifetimeValueOptions {
  /** The time from the end of the observation up to which purchases count. */
  readonly horizon: Span;
  /** Percent a period, 0 or more. */
  readonly discountRate: number;
  /** The period of the rate, at whose end its purchases are paid. */
  readonly period: Span;
  /** "discrete", the default: a period divides by `1 + rate`; "continuous": by `e^rate`. */
  readonly compounding?: "discrete" | "continuous" | undefined;
}

/** What the purchases up to a time add to the value. */
export interface DiscountedTime {
  readonly time: number;
  readonly weight: number;
}

const RATE = { min: 0, max: 1e6 };
const MOST_PERIODS = 100_000;
/** So close to a whole number of periods only rounding is between. */
const ROUNDING = 1e-9;

/**
 * The times whose expected purchases make up the value, each with its weight.
 *
 * @remarks
 * The sum over periods of `(E(t_i) - E(t_i-1)) * w_i` is that of `E(t_i) * (w_i - w_i+1)`, whose terms are
 * all positive; without discount the horizon is the only one.
 *
 * @internal
 */
export function readDiscountedTimes(
  name: string,
  options: LifetimeValueOptions,
  { unit, clock }: PurchaseForecast,
): DiscountedTime[] {
  checkOptions(name, options, ["horizon", "period", "discountRate", "compounding"]);
  const whole = clock === "discrete";
  const span = (option: "horizon" | "period", value: unknown, range: object) =>
    checkSpan(name, ["options", option], value, unit, { ...range, whole });
  const horizon = span("horizon", options.horizon, COUNT);
  const period = span("period", options.period, POSITIVE_SPAN);
  const force = readForce(name, options, RATE);
  const periods = horizon / period;
  if (periods > MOST_PERIODS)
    fail("out-of-range", name, ["options", "horizon"], options.horizon, "at most 100000 periods");
  const nearest = Math.round(periods);
  const end = Math.abs(periods - nearest) <= ROUNDING * nearest ? nearest : periods;
  const times: DiscountedTime[] = [];
  for (let i = 1; i < end; i++) {
    const weight = -Math.exp(-force * i) * Math.expm1(force * (i - Math.min(i + 1, end)));
    if (weight > 0) times.push({ time: i * period, weight });
  }
  if (horizon > 0) times.push({ time: horizon, weight: Math.exp(-force * end) });
  return times;
}
