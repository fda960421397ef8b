import { fail } from "../core/fail.ts";
import { isRecord } from "../core/isRecord.ts";
import type { Dialect } from "./Dialect.ts";

/**
 * Refuses what cannot write a query: escape rules are declared or nothing is written.
 *
 * @internal
 */
export function checkDialect(name: string, dialect: unknown): asserts dialect is Dialect {
  const { quote, placeholder, milliseconds, bigint } = isRecord(dialect) ? dialect : {};
  const isDialect =
    (quote === '"' || quote === "`") &&
    typeof placeholder === "function" &&
    typeof milliseconds === "function" &&
    typeof bigint === "string";
  if (!isDialect)
    fail(
      "invalid-shape",
      name,
      ["dialect"],
      dialect,
      "a dialect of cx-metrics/sql: the record, not its name",
    );
}
