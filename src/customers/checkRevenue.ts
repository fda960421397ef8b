import { checkFields } from "../core/checkFields.ts";
import { WHOLE_COUNT } from "../core/checkNumber.ts";
import { fail } from "../core/fail.ts";
import { isRecord } from "../core/isRecord.ts";
import { checkPeriodLabels } from "./checkPeriodLabels.ts";

/**
 * How monthly recurring revenue moved over a period, in whole minor units of one currency: the tally
 * of revenue churn and retention.
 * `end = start + new + expansion + reactivation - contraction - churn`, exactly.
 *
 * @public
 */
export interface RevenueMovement {
  /** The period and, where the rows name one, the currency; tallies add only where they agree. */
  readonly labels: {
    readonly kind: "revenue-movement";
    readonly version: 1;
    readonly from: number;
    readonly to: number;
    readonly currency?: string;
  };
  /** MRR at the start. */
  readonly start: number;
  /** MRR at the end of customers who had never paid before the period. */
  readonly new: number;
  /** What customers pay more at the end than at the start. */
  readonly expansion: number;
  /** MRR at the end of former customers, who paid nothing at the start. */
  readonly reactivation: number;
  /** What customers who stayed pay less at the end than at the start, as a positive amount. */
  readonly contraction: number;
  /** MRR at the start of customers who pay nothing at the end, as a positive amount. */
  readonly churn: number;
  /** MRR at the end. */
  readonly end: number;
}

/**
 * A movement of revenue as amounts by hand, as far as they are known; losses are positive amounts.
 *
 * @public
 */
export interface RevenueParts {
  /** MRR at the start. */
  readonly start?: number | undefined;
  /** MRR of new customers. */
  readonly new?: number | undefined;
  /** What existing customers pay more. */
  readonly expansion?: number | undefined;
  /** MRR of former customers who came back; 0 unless given. */
  readonly reactivation?: number | undefined;
  /** What existing customers pay less, as a positive amount; 0 unless given. */
  readonly contraction?: number | undefined;
  /** MRR of customers who left, as a positive amount. */
  readonly churn?: number | undefined;
  /** MRR at the end. */
  readonly end?: number | undefined;
}

/** What recurring revenue moves by. @internal */
export const REVENUE_PARTS = [
  "start",
  "new",
  "expansion",
  "reactivation",
  "contraction",
  "churn",
  "end",
] as const satisfies readonly (keyof RevenueParts)[];

/** A movement of revenue, checked, and what a result keeps of it: its currency and the tally. */
interface Revenue {
  readonly parts: RevenueParts;
  readonly options: { readonly currency?: string };
  readonly tally: RevenueMovement | RevenueParts;
}

/**
 * Reads a movement of revenue and checks its parts against each other. A tally has all its fields,
 * whole; by hand, amounts may be fractions of money.
 *
 * @internal
 */
export function checkRevenue(metric: string, input: unknown): Revenue {
  if (isRecord(input) && "labels" in input) return checkTally(metric, input);
  const parts = checkFields(metric, input, [], REVENUE_PARTS);
  checkBalance(metric, parts);
  return { parts, options: {}, tally: parts };
}

function checkTally(metric: string, input: Readonly<Record<string, unknown>>): Revenue {
  const { labels, ...fields } = input;
  const { from, to, known } = checkPeriodLabels(metric, labels, "revenue-movement", ["currency"]);
  const currency = checkCurrency(metric, ["labels", "currency"], known["currency"]);
  const parts = checkFields(metric, fields, REVENUE_PARTS, [], [], WHOLE_COUNT);
  checkBalance(metric, parts);
  const options = currency === undefined ? {} : { currency };
  return { parts, options, tally: { labels: labelsOf(from, to, currency), ...parts } };
}

/**
 * A currency by name, or none.
 *
 * @internal
 */
export function checkCurrency(
  metric: string,
  path: readonly (string | number)[],
  currency: unknown,
): string | undefined {
  if (currency === undefined) return undefined;
  if (typeof currency === "string" && currency !== "") return currency;
  return fail("invalid-shape", metric, path, currency, 'a currency such as "EUR", or none');
}

/**
 * The labels of a movement of revenue.
 *
 * @internal
 */
export function labelsOf(
  from: number,
  to: number,
  currency: string | undefined,
): RevenueMovement["labels"] {
  const labels = { kind: "revenue-movement", version: 1, from, to } as const;
  return currency === undefined ? labels : { ...labels, currency };
}

/** end = start + new + expansion + reactivation - contraction - churn, as far as they are known. */
function checkBalance(metric: string, parts: RevenueParts): void {
  const { start, expansion, reactivation = 0, contraction = 0, churn, end } = parts;
  if (start === undefined) return;
  const isWhole = Object.values(parts).every(Number.isInteger);
  const rounding = isWhole ? 0 : 1e-9 * (1 + start + (end ?? 0));
  const lost = contraction + (churn ?? 0);
  if (lost > start + rounding) {
    fail(
      "inconsistent",
      metric,
      ["start"],
      start,
      `at least contraction + churn, which is ${lost}`,
    );
  }
  if (end === undefined) return;
  const gained = (unknown: number) =>
    (parts.new ?? unknown) + (expansion ?? unknown) + reactivation;
  const least = (churn === undefined ? 0 : start - lost) + gained(0);
  const most = start - lost + gained(Number.POSITIVE_INFINITY);
  if (end < least - rounding || end > most + rounding) {
    const expected = "start + new + expansion + reactivation - contraction - churn";
    fail("inconsistent", metric, ["end"], end, expected);
  }
}

/**
 * An amount that a definition cannot do without.
 *
 * @internal
 */
export function needPart(
  metric: string,
  definition: string,
  parts: RevenueParts,
  part: keyof RevenueParts,
): number {
  const expected = `an amount: "${definition}" needs it`;
  return parts[part] ?? fail("inconsistent", metric, [part], undefined, expected);
}

/**
 * What was lost of the revenue at the start: never more than all of it, where fractions of money add
 * up to a last bit more.
 *
 * @internal
 */
export function lostOf(metric: string, definition: string, parts: RevenueParts): number {
  const lost = (parts.contraction ?? 0) + needPart(metric, definition, parts, "churn");
  return Math.min(lost, needPart(metric, definition, parts, "start"));
}
