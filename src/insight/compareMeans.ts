import type { Basis, MetricWarning } from "../core/MetricResult.ts";
import { welchOf } from "../stats/welch.ts";
import type { DifferenceEvidence } from "./DifferenceEvidence.ts";

/** What a mean was made of. */
type Mean = Extract<Basis, { kind: "mean" }>;

/**
 * Two means: Welch's interval and test, where there are two values or more in both.
 *
 * @internal
 */
export function compareMeans(a: Mean, b: Mean, level: number): DifferenceEvidence {
  const { standardError, lower, upper, pValue } = welchOf(momentsOf(a), momentsOf(b), level);
  const known = lower !== null && upper !== null;
  return {
    limits: known ? { lower, upper } : null,
    method: "welch",
    pValue: known ? pValue : null,
    test: "welch",
    pooled: (a.sum + b.sum) / (a.of + b.of),
    variance: known ? pooledVariance(a, b) * (1 / a.of + 1 / b.of) : null,
    warnings: known ? [] : [standardError === null ? SINGLE : NO_SPREAD],
  };
}

function momentsOf({ sum, variance, of }: Mean) {
  return { mean: sum / of, variance, n: of };
}

function pooledVariance(a: Mean, b: Mean): number {
  const squares = ({ variance, of }: Mean): number => (of - 1) * (variance as number);
  return (squares(a) + squares(b)) / (a.of + b.of - 2);
}

const SINGLE: MetricWarning = {
  code: "unknown-variance",
  message: "the spread of fewer than two values is unknown: no interval, no p value",
};

const NO_SPREAD: MetricWarning = {
  code: "zero-variance",
  message: "all values of both are equal: a t test says nothing",
};
