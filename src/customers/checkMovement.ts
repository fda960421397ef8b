import { checkKnown } from "../core/checkFields.ts";
import { COUNT, checkNumber } from "../core/checkNumber.ts";
import { fail } from "../core/fail.ts";
import { isRecord } from "../core/isRecord.ts";

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

const COUNTS = [
  "start",
  "lost",
  "gained",
  "gainedAndLost",
  "reactivated",
  "end",
  "customerMs",
  "customerDays",
  "periodDays",
] as const;

const DAY = 86_400_000;

type Counts = { -readonly [Field in (typeof COUNTS)[number]]?: number };

/**
 * Reads a movement and checks its parts against each other.
 *
 * @internal
 */
export function checkMovement(metric: string, input: unknown): Counts {
  const given = checkKnown(metric, input, ["labels", ...COUNTS]);
  const counts: Counts = {};
  for (const field of COUNTS) {
    if (given[field] !== undefined)
      counts[field] = checkNumber(metric, [field], given[field], COUNT);
  }
  if (given["labels"] !== undefined) counts.periodDays = checkPeriod(metric, given["labels"]) / DAY;
  if (counts.customerMs !== undefined) counts.customerDays = counts.customerMs / DAY;
  checkBalance(metric, counts);
  return counts;
}

function checkPeriod(metric: string, labels: unknown): number {
  if (!isRecord(labels))
    fail("invalid-shape", metric, ["labels"], labels, "labels { kind, version, from, to }");
  if (labels["kind"] !== "customer-movement" || labels["version"] !== 1) {
    fail(
      "inconsistent",
      metric,
      ["labels", "kind"],
      labels["kind"],
      "a customer movement of version 1",
    );
  }
  const from = checkNumber(metric, ["labels", "from"], labels["from"]);
  const to = checkNumber(metric, ["labels", "to"], labels["to"]);
  if (to <= from) fail("inconsistent", metric, ["labels", "to"], to, `an end after ${from}`);
  return to - from;
}

/**
 * The movement as the result keeps it, without fields that are there but undefined.
 *
 * @internal
 */
export function copyMovement<Movement extends object>(movement: Movement): Movement {
  return Object.fromEntries(
    Object.entries(movement).filter(([, count]) => count !== undefined),
  ) as Movement;
}

/** end = start - lost + gained - gainedAndLost + reactivated, as far as they are known. */
function checkBalance(metric: string, counts: Counts): void {
  const { start, lost, gained, gainedAndLost = 0, reactivated = 0, end } = counts;
  if (start !== undefined && lost !== undefined && lost > start) {
    fail("inconsistent", metric, ["lost"], lost, `at most start, which is ${start}`);
  }
  if (gained === undefined) return;
  if (gainedAndLost > gained) {
    fail(
      "inconsistent",
      metric,
      ["gainedAndLost"],
      gainedAndLost,
      `at most gained, which is ${gained}`,
    );
  }
  if (start === undefined || end === undefined) return;
  const gone = start + gained - gainedAndLost + reactivated - end;
  const least = lost ?? Math.min(Math.max(gone, 0), start);
  if (Math.abs(gone - least) > 1e-9 * (1 + start + gained + end)) {
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
