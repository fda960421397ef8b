import type * as z from "zod";
import type { MetricResult, MetricUnit } from "../core/MetricResult.ts";

/**
 * One named definition of a metric.
 *
 * @public
 */
export interface DefinitionEntry {
  /** The name, as in `options.definition` and in the result. */
  readonly id: string;
  /** The formula in plain text, in the names of the input. */
  readonly formula: string;
  /** What the value is counted in; `null` where the caller chooses. */
  readonly unit: MetricUnit | null;
  /** The lowest and the highest value; `null` where there is no such limit, or the scale sets it. */
  readonly range: readonly [number | null, number | null];
  /** Which direction is good. */
  readonly better: "higher" | "lower" | null;
  /** Who defines or uses it. */
  readonly source: string;
}

/**
 * One field of a raw row.
 *
 * @public
 */
export interface RecordField {
  /** What it says of the entity. */
  readonly description: string;
  /** What its cells hold: an id, which stays text, an instant, a number, or true and false. */
  readonly holds: "id" | "instant" | "number" | "truth";
  /** Whether every row has it. */
  readonly required: boolean;
}

/**
 * One option of the tally of raw rows that has a default.
 *
 * @public
 */
export interface RecordOption {
  /** What it says, and what it is unless given. */
  readonly description: string;
  /** What it is: a length of time in ms, or one of the choices. */
  readonly holds: "duration" | "choice";
  /** What a choice is among; empty of a length of time. */
  readonly choices: readonly string[];
}

/**
 * How a metric's raw rows become its input: one row for each spell, order or event.
 *
 * @public
 */
export interface RecordsEntry {
  /** The fields of a row, by name. */
  readonly fields: Readonly<Record<string, RecordField>>;
  /** The field whose rows belong together: what shards must not cut apart. */
  readonly entity: string;
  /** The options of the tally, all of them required instants, by name, with what they are. */
  readonly options: Readonly<Record<string, string>>;
  /** Further options of the tally, by name, where there are any. */
  readonly optional?: Readonly<Record<string, RecordOption>>;
  /** Makes the metric's input from columns of those fields. */
  readonly tally: (
    columns: Readonly<Record<string, readonly unknown[]>>,
    options: object,
  ) => object;
}

/**
 * Everything that a tool has to know of a metric to wrap it.
 *
 * @public
 */
export interface MetricEntry {
  /** The stable id, as in the result. */
  readonly id: string;
  /** Shorter and other names that {@link compute} and the command line take. */
  readonly aliases: readonly string[];
  /** The field's full name. */
  readonly title: string;
  /** What it says, in one line. */
  readonly summary: string;
  /** The family, as in the docs. */
  readonly family: "survey" | "customers" | "support" | "value" | "growth";
  /** How tallies add: to the last bit, up to rounding, up to the grid's cells, or not at all. */
  readonly merge: "exact" | "rounding" | "grid" | "none";
  /** What shards may cut between: any two rows, or only two entities. */
  readonly additiveOver: "rows" | "entities";
  /** The definitions, the default first. */
  readonly definitions: readonly [DefinitionEntry, ...DefinitionEntry[]];
  /** The input as a zod schema, which is a Standard Schema too. */
  readonly input: z.ZodType;
  /** The options as a zod schema. */
  readonly options: z.ZodObject;
  /** Input and options together, with the rules between fields that the two cannot say. */
  readonly request: z.ZodType;
  /** Those rules in words. */
  readonly notes: readonly string[];
  /** A worked example. */
  readonly example: { readonly input: unknown; readonly options?: object; readonly value: number };
  /** How raw rows become the input, for metrics of entities. */
  readonly records?: RecordsEntry;
  /** The metric's function; a list is an array or iterable here, no record with a length. */
  readonly calculate: (input: unknown, options?: unknown) => MetricResult;
}
