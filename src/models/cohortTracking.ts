import { COUNT, checkNumber } from "../core/checkNumber.ts";
import { checkOptions } from "../core/checkOptions.ts";
import { fail } from "../core/fail.ts";
import { isRecord } from "../core/isRecord.ts";
import { openColumns } from "../core/openColumns.ts";
import type { Rows } from "../core/Rows.ts";
import { sumOf } from "../core/sumOf.ts";
import { checkList } from "../stats/checkValues.ts";
import { POSITIVE_SPAN } from "./DiscountOptions.ts";
import { dropEmpty } from "./keepRows.ts";
import { greatest } from "./numerics/greatest.ts";
import { openPurchaseModel, type PurchaseModel } from "./openPurchaseModel.ts";
import type { RepeatPurchasesStep } from "./orders/repeatPurchases.ts";
import type { PurchaseForecast } from "./PurchaseForecast.ts";
import type { CountedHistory } from "./PurchaseHistory.ts";
import { readCounts, totalOf } from "./readCounts.ts";
import { readDoubles } from "./readDoubles.ts";
import { checkSpan, type Span } from "./Span.ts";

/**
 * Which times to track a cohort at.
 *
 * @public
 */
export interface CohortTrackingOptions {
  /** The time from one row to the next. */
  readonly step: Span;
  /** The time up to which there are rows, from the beginning of the observation on. */
  readonly until: Span;
  /** What happened, row by row of the same times, as {@link repeatPurchases} has it; it may end earlier, or later. */
  readonly actual?: readonly RepeatPurchasesStep[] | undefined;
}

/**
 * The repeat purchases of a cohort up to a time.
 *
 * @public
 */
export interface CohortTrackingStep {
  /** The time since the observation began, which is when the first customer came. */
  readonly time: number;
  /** Expected repeat purchases up to this time. */
  readonly cumulative: number;
  /** Those expected since the row before. */
  readonly incremental: number;
  /** What happened up to this time; `null` where that was not given. */
  readonly actualCumulative: number | null;
  /** What happened since the row before; `null` as above. */
  readonly actualIncremental: number | null;
}

const NAME = "cohortTracking";
/** A list of more steps is a slip of the unit. */
const MOST_STEPS = 1_000_000;
/** Times that are closer are the same but for rounding. */
const ROUNDING = 1e-9;

/**
 * How many repeat purchases a model expects of a whole cohort over time, beside what happened: does the model
 * follow the data where it was fitted, and after?
 *
 * @remarks
 * The sum over customers of the expectation for a new customer, from the day each one came. Time begins
 * with the first customer, whose T is the longest; others come later by what their T lacks of it. So the model
 * knows when customers came and nothing of what they then bought.
 *
 * Cumulative curves forgive much; look at the increments after the time of the fit.
 *
 * Cost: a prediction for each row and different T.
 *
 * @param purchaseModel - A model of purchases.
 * @param customers - Those whom it was fitted to: T, and `count` where a row is many; records or columns.
 * @param options - Step and end of time, and what happened.
 * @returns A row a step, the last one at the last whole step up to `until`.
 * @throws {@link CxMetricsError} `inconsistent` for what is no model of purchases, without customers, and for
 * `actual` of other times; `out-of-range`, also for more than a million rows; `not-a-number`, `not-finite`,
 * `not-integer`, `invalid-shape`, `unknown-option`.
 *
 * @example Two customers, of whom the second one came a week later
 * ```ts
 * import { bgNbd, cohortTracking } from "cx-metrics/models";
 *
 * const params = { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 };
 * const model = bgNbd.fromParams(params, { unit: "weeks" });
 * const actual = [{ time: 1, cumulative: 0, incremental: 0 }];
 * const steps = cohortTracking(model, { T: [3, 2] }, { step: 1, until: 3, actual });
 * steps.length; // => 3
 * steps[0]?.cumulative; // ≈ 0.0533
 * steps[2]?.cumulative; // ≈ 0.254
 * steps[0]?.actualCumulative; // => 0
 * steps[1]?.actualCumulative; // => null
 * ```
 *
 * @see {@link repeatPurchases} for what happened, {@link calibrationByFrequency}
 * @see P. S. Fader, B. G. S. Hardie, K. L. Lee (2005), Marketing Science 24(2), 275-284, figures 2 and 3.
 * @public
 */
export function cohortTracking(
  purchaseModel: PurchaseModel,
  customers: Rows<Pick<CountedHistory, "T" | "count">>,
  options: CohortTrackingOptions,
): CohortTrackingStep[] {
  const forecast = openPurchaseModel(NAME, purchaseModel);
  const times = readTimes(options, forecast);
  const actual = readActual(options.actual, times);
  const { starts, counts } = readStarts(customers, forecast);
  const terms = new Float64Array(starts.length);
  const born = forecast.alive(NEWBORN)(0);
  let before = 0;
  return times.map((time, i) => {
    for (let start = 0; start < terms.length; start++) {
      const since = time - (starts[start] as number);
      terms[start] =
        since > 0 ? (counts[start] as number) * born * forecast.whileAlive(0, 0, since) : 0;
    }
    const cumulative = sumOf(terms);
    const incremental = cumulative - before;
    before = cumulative;
    const { cumulative: actualCumulative = null, incremental: actualIncremental = null } =
      actual[i] ?? {};
    return { time, cumulative, incremental, actualCumulative, actualIncremental };
  });
}

/** A customer whose first purchase was just now. */
const NEWBORN = {
  length: 1,
  single: true,
  frequency: new Float64Array(1),
  recency: new Float64Array(1),
  T: new Float64Array(1),
};

function readTimes(options: CohortTrackingOptions, { unit, clock }: PurchaseForecast): number[] {
  checkOptions(NAME, options, ["step", "until", "actual"]);
  const whole = clock === "discrete";
  const span = (option: "step" | "until", range: object) =>
    checkSpan(NAME, ["options", option], options[option], unit, { ...range, whole });
  const step = span("step", POSITIVE_SPAN);
  const steps = Math.floor((span("until", COUNT) / step) * (1 + ROUNDING));
  if (steps > MOST_STEPS)
    fail("out-of-range", NAME, ["options", "step"], options.step, "at most a million steps");
  return Array.from({ length: steps }, (_, i) => (i + 1) * step);
}

/** What happened, which must be of the same times as far as both go. */
function readActual(given: unknown, times: readonly number[]): RepeatPurchasesStep[] {
  const path = ["options", "actual"];
  const rows = given === undefined ? [] : checkList(NAME, path, given, 0, "rows");
  return Array.from({ length: Math.min(rows.length, times.length) }, (_, i) => {
    const row = rows[i];
    const place = [...path, i];
    if (!isRecord(row)) fail("invalid-shape", NAME, place, row, "a row of repeatPurchases");
    const read = (field: string) => checkNumber(NAME, [...place, field], row[field], COUNT);
    const expected = times[i] as number;
    const time = read("time");
    if (!(Math.abs(time - expected) <= ROUNDING * expected))
      fail("inconsistent", NAME, [...place, "time"], time, `${expected}, the time of this row`);
    return { time, cumulative: read("cumulative"), incremental: read("incremental") };
  });
}

/** When customers came, and how many at each time. */
function readStarts(customers: unknown, { clock }: PurchaseForecast) {
  const table = openColumns(NAME, "customers", customers, ["T"], ["count"]);
  const T = readDoubles(NAME, table, "T", { ...COUNT, whole: clock === "discrete" });
  const count = readCounts(NAME, table);
  totalOf(NAME, count);
  const counted = dropEmpty({ length: table.length, T, count });
  const longest = greatest(counted.T);
  const came = new Map<number, number>();
  counted.T.forEach((time, row) => {
    const start = longest - time;
    came.set(start, (came.get(start) ?? 0) + (counted.count[row] as number));
  });
  return { starts: [...came.keys()], counts: [...came.values()] };
}
