import { checkLevel } from "../core/checkLevel.ts";
import { checkNumber } from "../core/checkNumber.ts";
import { checkOptions } from "../core/checkOptions.ts";
import type { Interval, MetricWarning } from "../core/MetricResult.ts";
import { sumOf } from "../core/sumOf.ts";
import { checkList, checkSameLength } from "./checkValues.ts";
import { correlationOf } from "./correlationOf.ts";
import { criticalF } from "./criticalF.ts";
import { deviationsOf } from "./deviationsOf.ts";
import { enclosing } from "./enclosing.ts";
import { momentsOf } from "./momentsOf.ts";
import { countSample, sampleWarnings } from "./Sample.ts";

/** Options of Cronbach's alpha. */
export interface CronbachAlphaOptions {
  /** Confidence level of the interval; 0.95 unless given. */
  readonly level?: number | undefined;
}

/** How far the items of a scale go together. */
export interface CronbachAlpha {
  /** Alpha, up to 1; `null` below two items or respondents, or where their totals do not vary. */
  readonly value: number | null;
  /** The respondents who answered every item. */
  readonly n: number;
  /** The items. */
  readonly items: number;
  /** Feldt's interval; `null` where alpha is. */
  readonly interval: Interval | null;
  /** Alpha of the items brought to the same variance; `null` where one of them does not vary. */
  readonly standardized: number | null;
  /** The mean correlation of two items; `null` where one of them does not vary. */
  readonly meanInterItemCorrelation: number | null;
  /** Alpha without each item; `null` where none is left or the rest does not vary. */
  readonly ifDropped: readonly (number | null)[];
  /** The correlation of each item with the sum of the others; `null` where one does not vary. */
  readonly itemRestCorrelations: readonly (number | null)[];
  /** What was left out, by reason. */
  readonly excluded: { readonly incomplete: number };
  /** What the reader should know. */
  readonly warnings: readonly MetricWarning[];
}

const NAME = "cronbach-alpha";

/** Totals that vary less, as a share of what the items vary, do so by rounding. */
const ROUNDING = 1e-24;

/**
 * Cronbach's alpha: how far the items of a scale measure the same.
 *
 * @remarks
 * `α = k / (k - 1) · (1 - Σ variances of the items / variance of their sum)` for k items. Unit:
 * none. Range: up to 1. Above 0.7 or so, items are commonly summed; alpha rises with their number,
 * and says nothing of whether they measure one thing or two.
 *
 * A negative alpha is a result, with warning `negative-alpha`: most often an item is worded the
 * other way round and must be reversed first. Totals that do not vary leave alpha `null`, and so
 * does a single item. The interval is Feldt's, `1 - (1 - α) · F` with n - 1 and (n - 1)(k - 1)
 * degrees of freedom, widened where needed to enclose alpha.
 *
 * Cost: n · k.
 *
 * @param answers - A row for each respondent, a column for each item; whoever left one out
 * (`null`) is left out and counted.
 * @param options - Level of the interval.
 * @returns Alpha with its interval, and what each item contributes.
 * @throws {@link CxMetricsError} `inconsistent` for rows of different length; `not-a-number`,
 * `not-finite`, `out-of-range`, `invalid-shape`, `unknown-option`.
 *
 * @example Three items, five respondents, one of them incomplete
 * ```ts
 * import { cronbachAlpha } from "cx-metrics";
 *
 * const { value, n, ifDropped } = cronbachAlpha([
 *   [5, 4, 5],
 *   [2, 2, 1],
 *   [3, 4, 3],
 *   [4, 5, 4],
 *   [4, null, 4],
 * ]);
 * value; // ≈ 0.934
 * n; // => 4
 * ifDropped; // ≈ [0.875, 0.972, 0.836]
 * ```
 *
 * @see {@link agreement} for raters rather than items.
 * @see Cronbach (1951), Psychometrika 16, 297-334; Feldt (1965), Psychometrika 30, 357-370;
 * `alpha` in R's psych.
 * @public
 */
export function cronbachAlpha(
  answers: readonly ArrayLike<number | null | undefined>[],
  options: CronbachAlphaOptions = {},
): CronbachAlpha {
  checkOptions(NAME, options, ["level"]);
  const level = checkLevel(NAME, options.level);
  const { columns, incomplete } = readColumns(answers);
  const items = columns.length;
  const n = columns[0]?.length ?? 0;
  const value = alphaOf(columns);
  const mean = meanCorrelation(columns);
  const spread = mean === null ? 0 : 1 + (items - 1) * mean;
  const others = columns.map((_, j) => columns.filter((_, i) => i !== j));
  return {
    value,
    n,
    items,
    interval: value === null ? null : feldt(value, n, items, level),
    standardized: mean === null || spread <= 0 ? null : (items * mean) / spread,
    meanInterItemCorrelation: mean,
    ifDropped: others.map(alphaOf),
    itemRestCorrelations: columns.map((column, j) =>
      items < 2 || n < 2 ? null : correlationOf(column, totalsOf(others[j] as Column[])),
    ),
    excluded: { incomplete },
    warnings: warningsOf(columns, n, value),
  };
}

type Column = Float64Array<ArrayBuffer>;

/** The items of those who answered all of them, a column each. */
function readColumns(answers: unknown): { columns: Column[]; incomplete: number } {
  const rows = Array.from(checkList(NAME, ["answers"], answers, 0, "respondents"), (row, i) =>
    checkList(NAME, ["answers", i], row, 0, "answers"),
  );
  const items = rows[0]?.length ?? 0;
  const complete = rows.filter((row, i) => {
    checkSameLength(NAME, ["answers", i], row, items);
    let missing = 0;
    for (let j = 0; j < items; j++) {
      if (row[j] === null || row[j] === undefined) missing++;
      else checkNumber(NAME, ["answers", i, j], row[j], { min: -1e60, max: 1e60 });
    }
    return missing === 0;
  });
  return {
    columns: Array.from({ length: items }, (_, j) =>
      Float64Array.from(complete, (row) => row[j] as number),
    ),
    incomplete: rows.length - complete.length,
  };
}

function alphaOf(columns: readonly Column[]): number | null {
  const k = columns.length;
  const n = columns[0]?.length ?? 0;
  if (k < 2 || n < 2) return null;
  const parts = sumOf(columns.map((column) => momentsOf(column).variance as number));
  const total = momentsOf(totalsOf(columns)).variance as number;
  if (total <= ROUNDING * parts) return null;
  // Rounding may carry items that go together perfectly past 1.
  return Math.min(1, (k / (k - 1)) * (1 - parts / total) + 0);
}

/** Each respondent's sum, from the first respondent's answers on. */
function totalsOf(columns: readonly Column[]): Column {
  const first = columns[0] as Column;
  return first.map((_, i) =>
    columns.reduce((sum, column) => sum + ((column[i] as number) - (column[0] as number)), 0),
  );
}

/** From the variance of the sum of k items of variance 1: `k + k(k - 1)` times the mean. */
function meanCorrelation(columns: readonly Column[]): number | null {
  const k = columns.length;
  const n = columns[0]?.length ?? 0;
  const deviations = columns.flatMap((column) => (n > 0 ? (deviationsOf(column) ?? []) : []));
  if (k < 2 || deviations.length < k) return null;
  const lengths = deviations.map(({ squares }) => Math.sqrt(squares));
  const sums = Float64Array.from({ length: n }, (_, i) =>
    deviations.reduce(
      (sum, { values }, j) => sum + (values[i] as number) / (lengths[j] as number),
      0,
    ),
  );
  return Math.min(1, (sumOf(sums.map((sum) => sum * sum)) - k) / (k * (k - 1)));
}

function feldt(alpha: number, n: number, items: number, level: number): Interval {
  const tail = (1 - level) / 2;
  const limit = (exceeded: number) =>
    1 - (1 - alpha) * criticalF(exceeded, n - 1, (n - 1) * (items - 1));
  const limits = enclosing(alpha, { lower: limit(tail), upper: limit(1 - tail) });
  return { ...limits, level, method: "feldt" };
}

function warningsOf(
  columns: readonly Column[],
  n: number,
  value: number | null,
): readonly MetricWarning[] {
  const warn = (code: string, message: string) => [{ code, message }];
  if (columns.length < 2) return warn("too-few-items", "alpha needs two items or more");
  if (n < 2) return warn("no-data", "alpha needs two complete respondents or more");
  const constant = columns.flatMap((column, j) => (deviationsOf(column) === null ? [j] : []));
  return [
    ...sampleWarnings(countSample(n)),
    ...(constant.length > 0
      ? warn("constant-item", `everyone answered the same to item ${constant.join(", ")} (from 0)`)
      : []),
    ...(value === null ? warn("zero-variance", "the respondents' totals do not vary") : []),
    ...(value !== null && value < 0
      ? warn("negative-alpha", "items run against each other: is one to be reversed first?")
      : []),
  ];
}
