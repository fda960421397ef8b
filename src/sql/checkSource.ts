import { fail } from "../core/fail.ts";
import { isRecord } from "../core/isRecord.ts";
import { checkName } from "./checkName.ts";
import type { Source } from "./Source.ts";
import { checkParameter } from "./where/checkParameter.ts";

/**
 * Refuses what is no source of rows; a bare text is none, since nobody could tell a name from a query.
 *
 * @internal
 */
export function checkSource(
  name: string,
  source: unknown,
  at: readonly (string | number)[] = ["from"],
): asserts source is Source {
  const { kind, path, text, params } = isRecord(source) ? source : {};
  if (kind === "table") checkPath(name, [...at, "path"], path);
  else if (kind === "subquery") checkQuery(name, at, text, params);
  else fail("invalid-shape", name, at, source, "table() or subquery()");
}

function checkPath(name: string, at: readonly (string | number)[], path: unknown): void {
  if (!Array.isArray(path) || path.length === 0) fail("invalid-shape", name, at, path, "a name");
  Array.from(path).forEach((part, i) => {
    checkName(name, [...at, i], part);
  });
}

function checkQuery(
  name: string,
  at: readonly (string | number)[],
  text: unknown,
  params: unknown,
): void {
  if (typeof text !== "string" || text.trim() === "")
    fail("invalid-shape", name, [...at, "text"], text, "a query");
  if (!Array.isArray(params)) fail("invalid-shape", name, [...at, "params"], params, "a list");
  Array.from(params).forEach((param, i) => {
    checkParameter(name, [...at, "params", i], param);
  });
}
