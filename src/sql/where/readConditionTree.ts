import { fail } from "../../core/fail.ts";
import { isRecord } from "../../core/isRecord.ts";
import { checkName } from "../checkName.ts";
import type { Comparison, Expression } from "../Expression.ts";
import { checkParameter } from "./checkParameter.ts";

type Path = readonly (string | number)[];

const COMPARISONS: readonly Comparison[] = ["=", "<>", "<", "<=", ">", ">="];

/** Engines stop at some hundreds; so does a tree that contains itself. */
const DEEPEST = 200;

/**
 * A tree of conditions as an expression, made anew: it may have come as JSON, and nothing of it but
 * names and values gets into a query.
 *
 * @internal
 */
export function readConditionTree(
  metric: string,
  path: Path,
  tree: unknown,
  depth = 1,
): Expression {
  const { kind, of, operator, left, right } = isRecord(tree) ? tree : {};
  if (depth > DEEPEST)
    fail("out-of-range", metric, path, depth, `at most ${DEEPEST} levels of conditions`);
  const inner = (place: Path, one: unknown) =>
    readConditionTree(metric, [...path, ...place], one, depth + 1);
  switch (kind) {
    case "all":
    case "any":
      if (!Array.isArray(of) || of.length === 0)
        fail("invalid-shape", metric, [...path, "of"], of, "a condition or more");
      return { kind, of: Array.from(of, (one, i) => inner(["of", i], one)) };
    case "not":
      return { kind, of: inner(["of"], of) };
    case "missing":
      return { kind, of: readColumn(metric, [...path, "of"], of) };
    case "compare":
      return {
        kind,
        operator: readComparison(metric, [...path, "operator"], operator),
        left: readOperand(metric, [...path, "left"], left),
        right: readParameter(metric, [...path, "right"], right),
      };
    default:
      return fail("invalid-shape", metric, [...path, "kind"], kind, "a condition of this library");
  }
}

function readComparison(metric: string, path: Path, operator: unknown): Comparison {
  const found = COMPARISONS.find((known) => known === operator);
  return found ?? fail("invalid-shape", metric, path, operator, `one of ${COMPARISONS.join(" ")}`);
}

/** A column, or its instant. */
function readOperand(metric: string, path: Path, operand: unknown): Expression {
  if (!isRecord(operand) || operand["kind"] !== "milliseconds")
    return readColumn(metric, path, operand);
  return { kind: "milliseconds", of: readColumn(metric, [...path, "of"], operand["of"]) };
}

function readColumn(metric: string, path: Path, operand: unknown): Expression {
  const { kind, name } = isRecord(operand) ? operand : {};
  if (kind !== "column") fail("invalid-shape", metric, path, operand, "a column");
  checkName(metric, [...path, "name"], name);
  return { kind, name };
}

function readParameter(metric: string, path: Path, operand: unknown): Expression {
  const { kind, value } = isRecord(operand) ? operand : {};
  if (kind !== "parameter") fail("invalid-shape", metric, path, operand, "a parameter");
  checkParameter(metric, [...path, "value"], value);
  return { kind, value };
}
