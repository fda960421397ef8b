import type { Interval, MetricWarning } from "../core/MetricResult.ts";
import { varianceInflationOf } from "../stats/varianceInflationOf.ts";
import type { AttributeRows } from "./readAttributes.ts";
import type { AttributeWeights } from "./weighAttributes.ts";

/** From this inflation on, attributes can hardly be told apart. */
const MOST_INFLATION = 10;

/** The share of rows that may lack a field before those that do not are another group. */
const MOST_LOST = 0.05;

/** Attributes of one scale reach its top; tops farther apart than this share of the range do not. */
const APART = 0.25;

/**
 * What the reader of drivers should know.
 *
 * @internal
 */
export function driverWarnings(
  fields: readonly string[],
  { rows, missing, lowest, highest }: AttributeRows,
  { r2, varying, among }: AttributeWeights,
  enough: boolean,
  intervals: readonly Interval[],
): MetricWarning[] {
  const { n } = rows;
  const warnings: MetricWarning[] = [];
  const warn = (code: string, message: string) => warnings.push({ code, message });
  const nameOf = (j: number) => `"${fields[j]}"`;
  const total = n + missing;
  if (missing > MOST_LOST * total)
    warn("rows-lost", `${missing} of ${total} rows lack a field and are left out`);
  if (n === 0) {
    warn("no-data", "no row has every field");
    return warnings;
  }
  fields.slice(0, -1).forEach((_, j) => {
    if (!varying.includes(j))
      warn("constant-attribute", `${nameOf(j)} does not vary: no importance`);
  });
  if (r2 === null) warn("zero-variance", `${nameOf(fields.length - 1)} does not vary`);
  if (!enough)
    warn("too-few-rows", `n is ${n}, below 10 for each attribute: no ranks, intervals or map`);
  const inflated = varianceInflationOf(among).flatMap((inflation, i) =>
    inflation === null || inflation > MOST_INFLATION ? [nameOf(varying[i] as number)] : [],
  );
  if (inflated.length > 0)
    warn("collinear", `${inflated.join(", ")} nearly follow from the others, and share with them`);
  if (intervals.some(({ lower, upper }) => lower === null || upper === null))
    warn("unbounded", "a limit lies beyond the resamples: draw more");
  if (differInScale(varying.map((j) => [lowest[j] as number, highest[j] as number])))
    warn(
      "different-scales",
      "attributes reach to different heights: performance and its cut mix scales",
    );
  return warnings;
}

/** Whether the greatest values are too far apart for one scale. */
function differInScale(ranges: readonly (readonly [low: number, high: number])[]): boolean {
  const tops = ranges.map(([, high]) => high);
  const widest = Math.max(...ranges.map(([low, high]) => high - low));
  return ranges.length > 0 && Math.max(...tops) - Math.min(...tops) > APART * widest;
}
