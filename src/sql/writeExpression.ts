import { fail } from "../core/fail.ts";
import type { Dialect } from "./Dialect.ts";
import type { Aggregate, Expression, Parameter, Window } from "./Expression.ts";
import { quoteName } from "./quoteName.ts";

/**
 * A text under way: the dialect that it is in, and the values that it names.
 *
 * @internal
 */
export interface Writing {
  readonly dialect: Dialect;
  readonly params: Parameter[];
  /** What the columns come from. */
  readonly from: string;
}

const NAME = "compile";

/**
 * An expression as text.
 *
 * @internal
 */
export function writeExpression(writing: Writing, expression: Expression): string {
  const { dialect, params } = writing;
  const write = (inner: Expression) => writeExpression(writing, inner);
  switch (expression.kind) {
    case "column":
      return writeColumn(writing, expression.name);
    case "number":
      return writeNumber(dialect, expression.value);
    case "parameter":
      return dialect.placeholder(params.push(expression.value), expression.value);
    case "words":
      return writeWords(expression.value);
    case "compare": {
      const left = write(expression.left);
      return `${left} ${expression.operator} ${write(expression.right)}`;
    }
    case "all":
      return `(${expression.of.map(write).join(" AND ")})`;
    case "any":
      return `(${expression.of.map(write).join(" OR ")})`;
    case "not":
      return `NOT (${write(expression.of)})`;
    case "missing":
      return `${write(expression.of)} IS NULL`;
    case "arithmetic": {
      const left = write(expression.left);
      return `(${left} ${expression.operator} ${write(expression.right)})`;
    }
    case "remainder": {
      const { remainder = (a, b) => `MOD(${a}, ${b})` } = dialect;
      return remainder(write(expression.of), writeNumber(dialect, expression.divisor));
    }
    case "choose": {
      const cases = expression.cases.map(([when, then]) => {
        const condition = write(when);
        return `WHEN ${condition} THEN ${write(then)}`;
      });
      const { otherwise } = expression;
      const rest = otherwise === null ? "" : ` ELSE ${write(otherwise)}`;
      return `CASE ${cases.join(" ")}${rest} END`;
    }
    case "milliseconds":
      return dialect.milliseconds(write(expression.of));
    case "integer":
      return `CAST(${write(expression.of)} AS ${dialect.bigint})`;
    case "previous":
      return `LAG(${nullable(dialect, write(expression.of))}) OVER (${writeWindow(writing, expression)})`;
    case "next":
      return `LEAD(${nullable(dialect, write(expression.of))}) OVER (${writeWindow(writing, expression)})`;
    case "greatest-before": {
      const of = nullable(dialect, write(expression.of));
      const frame = "ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING";
      return `MAX(${of}) OVER (${writeWindow(writing, expression)} ${frame})`;
    }
    case "greatest-of":
      return `MAX(${write(expression.of)}) OVER (${writePartition(writing, expression.partition)})`;
    case "least-of":
      return `MIN(${write(expression.of)}) OVER (${writePartition(writing, expression.partition)})`;
  }
}

/**
 * An aggregate as text.
 *
 * @internal
 */
export function writeAggregate(writing: Writing, aggregate: Aggregate): string {
  const { dialect } = writing;
  switch (aggregate.kind) {
    case "count":
      return "COUNT(*)";
    case "count-if":
      return `COUNT(CASE WHEN ${writeExpression(writing, aggregate.when)} THEN 1 END)`;
    case "sum": {
      const { sum = (value) => `SUM(${value})` } = dialect;
      return sum(writeExpression(writing, aggregate.of));
    }
    case "total": {
      const { total = (value) => `SUM(${value})` } = dialect;
      return total(writeExpression(writing, aggregate.of));
    }
    case "least": {
      const { least = (value) => `MIN(${value})` } = dialect;
      return least(writeExpression(writing, aggregate.of));
    }
    case "greatest": {
      const { greatest = (value) => `MAX(${value})` } = dialect;
      return greatest(writeExpression(writing, aggregate.of));
    }
  }
}

/**
 * A column with what it comes from: engines would take a bare name for an alias beside it, and SQLite
 * even for a text, where no column has it.
 *
 * @internal
 */
export function writeColumn({ dialect, from }: Writing, name: string): string {
  return `${from}.${quoteName(dialect, name)}`;
}

function nullable({ nullable: toNullable = (value) => value }: Dialect, value: string): string {
  return toNullable(value);
}

function writeWindow(writing: Writing, { partition, order }: Window): string {
  const names = order.map((name) => writeColumn(writing, name)).join(", ");
  return `${writePartition(writing, partition)} ORDER BY ${names}`;
}

function writePartition(writing: Writing, partition: readonly string[]): string {
  return `PARTITION BY ${partition.map((name) => writeColumn(writing, name)).join(", ")}`;
}

/**
 * A whole number; how a dialect reads 0.1 is its own affair.
 *
 * @internal
 */
export function writeNumber(
  { number = (digits) => (digits.startsWith("-") ? `(${digits})` : digits) }: Dialect,
  value: number,
): string {
  if (!Number.isSafeInteger(value)) fail("not-integer", NAME, [], value, "a whole number");
  return number(String(value + 0));
}

/** No mark that any engine would read as the end of a text or the start of an escape. */
function writeWords(words: string): string {
  if (!/^[\w"{}[\]:,.\- ]*$/.test(words))
    fail("invalid-shape", NAME, [], words, "words of this library");
  return `'${words}'`;
}
