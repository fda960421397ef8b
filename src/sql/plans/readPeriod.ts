import { fail } from "../../core/fail.ts";
import type { AskedFor } from "../SqlPlan.ts";
import { wholeInstant } from "../wholeInstant.ts";

/** The one period of a movement, for its labels; nothing where each of several is measured for itself. */
export function readPeriod(
  metric: string,
  { options, periods }: AskedFor,
): { from: number; to: number } | Record<never, never> {
  if (periods) {
    const option = ["from", "to"].find((name) => options[name] !== undefined);
    if (option === undefined) return {};
    const expected = "no period beside those of periods()";
    return fail("inconsistent", metric, ["options", option], options[option], expected);
  }
  const from = wholeInstant(metric, ["options", "from"], options["from"]);
  const to = wholeInstant(metric, ["options", "to"], options["to"]);
  if (to <= from) fail("inconsistent", metric, ["options", "to"], to, `an end after ${from}`);
  return { from, to };
}
