import type { CxMetricsErrorPath } from "../core/CxMetricsError.ts";
import { checkLevel } from "../core/checkLevel.ts";
import { checkDefinition, checkOptions } from "../core/checkOptions.ts";
import { fail } from "../core/fail.ts";
import { checkList } from "../stats/checkValues.ts";
import { MOST_RELATIVE } from "../stats/relativeWeights.ts";
import { MOST_SHAPLEY } from "../stats/shapleyWeights.ts";
import { type Bootstrap, readBootstrap } from "./readBootstrap.ts";
import type { DriverDefinition } from "./weighAttributes.ts";

/**
 * A table of any fields: records, or columns of equal length.
 *
 * @typeParam Data - The table.
 */
export type DriverRows<Data> =
  | readonly object[]
  | { readonly [Field in keyof Data]: ArrayLike<unknown> };

/**
 * The fields of a table.
 *
 * @typeParam Data - The table.
 */
export type FieldOf<Data> = Extract<
  Data extends readonly (infer Row)[] ? keyof Row : keyof Data,
  string
>;

/**
 * Which fields to read, and how to weigh them.
 *
 * @typeParam Field - The names to choose from.
 */
export interface DriverOptions<Field extends string = string> {
  /** The field of the outcome, such as the answer to "would you recommend us". */
  readonly outcome: Field;
  /** The fields of the attributes, one or more. */
  readonly attributes: readonly Field[];
  /** "shapley" unless given, and "johnson" above 12 attributes. */
  readonly definition?: DriverDefinition | undefined;
  /** Confidence level of the intervals; 0.95 unless given. */
  readonly level?: number | undefined;
  /** A whole number, from which the rows of the bootstrap are drawn; without it no intervals. */
  readonly seed?: number | undefined;
  /** How often they are drawn, up to 1e6; 1000 unless given. */
  readonly resamples?: number | undefined;
}

/** Checked options. */
export interface DriverRequest {
  /** The attributes, and the outcome last. */
  readonly fields: readonly string[];
  readonly definition: DriverDefinition;
  readonly level: number;
  readonly bootstrap: Bootstrap | null;
}

/**
 * Checks the options of drivers.
 *
 * @internal
 */
export function readDriverOptions(name: string, options: DriverOptions): DriverRequest {
  const known = ["outcome", "attributes", "definition", "level", "seed", "resamples"];
  checkOptions(name, options, known);
  const fields = readFields(name, options);
  const k = fields.length - 1;
  const definition = checkDefinition(
    name,
    options.definition,
    k > MOST_SHAPLEY
      ? ["johnson", "shapley", "correlation"]
      : ["shapley", "johnson", "correlation"],
  );
  const most = definition === "shapley" ? MOST_SHAPLEY : MOST_RELATIVE;
  if (k > most) {
    const expected = `at most ${most} attributes for "${definition}"`;
    fail("out-of-range", name, ["options", "attributes", "length"], k, expected);
  }
  const level = checkLevel(name, options.level);
  return { fields, definition, level, bootstrap: readBootstrap(name, options) };
}

function readFields(name: string, { outcome, attributes }: DriverOptions): string[] {
  const path = ["options", "attributes"];
  const list = checkList(name, path, attributes, 1, "fields");
  const fields = Array.from(list, (field, j) => checkField(name, [...path, j], field));
  fields.push(checkField(name, ["options", "outcome"], outcome));
  fields.forEach((field, j) => {
    const at = j < list.length ? [...path, j] : ["options", "outcome"];
    if (fields.indexOf(field) < j) fail("inconsistent", name, at, field, "a field of its own");
  });
  return fields;
}

function checkField(name: string, path: CxMetricsErrorPath, field: unknown): string {
  if (typeof field !== "string") fail("invalid-shape", name, path, field, "the name of a field");
  return field;
}
