import { fail } from "../core/fail.ts";
import { isRecord } from "../core/isRecord.ts";
import type { MetricResult } from "../core/MetricResult.ts";
import { mergeTallies } from "../core/mergeTallies.ts";
import { findPlan } from "./findPlan.ts";
import type { SqlShape } from "./SqlPlan.ts";
import { warnOfEntities } from "./warnOfEntities.ts";

/**
 * The result of several groups together.
 *
 * @internal
 */
export function mergeResults<Result extends MetricResult>(
  name: string,
  results: readonly Result[],
): Result {
  const [first] = results as [Result];
  if (results.length === 1) return first;
  const plan = findPlan(name, first.metric);
  const shape = shapeOf(plan.shapes, first.tally);
  const made = [...(shape?.settings ?? []), ...(shape?.derived ?? [])];
  const optionsOf = ({ options, definition }: Result) =>
    Object.fromEntries(
      Object.entries({ ...options, definition }).filter(([option]) => !made.includes(option)),
    );
  const asked = JSON.stringify(optionsOf(first));
  results.forEach((result, i) => {
    const isAlike = result.metric === first.metric && JSON.stringify(optionsOf(result)) === asked;
    if (isAlike && isRecord(result.tally)) return;
    const expected = "a result of the same metric, definition and options, with its tally";
    fail("inconsistent", name, ["results", i], result.metric, expected);
  });
  const tally = mergeTallies(...results.map((result) => result.tally as object));
  const calculate = plan.calculate as unknown as (tally: object, options: object) => Result;
  const merged = calculate(tally, optionsOf(first));
  return shape?.additiveOver === "entities" ? warnOfEntities(merged) : merged;
}

/** The shape that made a tally; counts in columns of their own have no labels. */
function shapeOf(shapes: readonly SqlShape[], tally: unknown): SqlShape | undefined {
  const labels = isRecord(tally) && isRecord(tally["labels"]) ? tally["labels"] : {};
  return shapes.find(({ kind }) => kind === labels["kind"]);
}
