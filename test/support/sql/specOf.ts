import { type Bucket, bucket } from "../../../src/sql/bucket.ts";
import type { CompileSpec } from "../../../src/sql/compile.ts";
import type { Dialect } from "../../../src/sql/Dialect.ts";
import type { InputColumn } from "../../../src/sql/InputColumn.ts";
import { periods } from "../../../src/sql/periods.ts";
import { table } from "../../../src/sql/table.ts";
import type { Condition } from "../../../src/sql/where/Condition.ts";
import { equal } from "../../../src/sql/where/equal.ts";
import { isNull } from "../../../src/sql/where/isNull.ts";
import { notEqual } from "../../../src/sql/where/notEqual.ts";
import type { Question } from "./randomQuestion.ts";
import type { SqlCase } from "./SqlCase.ts";

/** What the period is called in results. */
export const PERIOD = "the period";

/** What the results call a segment. */
export function segmentName({ segments, renamed }: Question, i: number): string {
  return renamed ? `segment ${i + 1}` : (segments[i]?.name ?? "");
}

/** The question as `compile` is asked it. */
export function specOf(sqlCase: SqlCase, question: Question, dialect: Dialect): CompileSpec {
  const { segments, renamed, edges, moment, names, options, filter } = question;
  const named = segments.map(({ name }, i): [string, string] => [segmentName(question, i), name]);
  const period: Record<string, Bucket> =
    edges === null
      ? {}
      : {
          [PERIOD]:
            sqlCase.periods === undefined ? bucket(moment, [...edges]) : periods([...edges]),
        };
  return {
    dialect,
    from: table(question.table),
    input: Object.fromEntries(
      Object.entries(sqlCase.input).map(([field, column]) => [field, rename(names, column)]),
    ) as CompileSpec["input"],
    by:
      renamed || edges !== null
        ? { ...Object.fromEntries(named), ...period }
        : segments.map(({ name }) => name),
    where: filter === null ? undefined : conditionOf(question, filter),
    options,
  };
}

function rename(names: Question["names"], column: InputColumn): InputColumn {
  if (typeof column === "string") return names[column] as string;
  return { ...column, column: names[column.column] as string };
}

function conditionOf(
  { segments }: Question,
  { kind, segment, value }: NonNullable<Question["filter"]>,
): Condition {
  const name = segments[segment]?.name as string;
  if (kind === "isNull") return isNull(name);
  return kind === "equal" ? equal(name, value) : notEqual(name, value);
}
