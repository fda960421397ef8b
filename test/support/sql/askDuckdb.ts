import type { Measured } from "../../../src/core/MeasureSpec.ts";
import type { MetricResult } from "../../../src/core/MetricResult.ts";
import { type CompileSpec, compile } from "../../../src/sql/compile.ts";
import { duckdb } from "../../../src/sql/dialects/duckdb.ts";
import type { SqlMetricId } from "../../../src/sql/findPlan.ts";
import { table } from "../../../src/sql/table.ts";
import { openDuckdb } from "./engines/duckdb.ts";
import type { Cell, ColumnType } from "./SqlCase.ts";

/** A small table by hand, and what is asked of it. */
interface Asked extends Omit<CompileSpec, "dialect" | "from" | "input"> {
  readonly metric: SqlMetricId;
  /** The table's columns: each is the field of its name, but those of segments. */
  readonly columns: Readonly<Record<string, ColumnType>>;
  readonly rows: readonly (readonly Cell[])[];
  /** Columns that are no fields. */
  readonly segments?: readonly string[];
}

/** DuckDB, asked about one table after the other. */
export async function openQuestions() {
  const engine = await openDuckdb();
  const ask = async (asked: Asked): Promise<Measured<MetricResult>[]> => {
    const { metric, columns, rows, segments = [], ...spec } = asked;
    const declared = Object.entries(columns).map(([name, type]) => ({
      name,
      type,
      nullable: true,
    }));
    await engine.create({ name: "asked", columns: declared, rows });
    const fields = Object.keys(columns).filter((name) => !segments.includes(name));
    const input = Object.fromEntries(fields.map((field) => [field, field]));
    const query = compile(metric, { ...spec, dialect: duckdb, from: table("asked"), input });
    return query.read(await engine.query(query.text, query.params));
  };
  return { ask, close: engine.close };
}
