import type { Parameter } from "../Expression.ts";
import type { Row } from "../TallyRow.ts";
import type { Passes } from "./Pass.ts";

/**
 * Runs a query on an engine: the only thing that differs from driver to driver.
 *
 * @public
 */
export type Execute = (text: string, params: readonly Parameter[]) => Promise<Iterable<Row>>;

/**
 * Runs queries one after the other until there is a result.
 *
 * @remarks
 * All passes have to see the same data: run them in one transaction, or over tables that stand still.
 *
 * @param passes - What {@link durationPasses}, {@link rfmPasses} or {@link rfmCustomerPasses} returned.
 * @param execute - Runs a query with its parameters and hands over the rows.
 * @returns The result.
 * @throws Whatever `execute` throws, and what the passes say of rows that they do not know.
 *
 * @example
 * ```ts
 * import { duckdb, durationPasses, runPasses, table } from "cx-metrics/sql";
 *
 * const passes = durationPasses("average-resolution-time", {
 *   dialect: duckdb,
 *   from: table("tickets"),
 *   input: { from: "created_at", to: "solved_at" },
 * });
 * const [whole] = await runPasses(passes, async (text, params) => []);
 * whole?.result.value; // => null
 * ```
 *
 * @public
 */
export async function runPasses<Result>(passes: Passes<Result>, execute: Execute): Promise<Result> {
  let step = passes.next([]);
  while (step.done !== true) step = passes.next(await execute(step.value.text, step.value.params));
  return step.value;
}
