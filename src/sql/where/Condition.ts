import { fail } from "../../core/fail.ts";
import { isRecord } from "../../core/isRecord.ts";
import { checkName } from "../checkName.ts";
import {
  type Comparison,
  column,
  compare,
  type Expression,
  type Parameter,
} from "../Expression.ts";
import { checkParameter } from "./checkParameter.ts";
import { readConditionTree } from "./readConditionTree.ts";

/**
 * Which rows count: made by {@link equal}, {@link and} and their like, never from text.
 *
 * @public
 */
export interface Condition {
  /** What it is made of: plain data, which survives JSON and is checked wherever it is read. */
  readonly condition: unknown;
}

/**
 * What a column is compared with. A `Date` stands for an instant, and the column is a timestamp then.
 *
 * @public
 */
export type Comparand = Parameter | Date;

/**
 * A column beside a value.
 *
 * @internal
 */
export function comparison(
  name: string,
  of: string,
  operator: Comparison,
  value: Comparand,
): Condition {
  checkName(name, ["column"], of);
  if (!(value instanceof Date)) {
    checkParameter(name, ["value"], value);
    return { condition: compare(column(of), operator, { kind: "parameter", value }) };
  }
  const instant = value.getTime();
  if (Number.isNaN(instant)) fail("invalid-time", name, ["value"], String(value), "a valid Date");
  const parameter = { kind: "parameter", value: instant } as const;
  return {
    condition: compare({ kind: "milliseconds", of: column(of) }, operator, parameter),
  };
}

/**
 * Conditions together.
 *
 * @internal
 */
export function combine(
  name: string,
  kind: "all" | "any",
  conditions: readonly Condition[],
): Condition {
  if (conditions.length === 0) fail("invalid-shape", name, [], conditions, "a condition or more");
  const of = conditions.map((condition, i) => expressionOf(name, [i], condition));
  return { condition: { kind, of } };
}

/**
 * A condition's expression.
 *
 * @internal
 */
export function expressionOf(
  metric: string,
  path: readonly (string | number)[],
  given: unknown,
): Expression {
  if (!isRecord(given) || given["condition"] === undefined)
    fail("invalid-shape", metric, path, given, "a condition, made by equal() and its like");
  return readConditionTree(metric, [...path, "condition"], given["condition"]);
}
