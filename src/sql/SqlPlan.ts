import type { MetricResult } from "../core/MetricResult.ts";
import type { Expression } from "./Expression.ts";
import type { Relation } from "./Relation.ts";
import type { TallyRow } from "./TallyRow.ts";

/**
 * One column that a metric reads.
 *
 * @public
 */
export interface SqlField {
  /** What it says. */
  readonly description: string;
  /** What its cells hold. */
  readonly holds: "rating" | "count" | "amount" | "duration" | "id" | "label" | "instant" | "truth";
  /** Whether it has to be named. */
  readonly required: boolean;
}

/** What a tally is of; plain words and whole numbers, so that it can stand in a text. */
export type SqlLabels = Readonly<
  Record<string, string | number | boolean | readonly number[]> & { kind: string; version: 1 }
>;

/** Rows that a tally must not be made of. */
export interface Guard {
  /** The field that is wrong. */
  readonly field: string;
  /** Where it is wrong; null where only the rows of a customer together tell, and the shape marks them. */
  readonly when: Expression | null;
  /** What was expected, for the message. */
  readonly expected: string;
  /** Whether it is about how the field's column was declared, and so not asked where it was not. */
  readonly declared?: true;
}

/** What labels are made from. */
export interface AskedFor {
  /** All options, those of the metric's function among them. */
  readonly options: Readonly<Record<string, unknown>>;
  /** The fields that the caller named. */
  readonly given: readonly string[];
  /** Whether each of several periods is measured for itself. */
  readonly periods: boolean;
}

/** What a shape is asked to make. */
export interface ShapeRequest {
  /** The columns of the segments, which every stage carries along. */
  readonly keys: readonly string[];
  /** What the tally is made with. */
  readonly labels: SqlLabels;
  /** Whether the caller named this field. */
  readonly has: (field: string) => boolean;
  /** Start and end of each period, where each is measured for itself, under this key. */
  readonly periods?: { readonly key: string; readonly edges: readonly number[] } | undefined;
}

/**
 * One way to make a metric's tally of rows.
 *
 * @internal
 */
export interface SqlShape {
  /** The kind of its tally, as in `labels.kind`; differs from those of the plan's other shapes. */
  readonly kind: string;
  /** The columns that it reads. */
  readonly fields: Readonly<Record<string, SqlField>>;
  /** The options that make the tally; all others go to the metric's function. */
  readonly settings: readonly string[];
  /** Options that results name, made of the tally, which the metric's function does not take. */
  readonly derived?: readonly string[];
  /** What shards must not cut between: any two rows, or only two entities. */
  readonly additiveOver: "rows" | "entities";
  /** Whether it measures each of several periods for itself. */
  readonly periods?: boolean;
  /** What the tally is of; checks the settings. */
  readonly labels: (asked: AskedFor) => SqlLabels;
  /** Which rows are refused; where there are guards, the relation carries `bad`, `refused`, `seen`. */
  readonly guards: (labels: SqlLabels) => readonly Guard[];
  /** The query over rows of the keys and fields (instants as epoch milliseconds): keys and `columns`. */
  readonly relation: (rows: Relation, request: ShapeRequest) => Relation;
  /** The columns of a tally's rows, besides the keys. */
  readonly columns: readonly string[];
  /** The tally of a group's rows; labels hold `from` and `to` where periods are measured. */
  readonly tally: (rows: readonly TallyRow[], labels: SqlLabels) => object;
}

/**
 * How a metric comes from a warehouse.
 *
 * @internal
 */
export interface SqlPlan<
  Shapes extends readonly SqlShape[] = readonly SqlShape[],
  Calculate = (tally: never, options: never) => MetricResult,
> {
  /** The metric's id. */
  readonly id: string;
  /** The metric's function. */
  readonly calculate: Calculate;
  /** The ways to make its tally, the usual one first. */
  readonly shapes: Shapes;
}
