/** A value that survives `JSON.parse(JSON.stringify(value))`. */
export type Json =
  | null
  | boolean
  | number
  | string
  | readonly Json[]
  | { readonly [key: string]: Json };

/** What a metric's value is counted in. Percent are 0 to 100, points -100 to 100. */
export type MetricUnit =
  | "points"
  | "percent"
  | "score"
  | "ratio"
  | "count"
  | "money"
  | "periods"
  | DurationUnit;

/** The units of durations. */
export type DurationUnit = "ms" | "seconds" | "minutes" | "hours" | "days";

/** The range of values that the data are compatible with, in the unit of the value. */
export interface Interval {
  /** The lower limit; `null` where it is unbounded. */
  readonly lower: number | null;
  /** The upper limit; `null` where it is unbounded. */
  readonly upper: number | null;
  /** The confidence level, between 0 and 1. */
  readonly level: number;
  /** The method by name, such as "wilson". */
  readonly method: string;
}

/** What a value was made of, in one of four forms: all that one needs to compare results. */
export type Basis =
  | {
      readonly kind: "share";
      /** How many count. */
      readonly count: number;
      /** Of how many. */
      readonly of: number;
    }
  | {
      readonly kind: "net";
      /** How many count as plus one. */
      readonly up: number;
      /** How many count as minus one. */
      readonly down: number;
      /** Of how many. */
      readonly of: number;
    }
  | {
      readonly kind: "mean";
      /** The sum of the values. */
      readonly sum: number;
      /** The sample variance (n - 1); `null` for fewer than two values. */
      readonly variance: number | null;
      /** How many values. */
      readonly of: number;
    }
  | {
      readonly kind: "ratio";
      /** What was divided. */
      readonly numerator: number;
      /** By what it was divided. */
      readonly denominator: number;
    };

/** Something the reader of a value should know. */
export interface MetricWarning {
  /** For programs, such as "no-data" or "small-sample". */
  readonly code: string;
  /** For people. */
  readonly message: string;
}

/**
 * What every metric returns: the value, and all that is needed to trust it.
 *
 * @remarks
 * Plain data that survives JSON. A metric may add fields of its own.
 *
 * @typeParam Tally - The additive counts that the value was finished from.
 * @public
 */
export interface MetricResult<Tally = unknown> {
  /** The stable id, such as "churn-rate". */
  readonly metric: string;
  /** Which of the metric's named definitions made this number. */
  readonly definition: string;
  /** The other effective options, defaults included. */
  readonly options: Readonly<Record<string, Json>>;
  /** Full precision, never rounded, NaN, infinite or -0; `null` where undefined, see `warnings`. */
  readonly value: number | null;
  /** What the value is counted in. */
  readonly unit: MetricUnit;
  /** Which direction is good; `null` where neither is. */
  readonly better: "higher" | "lower" | null;
  /** The count behind the denominator; `null` for money and pure formulas. */
  readonly n: number | null;
  /** For weighted data: the number of equally weighted answers that would be as precise. */
  readonly effectiveN?: number | null;
  /** How sure the value is; `null` where no interval is defined. */
  readonly interval: Interval | null;
  /** What the value was made of; `null` where it has no such form. */
  readonly basis: Basis | null;
  /** The additive counts it was finished from; `null` where none exist. */
  readonly tally: Tally | null;
  /** What was left out, by reason. */
  readonly excluded: Readonly<Record<string, number>>;
  /** What the reader should know. */
  readonly warnings: readonly MetricWarning[];
}
