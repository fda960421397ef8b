import { checkSource } from "./checkSource.ts";
import type { Source } from "./Source.ts";

/**
 * A table by its name: each part is quoted by itself, as the dialect quotes.
 *
 * @param path - Catalog or project, schema and table, as many as the engine needs.
 * @returns A source for {@link compile}.
 * @throws {@link CxMetricsError} `invalid-shape` for no name, or one that is no text, empty or has a
 * zero byte.
 *
 * @example
 * ```ts
 * import { compile, duckdb, table } from "cx-metrics/sql";
 *
 * const { text } = compile("nps", { dialect: duckdb, from: table("crm", "surveys"), input: "score" });
 * text.includes('FROM "crm"."surveys"'); // => true
 * ```
 *
 * @see {@link subquery}
 * @public
 */
export function table(...path: readonly string[]): Source {
  const source: Source = { kind: "table", path: [...path] };
  checkSource("table", source, []);
  return source;
}
