import type { Parameter } from "./Expression.ts";

/**
 * Where the rows are: a table, a query of the caller's, or text that another door of this library wrote.
 *
 * @public
 */
export type Source =
  | {
      /** A table. */
      readonly kind: "table";
      /** Its name, the outermost part first. */
      readonly path: readonly string[];
    }
  | {
      /** A query. */
      readonly kind: "subquery";
      /** Its text, in the engine's own SQL. */
      readonly text: string;
      /** The values of its placeholders, in order. */
      readonly params: readonly Parameter[];
    };
