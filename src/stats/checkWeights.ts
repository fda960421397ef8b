import type { CxMetricsErrorPath } from "../core/CxMetricsError.ts";
import { checkNumber } from "../core/checkNumber.ts";
import { sumOf } from "../core/sumOf.ts";
import { checkList, checkSameLength } from "./checkValues.ts";

/** Sums of millions of such weights are finite. */
const WEIGHT = { min: 0, max: 1e60 };

/**
 * Weights as shares of their sum, `null` where they sum to 0; with a length, one for each.
 *
 * @internal
 */
export function checkWeights(
  metric: string,
  weights: unknown,
  length?: number,
  path: CxMetricsErrorPath = ["weights"],
): Float64Array<ArrayBuffer> | null {
  const list = checkList(metric, path, weights, 0, "weights");
  if (length !== undefined) checkSameLength(metric, path, list, length);
  const checked = Float64Array.from(list, (weight, i) =>
    checkNumber(metric, [...path, i], weight, WEIGHT),
  );
  return sharesOf(checked);
}

/**
 * Each part of the sum of all, `null` where that is 0.
 *
 * @internal
 */
export function sharesOf(parts: Float64Array<ArrayBuffer>): Float64Array<ArrayBuffer> | null {
  const sum = sumOf(parts);
  return sum === 0 ? null : parts.map((part) => part / sum);
}
