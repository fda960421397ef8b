import { fail } from "../../core/fail.ts";
import type { Instant } from "../../core/Instant.ts";
import type { Rows } from "../../core/Rows.ts";
import { checkStart } from "../../time/checkMoment.ts";
import { POSITIVE_SPAN } from "../DiscountOptions.ts";
import { checkSpan, type Span } from "../Span.ts";
import type { CustomerOrder } from "./CustomerOrder.ts";
import { countBySteps } from "./countBySteps.ts";
import { mergeOrders, type Purchases } from "./mergeOrders.ts";
import { readEnd } from "./readEnd.ts";
import { readOrderOptions } from "./readOrderOptions.ts";
import { readOrders } from "./readOrders.ts";
import type { SummarizeOrdersOptions } from "./summarizeOrders.ts";
import { listBuyers } from "./summarizePurchases.ts";

/**
 * How to follow a cohort.
 *
 * @public
 */
export interface RepeatPurchasesOptions extends SummarizeOrdersOptions {
  /** The time from one row to the next. */
  readonly step: Span;
  /** Where time begins, the first purchase of all unless given; no purchase is earlier. */
  readonly from?: Instant | undefined;
  /** Customers whose first purchase is later are left out; `asOf` unless given. */
  readonly joinedUntil?: Instant | undefined;
}

/**
 * How often a cohort came back, up to a time.
 *
 * @public
 */
export interface RepeatPurchasesStep {
  /** The time since `from`, in `unit`. */
  readonly time: number;
  /** Purchases after each customer's first one, up to this time. */
  readonly cumulative: number;
  /** Those since the row before. */
  readonly incremental: number;
}

const NAME = "repeatPurchases";

/** A list of more steps is a slip of the unit. */
const MOST_STEPS = 1_000_000;

/**
 * Counts how often a cohort of customers came back, by the time since the first purchase of all: what
 * happened, to be set beside what a model expects.
 *
 * @remarks
 * Purchases are those of `summarizeOrders`, which also counts what is left out. Time begins with the
 * period of the first purchase of all, or with that of `from`. Each row counts up to its time, the time
 * itself included; the last one is the last whole step up to `asOf`, so the sum of the last row can be
 * below the sum of frequencies. `asOf` and `joinedUntil` are ends as in `summarizeOrders`. Customers join as they join: name `joinedUntil` to follow only those whom
 * a model was fitted to.
 *
 * Cost: as {@link summarizeOrders}, and a row a step, of which there are at most a million.
 *
 * @param orders - Orders with customer, at and value; records, or columns of equal length.
 * @param options - As of {@link summarizeOrders}, and `step`.
 * @returns A row a step: time, cumulative and incremental repeat purchases. None without purchases.
 * @throws {@link CxMetricsError} `inconsistent` for a purchase before `from`; `out-of-range` for a step of
 * 0 or less, or so small that there are more than a million; otherwise as {@link summarizeOrders}.
 *
 * @example
 * ```ts
 * import { repeatPurchases } from "cx-metrics/models";
 *
 * const orders = [
 *   { customer: "ann", at: "2026-01-05" },
 *   { customer: "ann", at: "2026-01-12" },
 *   { customer: "ann", at: "2026-01-20" },
 *   { customer: "bob", at: "2026-01-08" },
 *   { customer: "bob", at: "2026-01-24" },
 * ];
 * const weekly = repeatPurchases(orders, { unit: "weeks", asOf: "2026-01-26", step: 1 });
 * weekly.map(({ time, cumulative }) => [time, cumulative]); // => [[1, 1], [2, 1], [3, 3]]
 * weekly.at(-1); // => { time: 3, cumulative: 3, incremental: 2 }
 * ```
 *
 * @see {@link summarizeOrders}, {@link calibrationHoldout}
 * @public
 */
export function repeatPurchases(
  orders: Rows<CustomerOrder>,
  options: RepeatPurchasesOptions,
): RepeatPurchasesStep[] {
  const rules = readOrderOptions(NAME, options, ["step", "from", "joinedUntil"]);
  const { unit, asOf, zone, periodOf, timeOf } = rules;
  const step = checkSpan(NAME, ["options", "step"], options.step, unit, POSITIVE_SPAN);
  const { from: begin, joinedUntil = asOf.at } = options;
  const joined = readEnd(NAME, "joinedUntil", joinedUntil, rules);
  const start = begin === undefined ? null : checkStart(NAME, ["options", "from"], begin, zone);
  const log = readOrders(NAME, orders, rules);
  const until = joined.at < asOf.at ? joined : asOf;
  const early = mergeOrders(NAME, log, rules, { after: null, until });
  const cohort = listBuyers(early.starts);
  if (cohort.length === 0) return [];
  const first = firstOf(cohort, early);
  const from = start === null ? first : periodOf(start);
  if (from > first)
    fail("inconsistent", NAME, ["options", "from"], options.from, "no later than any purchase");
  const total = timeOf(asOf.period - from);
  if (total / step > MOST_STEPS)
    fail("out-of-range", NAME, ["options", "step"], step, "at most a million steps up to asOf");
  const purchases = mergeOrders(NAME, log, rules, { after: null, until: asOf });
  const times = repeatTimes(cohort, purchases).map((period) => timeOf(period - from));
  return listSteps(countBySteps(times, step, total), step);
}

function firstOf(cohort: Uint32Array, { starts, period }: Purchases): number {
  let first = Number.POSITIVE_INFINITY;
  for (const buyer of cohort) first = Math.min(first, period[starts[buyer] as number] as number);
  return first;
}

/** The periods of all purchases of a cohort but each customer's first one. */
function repeatTimes(cohort: Uint32Array, { starts, period }: Purchases): Float64Array {
  const times = new Float64Array(period.length);
  let count = 0;
  for (const buyer of cohort) {
    const repeats = period.subarray((starts[buyer] as number) + 1, starts[buyer + 1]);
    times.set(repeats, count);
    count += repeats.length;
  }
  return times.subarray(0, count);
}

function listSteps(counts: Float64Array, step: number): RepeatPurchasesStep[] {
  let cumulative = 0;
  return Array.from(counts, (incremental, i) => {
    cumulative += incremental;
    return { time: (i + 1) * step, cumulative, incremental };
  });
}
