import type { FittedModel, MetricWarning } from "cx-metrics/models";

/** A model of two parameters and a covariance that can be checked by hand. */
export function handFittedModel(
  change: Partial<FittedModel<"by-hand", "mean" | "size">> = {},
): FittedModel<"by-hand", "mean" | "size"> {
  return {
    model: "by-hand",
    params: { mean: 2, size: 5 },
    unit: "weeks",
    logLikelihood: -10,
    n: 100,
    standardErrors: { mean: 0.2, size: 1 },
    covariance: [
      [0.04, 0.06],
      [0.06, 1],
    ],
    intervals: null,
    converged: true,
    gradientNorm: 0,
    options: {},
    excluded: {},
    warnings: [],
    ...change,
  };
}

/** A warning of a fit. */
export function warningOf(code: string): MetricWarning {
  return { code, message: code };
}
