import { checkNumber } from "../core/checkNumber.ts";
import { checkChoice, checkOptions } from "../core/checkOptions.ts";
import { fail } from "../core/fail.ts";
import { isRecord } from "../core/isRecord.ts";
import type { MetricResult, MetricUnit, MetricWarning } from "../core/MetricResult.ts";
import { zeroDenominator } from "../core/noData.ts";
import { percentOf } from "../core/percentOf.ts";
import { VALUE } from "../stats/checkValues.ts";
import { isWithinInterval } from "./isWithinInterval.ts";
import { type Reference, readReference } from "./readReference.ts";
import { readResult } from "./readResult.ts";

/** What a value is held against: a number, another result, or a range that is usual. */
export type BenchmarkReference =
  | number
  | {
      /** The value of the reference; `null` where it has none. */
      readonly value: number | null;
    }
  | {
      /** The lower end of the range. */
      readonly low: number;
      /** The upper end of the range. */
      readonly high: number;
    };

/** What bare numbers are; a result says it itself. */
export interface BenchmarkOptions {
  /** Its unit; "points" and "score" have no absolute zero. A ratio scale unless given. */
  readonly unit?: MetricUnit | undefined;
  /** Which direction is good; "higher" unless given. */
  readonly better?: "higher" | "lower" | undefined;
}

/** A value beside its reference. */
export interface Benchmark {
  /** The value; `null` where the result has none. */
  readonly value: number | null;
  /** Value less reference, in the unit of both; 0 within a range, beyond it from its nearer end. */
  readonly gap: number | null;
  /** 100 where both are equal, above it where the value is better; `null` where there is no ratio. */
  readonly index: number | null;
  /** Of a range alone: the gap in percent of its nearer end; 0 within. */
  readonly percentFromRange?: number | null;
  /** Whether the result's interval holds the reference, or some of the range; `null` without one. */
  readonly withinInterval: boolean | null;
  /** What the reader should know. */
  readonly warnings: readonly MetricWarning[];
}

const NAME = "benchmark";

/**
 * Holds a value against a reference: a target, an industry's figure, a competitor, a usual range.
 *
 * @remarks
 * `gap = value - reference`, in the unit of both. `index = 100 · value / reference`, where lower is
 * better `100 · reference / value`, so that above 100 is always the better side. An index is a ratio,
 * and needs an absolute zero: points (an NPS may be 0 or negative) and scores (a rating starts at 1)
 * have none, so that there is a gap alone; a bare number has one unless `unit` says otherwise. Of a
 * range: `percentFromRange = 100 · gap / nearer end`, and no index.
 *
 * A reference is taken as exact. Where it lies in the result's interval, the data do not tell the two
 * apart. Of two results that both are samples, `compare` knows the error of both. Published figures
 * often come from another definition or scale: the gap then says nothing.
 *
 * Cost: constant.
 *
 * @param input - A metric's result, or a number.
 * @param reference - A number, `{ value }` such as another result, or a range `{ low, high }`.
 * @param options - Of a bare number its unit, and which direction is good.
 * @returns Gap and index; `null` where the result or the reference has no value.
 * @throws {@link CxMetricsError} `inconsistent` for a range that ends before it starts, another result
 * of another metric, definition or option, or options beside a result; `not-a-number`, `not-finite`,
 * `out-of-range`, `invalid-shape`, `unknown-option`.
 *
 * @example
 * ```ts
 * import { benchmark, nps } from "cx-metrics";
 *
 * benchmark(74, 70); // ≈ { value: 74, gap: 4, index: 105.714, withinInterval: null, warnings: [] }
 * benchmark(3.32, { low: 1.4, high: 2 }).percentFromRange; // ≈ 66
 * const { gap, index, withinInterval } = benchmark(nps([10, 9, 7, 3]), 30);
 * gap; // => -5
 * index; // => null
 * withinInterval; // => true
 * ```
 *
 * @see {@link nps}, {@link csat}, {@link MetricResult}
 * @see Stevens (1946), On the Theory of Scales of Measurement, Science 103, 677-680 (why no index of
 * an NPS).
 * @public
 */
export function benchmark(
  input: MetricResult | number,
  reference: BenchmarkReference,
  options: BenchmarkOptions = {},
): Benchmark {
  checkOptions(NAME, options, ["unit", "better"]);
  const bare = {
    unit: checkChoice(NAME, "unit", options.unit, UNITS),
    better: checkChoice(NAME, "better", options.better, ["higher", "lower"]),
  };
  const result = isRecord(input) ? readResult(NAME, ["result"], input) : null;
  const value = result === null ? checkNumber(NAME, ["value"], input, VALUE) : result.value;
  const held = readReference(NAME, reference, result);
  const said = result ?? held.result;
  for (const option of ["unit", "better"] as const) {
    if (said !== null && options[option] !== undefined)
      fail("inconsistent", NAME, ["options", option], options[option], "none: the result says it");
  }
  const within = result === null ? null : isWithinInterval(NAME, result, held);
  return { ...hold(value, held, said ?? bare), withinInterval: within };
}

/** The units of values, that of a bare number first. */
export const UNITS = [
  "ratio",
  "percent",
  "points",
  "score",
  "count",
  "money",
  "periods",
  "ms",
  "seconds",
  "minutes",
  "hours",
  "days",
] as const satisfies readonly MetricUnit[];

type Kind = Pick<MetricResult, "unit" | "better">;

function hold(
  value: number | null,
  { kind, ends }: Reference,
  { unit, better }: Kind,
): Omit<Benchmark, "withinInterval"> {
  const ofRange = kind === "range" ? { percentFromRange: null } : {};
  if (value === null || ends === null)
    return { value, gap: null, index: null, ...ofRange, warnings: [NO_VALUE] };
  const end = Math.min(ends.high, Math.max(ends.low, value));
  const gap = value - end;
  const hasZero = unit !== "points" && unit !== "score";
  if (kind === "range") {
    const { percent, warnings } = gap === 0 ? WITHIN : ratioOf(gap, end, hasZero);
    return { value, gap, index: null, percentFromRange: percent, warnings };
  }
  const [part, of] = better === "lower" ? [end, value] : [value, end];
  const { percent, warnings } = ratioOf(part, of, hasZero, 0);
  return { value, gap, index: percent, warnings };
}

interface Ratio {
  readonly percent: number | null;
  readonly warnings: readonly MetricWarning[];
}

function ratioOf(part: number, of: number, hasZero: boolean, least = -Infinity): Ratio {
  if (!hasZero) return { percent: null, warnings: [NO_ABSOLUTE_ZERO] };
  if (of === 0) return { percent: null, warnings: [zeroDenominator("what is divided by")] };
  if (of < 0 || part < least) return { percent: null, warnings: [NEGATIVE] };
  const percent = percentOf(part, of);
  if (!Number.isFinite(percent))
    fail("out-of-range", NAME, ["reference"], of, "numbers whose ratio a number can hold");
  return { percent, warnings: [] };
}

const WITHIN: Ratio = { percent: 0, warnings: [] };

const NO_VALUE: MetricWarning = {
  code: "no-data",
  message: "there is nothing to compare: one of the two has no value",
};

const NO_ABSOLUTE_ZERO: MetricWarning = {
  code: "no-absolute-zero",
  message: "0 points or a score of 0 is not nothing: there is a gap, but no ratio",
};

const NEGATIVE: MetricWarning = {
  code: "negative-amount",
  message: "one of the two is below 0: there is a gap, but no ratio",
};
