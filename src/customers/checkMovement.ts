import { checkFields, checkPart } from "../core/checkFields.ts";
import { checkNumber } from "../core/checkNumber.ts";
import { DAY } from "../core/DAY.ts";
import { fail } from "../core/fail.ts";
import { isRecord } from "../core/isRecord.ts";
import { checkPeriodLabels } from "./checkPeriodLabels.ts";

/**
 * How a customer base moved over a period: the tally of churn and retention.
 *
 * @public
 */
export interface CustomerMovement {
  /** The period; tallies add only where it agrees. */
  readonly labels: {
    readonly kind: "customer-movement";
    readonly version: 1;
    readonly from: number;
    readonly to: number;
  };
  /** Customers there at the start. */
  readonly start: number;
  /** Of those, how many were not there at the end. */
  readonly lost: number;
  /** Customers who joined for the first time in the period. */
  readonly gained: number;
  /** Of those, how many were not there at the end. */
  readonly gainedAndLost: number;
  /** Former customers, not there at the start, who were there at the end. */
  readonly reactivated: number;
  /** Customers there at the end. */
  readonly end: number;
  /** Milliseconds that customers were there within the period, summed. */
  readonly customerMs: number;
}

/**
 * A movement as counts by hand, as far as they are known.
 *
 * @public
 */
export interface MovementCounts {
  /** Customers there at the start. */
  readonly start?: number | undefined;
  /** Of those, how many were not there at the end. */
  readonly lost?: number | undefined;
  /** Customers who joined for the first time in the period. */
  readonly gained?: number | undefined;
  /** Of those, how many were not there at the end; 0 unless given. */
  readonly gainedAndLost?: number | undefined;
  /** Former customers who came back and stayed; 0 unless given. */
  readonly reactivated?: number | undefined;
  /** Customers there at the end. */
  readonly end?: number | undefined;
  /** Days that customers were there within the period, summed. */
  readonly customerDays?: number | undefined;
  /** How many days the period has. */
  readonly periodDays?: number | undefined;
}

// Written out: a spread at this level would stay in every bundle.
/** What a movement counts. @internal */
export const MOVEMENT_COUNTS = [
  "start",
  "lost",
  "gained",
  "gainedAndLost",
  "reactivated",
  "end",
] as const;
const BY_HAND = [
  "start",
  "lost",
  "gained",
  "gainedAndLost",
  "reactivated",
  "end",
  "customerDays",
  "periodDays",
] as const;

type Counts = { -readonly [Field in (typeof BY_HAND)[number]]?: number };

/**
 * Reads a movement and checks its parts against each other. A tally has all its fields, so that none
 * that a hand wrote beside them could go unread.
 *
 * @internal
 */
export function checkMovement(metric: string, input: unknown): Counts {
  const counts =
    isRecord(input) && "labels" in input ? readTally(metric, input) : readByHand(metric, input);
  checkBalance(metric, counts);
  return counts;
}

function readByHand(metric: string, input: unknown): Counts {
  return checkFields(metric, input, [], BY_HAND);
}

function readTally(metric: string, input: Readonly<Record<string, unknown>>): Counts {
  const { labels, customerMs, ...fields } = input;
  const counts = checkFields(metric, fields, MOVEMENT_COUNTS);
  // 300,000 customers come to more milliseconds in a year than a count can be.
  const present = checkNumber(metric, ["customerMs"], customerMs, { min: 0 });
  const { from, to } = checkPeriodLabels(metric, labels, "customer-movement");
  return { ...counts, customerDays: present / DAY, periodDays: (to - from) / DAY };
}

/**
 * The movement as the result keeps it, without fields that are there but undefined. Days of a period
 * by hand do not add, so such a movement is no tally: two shards would double the period.
 *
 * @internal
 */
export function tallyOf<Movement extends object>(movement: Movement): Movement | null {
  const fields = Object.entries(movement).filter(([, count]) => count !== undefined);
  const adds = fields.every(([field]) => field !== "periodDays");
  return adds ? (Object.fromEntries(fields) as Movement) : null;
}

/** end = start - lost + gained - gainedAndLost + reactivated, as far as they are known. */
function checkBalance(metric: string, counts: Counts): void {
  const { start, lost, gained, gainedAndLost = 0, reactivated = 0, end } = counts;
  if (start !== undefined && lost !== undefined) {
    checkPart(metric, ["lost", lost], ["start", start]);
  }
  if (gained !== undefined) {
    checkPart(metric, ["gainedAndLost", gainedAndLost], ["gained", gained]);
  }
  if (start === undefined || end === undefined) return;
  const stayed = (unknown: number) => (gained === undefined ? unknown : gained - gainedAndLost);
  const least = start - (lost ?? start) + stayed(0) + reactivated;
  const most = start - (lost ?? 0) + stayed(Number.POSITIVE_INFINITY) + reactivated;
  const isWhole = Object.values(counts).every(Number.isInteger);
  const rounding = isWhole ? 0 : 1e-9 * (1 + start + end);
  if (end < least - rounding || end > most + rounding) {
    const expected = "start - lost + gained - gainedAndLost + reactivated";
    fail("inconsistent", metric, ["end"], end, `${expected}, with lost from 0 to start`);
  }
}

/**
 * The customers at the end: as given, or from the other counts; `undefined` where one is unknown.
 *
 * @internal
 */
export function endOf(counts: Counts): number | undefined {
  const { start, lost, gained, gainedAndLost = 0, reactivated = 0, end } = counts;
  if (end !== undefined) return end;
  if (start === undefined || lost === undefined || gained === undefined) return undefined;
  return start - lost + gained - gainedAndLost + reactivated;
}

/**
 * A count that a definition cannot do without.
 *
 * @internal
 */
export function need(
  metric: string,
  definition: string,
  field: string,
  count: number | undefined,
): number {
  return count ?? fail("inconsistent", metric, [field], count, `a count: "${definition}" needs it`);
}
