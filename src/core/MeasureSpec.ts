import { checkNumber } from "./checkNumber.ts";
import { checkOptions } from "./checkOptions.ts";
import { fail } from "./fail.ts";
import type { Instant } from "./Instant.ts";
import { isRecord } from "./isRecord.ts";
import type { MetricResult } from "./MetricResult.ts";

/**
 * Any metric's function, such as `nps`.
 *
 * @public
 */
export type Calculator = (input: never, options?: never) => MetricResult;

/**
 * The limits of periods: n + 1 ascending epoch milliseconds for n half-open periods.
 *
 * @public
 */
export type Edges = readonly number[];

/** What names a group: a cell of a `by` field. */
export type GroupKey = string | number | boolean | null;

/**
 * What to measure, of which fields, by which segments and periods.
 *
 * @typeParam Metric - The calculator.
 * @typeParam Row - One record of the table.
 * @typeParam By - The fields that make the segments.
 * @public
 */
export interface MeasureSpec<
  Metric extends Calculator,
  Row,
  By extends keyof Row & string = keyof Row & string,
> {
  /** The metric's function. */
  readonly metric: Metric;
  /** The field that holds the answers, or for metrics of several counts a record of fields. */
  readonly value: (keyof Row & string) | Readonly<Record<string, keyof Row & string>>;
  /** The field that holds the weight of each answer. */
  readonly weights?: (keyof Row & string) | undefined;
  /** The fields that make the segments. */
  readonly by?: readonly By[] | undefined;
  /** The field that holds each row's instant; goes with `edges`. */
  readonly at?: (keyof Row & string) | undefined;
  /** The limits of the periods; goes with `at`. */
  readonly edges?: Edges | undefined;
  /** Until when the data were observed; the latest `at` where it is not given. */
  readonly asOf?: Instant | undefined;
  /** The metric's own options. */
  readonly options?: Parameters<Metric>[1];
}

/**
 * One segment in one period.
 *
 * @typeParam Result - What the calculator returns.
 * @typeParam By - The fields that make the segments.
 * @public
 */
export interface Measured<Result, By extends string = string> {
  /** The segment: the value of each `by` field. */
  readonly keys: Readonly<Record<By, GroupKey>>;
  /** Start of the period, epoch milliseconds; only with `edges`. */
  readonly from?: number;
  /** End of the period, which it does not include; only with `edges`. */
  readonly to?: number;
  /** Whether the data reach to the end of the period; only with `edges`. */
  readonly complete?: boolean;
  /** The metric's result. */
  readonly result: Result;
}

/**
 * Refuses a spec that names no fields, or periods without instants.
 *
 * @internal
 */
export function checkSpec(name: string, spec: unknown): void {
  checkOptions(name, spec, ["metric", "value", "weights", "by", "at", "edges", "asOf", "options"]);
  const { metric, value, weights, by, at, edges, options } = spec as Readonly<
    Record<string, unknown>
  >;
  if (typeof metric !== "function") fail("invalid-shape", name, ["metric"], metric, "a calculator");
  if (isRecord(value))
    for (const key of Object.keys(value)) checkField(name, ["value", key], value[key]);
  else checkField(name, ["value"], value);
  if (weights !== undefined) {
    checkField(name, ["weights"], weights);
    if (isRecord(value)) fail("inconsistent", name, ["weights"], weights, "no weights of counts");
  }
  if (at !== undefined) checkField(name, ["at"], at);
  if (by !== undefined && !Array.isArray(by))
    fail("invalid-shape", name, ["by"], by, "a list of fields");
  (by as readonly unknown[] | undefined)?.forEach((field, i) => {
    checkField(name, ["by", i], field);
  });
  if ((at === undefined) !== (edges === undefined)) {
    fail(
      "inconsistent",
      name,
      [at === undefined ? "at" : "edges"],
      undefined,
      "at and edges together",
    );
  }
  if (edges !== undefined) checkEdges(name, edges);
  if (isRecord(options) && options["weights"] !== undefined) {
    fail(
      "inconsistent",
      name,
      ["options", "weights"],
      options["weights"],
      "weights: the field that holds them",
    );
  }
}

function checkField(name: string, path: readonly (string | number)[], field: unknown): void {
  if (typeof field !== "string") fail("invalid-shape", name, path, field, "the name of a field");
}

function checkEdges(name: string, edges: unknown): void {
  if (!Array.isArray(edges) || edges.length < 2) {
    fail("invalid-shape", name, ["edges"], edges, "two or more epoch milliseconds");
  }
  // A hole is no edge.
  for (const [i, edge] of edges.entries()) {
    checkNumber(name, ["edges", i], edge);
    if (i > 0 && edge <= edges[i - 1])
      fail("inconsistent", name, ["edges", i], edge, "edges that ascend");
  }
}
