import { checkOptions } from "../core/checkOptions.ts";
import { fail } from "../core/fail.ts";
import { isRecord } from "../core/isRecord.ts";
import type { Measured } from "../core/MeasureSpec.ts";
import { baseRelation, keyName } from "./baseRelation.ts";
import { checkDialect } from "./checkDialect.ts";
import { checkPeriods } from "./checkPeriods.ts";
import { checkSource } from "./checkSource.ts";
import type { Dialect } from "./Dialect.ts";
import { column, type Parameter } from "./Expression.ts";
import {
  findPlan,
  findShape,
  type SqlFieldName,
  type SqlMetric,
  type SqlResult,
} from "./findPlan.ts";
import { type FinishSpec, readFinish } from "./finish.ts";
import { finishRows } from "./finishRows.ts";
import { guardsOf } from "./guardsOf.ts";
import { hasColumn } from "./hasColumn.ts";
import type { InputColumn } from "./InputColumn.ts";
import { nameKeys } from "./nameKeys.ts";
import { type Relation, rows } from "./Relation.ts";
import type { GroupKeySpec } from "./readKeys.ts";
import { writeLabels } from "./readLabels.ts";
import type { Source } from "./Source.ts";
import type { SqlPlan } from "./SqlPlan.ts";
import { PREFIX, type Row } from "./TallyRow.ts";
import { type Condition, expressionOf } from "./where/Condition.ts";
import { writeRelation } from "./writeRelation.ts";

/**
 * What to measure, of which columns of which rows.
 *
 * @typeParam Metric - The metric's id or function.
 * @public
 */
export interface CompileSpec<Metric extends SqlMetric = SqlMetric> extends FinishSpec {
  /** The engine's SQL. */
  readonly dialect: Dialect;
  /** Where the rows are: {@link table} or {@link subquery}. */
  readonly from: Source;
  /** The column of each field; for a metric of one field its column alone. */
  readonly input: string | { readonly [Field in SqlFieldName<Metric>]?: InputColumn | undefined };
  /** Which rows count; all of them unless given. */
  readonly where?: Condition | undefined;
}

/**
 * A query whose rows are tallies, and what turns them into results.
 *
 * @public
 */
export interface Query<Result> {
  /** The query, in the engine's SQL. */
  readonly text: string;
  /** The values that the text names, in order. */
  readonly params: readonly Parameter[];
  /** Merges rows of equal keys, of one shard or of many, and finishes them. */
  readonly read: (rows: Iterable<Row>) => Measured<Result>[];
}

const NAME = "compile";

/**
 * A metric as one query for a warehouse: the engine counts, this library calculates.
 *
 * @remarks
 * The query's rows are tallies: exact counts and sums of whole numbers, never a quotient, a rounded
 * number or a percentile. `read` turns them into the results that the metric's function gives for the
 * same rows, to the last bit. Rows of several shards, days or tables go to one `read` together.
 *
 * Values travel in `params`, names are quoted as the dialect quotes them. A timestamp without a zone
 * is read as UTC. Columns of money are DECIMAL or whole minor units: engines add up fractions of
 * floating point in an order of their own.
 *
 * @param metric - The metric's id, such as `"nps"`, or its function.
 * @param spec - Dialect, source, columns, keys, conditions and options.
 * @returns The query's text, its parameters and the reader of its rows.
 * @throws {@link CxMetricsError} `unknown-option` for a metric that has no query or an unknown option;
 * `invalid-shape` for a wrong source, column, key or condition; `inconsistent` for keys that cannot
 * stand side by side or do not go with the metric. `read` throws as {@link finish} does.
 *
 * @example
 * ```ts
 * import { compile, duckdb, table } from "cx-metrics/sql";
 *
 * const query = compile("nps", {
 *   dialect: duckdb,
 *   from: table("crm", "surveys"),
 *   input: "rating",
 *   by: ["plan"],
 * });
 * query.text.endsWith("FROM cx_stage2"); // => true
 * ```
 *
 * @see {@link finish} for rows of a query that ran elsewhere, {@link rollup}, {@link bucket}
 * @public
 */
export function compile<Metric extends SqlMetric>(
  metric: Metric,
  spec: CompileSpec<Metric>,
): Query<SqlResult<Metric>> {
  const known = ["dialect", "from", "input", "by", "where", "options", "asOf"];
  checkOptions(NAME, spec, known);
  const { dialect, from, where } = spec;
  checkDialect(NAME, dialect);
  checkSource(NAME, from);
  const plan = findPlan(NAME, metric);
  const reading = readFinish(NAME, spec);
  const input = readInput(plan, spec.input);
  const shape = findShape(NAME, plan, [...input.keys()]);
  const { keys, options } = reading;
  const periods = checkPeriods(NAME, shape, keys);
  const labels = shape.labels({
    options,
    given: [...input.keys()],
    periods: periods !== undefined,
  });
  const guards = guardsOf(shape, labels);
  const base = baseRelation({
    source: from,
    keys,
    input,
    shape,
    guards,
    where: where === undefined ? undefined : expressionOf(NAME, ["where"], where),
  });
  const names = keys.map((_, i) => keyName(i));
  const has = (field: string) => input.has(field);
  const tally = shape.relation(base, { keys: names, labels, has, periods });
  const columns = [...shape.columns, ...(guards.length === 0 ? [] : ["bad", "refused", "seen"])];
  const finish = { plan, ...reading, expected: { shape, labels } };
  // Options that the metric refuses are refused before anything is counted.
  finishRows({ ...finish, keys: keys.filter(({ of }) => typeof of !== "string") }, []);
  const params: Parameter[] = [];
  const text = writeRelation(
    { dialect, params },
    nameColumns(tally, keys, columns, writeLabels(labels)),
  );
  return {
    text,
    params,
    read: (given) => finishRows(finish, given) as Measured<SqlResult<Metric>>[],
  };
}

/** The last stage: keys under the caller's names, the tally under its own. */
function nameColumns(
  from: Relation,
  keys: readonly GroupKeySpec[],
  columns: readonly string[],
  labels: string,
): Extract<Relation, { kind: "rows" }> {
  return rows(from, {
    ...nameKeys(keys),
    [`${PREFIX}tally`]: { kind: "words", value: labels },
    ...Object.fromEntries(
      columns.filter((name) => hasColumn(from, name)).map((name) => [PREFIX + name, column(name)]),
    ),
  });
}

/**
 * The columns by field.
 *
 * @internal
 */
export function readInput(plan: SqlPlan, input: unknown): Map<string, unknown> {
  if (typeof input === "string") {
    const single = plan.shapes
      .map(({ fields }) => Object.entries(fields).filter(([, { required }]) => required))
      .find((required) => required.length === 1);
    const [field] = single?.[0] ?? [];
    if (field !== undefined) return new Map([[field, input]]);
    return fail("invalid-shape", NAME, ["input"], input, "a record of columns by field");
  }
  if (!isRecord(input))
    fail("invalid-shape", NAME, ["input"], input, "a column, or columns by field");
  return new Map(Object.entries(input).filter(([, given]) => given !== undefined));
}
