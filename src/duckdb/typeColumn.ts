import { checkColumn, type InputColumn } from "../sql/InputColumn.ts";
import type { Role } from "./Role.ts";
import type { TypedColumns } from "./typeColumns.ts";

/** A column of a spec, as a query finds it; instants of what has no types are read as milliseconds. */
export function typeColumn(
  metric: string,
  columns: TypedColumns,
  path: readonly (string | number)[],
  given: unknown,
  role: Role,
): InputColumn {
  const { name, as } = checkColumn(metric, path, given);
  if (as !== null) return { column: columns.use(name, "number", path), as };
  const used = columns.use(name, role, path);
  return role === "instant" && columns.isRead ? { column: used, as: "epoch-ms" } : used;
}
