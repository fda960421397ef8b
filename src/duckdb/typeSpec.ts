import type { Bucket } from "../sql/bucket.ts";
import { type CompileSpec, readInput } from "../sql/compile.ts";
import { findPlan, findShape, type SqlMetric } from "../sql/findPlan.ts";
import { readKeys } from "../sql/readKeys.ts";
import type { SqlField } from "../sql/SqlPlan.ts";
import { expressionOf } from "../sql/where/Condition.ts";
import type { EngineSpec } from "./Engine.ts";
import { ROLES } from "./Role.ts";
import { typeColumn } from "./typeColumn.ts";
import type { TypedColumns } from "./typeColumns.ts";
import { typeCondition } from "./typeCondition.ts";

/** What compile is asked, of columns as they are used. */
export function typeSpec(
  name: string,
  metric: SqlMetric,
  { input, by, where, options, asOf }: EngineSpec,
  columns: TypedColumns,
): Omit<CompileSpec, "dialect" | "from"> {
  const plan = findPlan(name, metric);
  const given = readInput(plan, input);
  const { fields } = findShape(name, plan, [...given.keys()]);
  const typed = Array.from(given, ([field, column]) => {
    const role = ROLES[(fields[field] as SqlField).holds];
    return [field, typeColumn(name, columns, ["input", field], column, role)];
  });
  const keys = readKeys(name, by).map(({ name: key, of }): [string, string | Bucket] => {
    const path = ["by", key];
    if (typeof of === "string") return [key, columns.use(of, "key", path)];
    if (of.column === null) return [key, of];
    return [key, { ...of, column: typeColumn(name, columns, path, of.column, "instant") }];
  });
  const condition =
    where === undefined ? undefined : typeCondition(columns, expressionOf(name, ["where"], where));
  return {
    input: Object.fromEntries(typed),
    by: Object.fromEntries(keys),
    where: condition === undefined ? undefined : { condition },
    options,
    asOf,
  };
}
