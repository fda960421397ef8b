import { relativeWeightsOf } from "../stats/relativeWeights.ts";
import { shapleyWeightsOf } from "../stats/shapleyWeights.ts";
import { type CrossProducts, correlationBetween, varies } from "./CrossProducts.ts";

/** How importance is measured, the default first. */
export type DriverDefinition = "shapley" | "johnson" | "correlation";

/** What the attributes explain of the outcome. */
export interface AttributeWeights {
  /** The explained share of the outcome's variance; `null` where it does not vary. */
  readonly r2: number | null;
  /** Of each attribute; `null` of those that do not vary, or where the outcome does not. */
  readonly weights: readonly (number | null)[];
  /** The places of the attributes that vary. */
  readonly varying: readonly number[];
  /** The correlations between these. */
  readonly among: readonly (readonly number[])[];
}

/** By what correlations weigh. */
const WEIGHTS = {
  shapley: shapleyWeightsOf,
  johnson: relativeWeightsOf,
  correlation: (_: unknown, outcome: readonly number[]) => outcome.map((r) => r * r),
};

/**
 * Weighs the attributes, the first fields of rows, by the outcome, the last.
 *
 * @internal
 */
export function weighAttributes(
  rows: CrossProducts,
  definition: DriverDefinition,
): AttributeWeights {
  const outcome = rows.sums.length - 1;
  const attributes = Array.from({ length: outcome }, (_, j) => j);
  const varying = attributes.filter((j) => varies(rows, j));
  const among = varying.map((a) => varying.map((b) => correlationBetween(rows, a, b)));
  if (!varies(rows, outcome))
    return { r2: null, weights: attributes.map(() => null), varying, among };
  const withOutcome = varying.map((j) => correlationBetween(rows, j, outcome));
  const weights = WEIGHTS[definition](among, withOutcome);
  const parts = definition === "correlation" ? relativeWeightsOf(among, withOutcome) : weights;
  const r2 = parts.reduce((sum, part) => sum + part, 0);
  return {
    r2: Math.min(1, r2),
    weights: attributes.map((j) => weights[varying.indexOf(j)] ?? null),
    varying,
    among,
  };
}
