import { checkSource } from "./checkSource.ts";
import type { Parameter } from "./Expression.ts";
import type { Source } from "./Source.ts";

/**
 * A query of your own as the source of rows: for joins, for what the engine alone can do.
 *
 * @remarks
 * The text goes into the query as it is: never build it from what users typed. Placeholders are the
 * dialect's (`$1` or `?`), and their values come first in `params`; for ClickHouse they are
 * `{p1:String}`, `{p2:Float64}` and so on.
 *
 * @param text - A SELECT in the engine's own SQL.
 * @param params - The values of its placeholders, in order.
 * @returns A source for {@link compile}.
 * @throws {@link CxMetricsError} `invalid-shape` for an empty text or params of other types.
 *
 * @example
 * ```ts
 * import { compile, postgres, subquery } from "cx-metrics/sql";
 *
 * const answers = subquery("SELECT score FROM answers JOIN orders USING (id) WHERE shop = $1", [7]);
 * compile("nps", { dialect: postgres, from: answers, input: "score" }).params; // => [7]
 * ```
 *
 * @see {@link table}
 * @public
 */
export function subquery(text: string, params: readonly Parameter[] = []): Source {
  const source = { kind: "subquery", text: withoutEnd(text), params } as const;
  checkSource("subquery", source, []);
  return { ...source, params: [...params] };
}

/** A query within a query has no semicolon; what is no text is left to the check. */
function withoutEnd(text: string): string {
  return typeof text === "string" ? text.trim().replace(/;$/, "").trimEnd() : text;
}
