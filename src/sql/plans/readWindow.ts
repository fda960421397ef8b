import { checkNumber } from "../../core/checkNumber.ts";
import { checkEdges } from "../../customers/checkCohorts.ts";

/** The limits of the periods that options name, as whole milliseconds. */
export function readWindow(
  metric: string,
  options: Readonly<Record<string, unknown>>,
): readonly number[] {
  const path = ["options", "edges"];
  return checkEdges(metric, path, options["edges"]).map((edge, i) =>
    checkNumber(metric, [...path, i], edge, { whole: true }),
  );
}
