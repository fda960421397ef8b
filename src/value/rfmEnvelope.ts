import { createResult } from "../core/createResult.ts";
import type { MetricResult, MetricWarning } from "../core/MetricResult.ts";
import type { RfmDimensions } from "./RfmResult.ts";
import type { RfmBinning } from "./readRfmOptions.ts";

/** What scores were made of. */
interface RfmScoring {
  /** How many customers. */
  readonly n: number;
  readonly asOf: number | undefined;
  readonly cuts: RfmDimensions<readonly number[]>;
  /** Whether all customers have the same value. */
  readonly isAlike: (dimension: keyof RfmDimensions<unknown>) => boolean;
}

/**
 * What every RFM result has, however its customers were counted.
 *
 * @internal
 */
export function rfmEnvelope(binning: RfmBinning, scoring: RfmScoring): MetricResult<null> {
  const { definition, bins, thresholds } = binning;
  const { n, asOf } = scoring;
  const made = thresholds === null ? { bins } : { thresholds };
  const options = asOf === undefined ? made : { asOf, ...made };
  const warnings = thresholds === null && n > 0 ? warningsOf(scoring) : [];
  return createResult(
    { metric: "rfm", definition, options, unit: "count", better: null, tally: null },
    { value: n, n, interval: null, basis: null, warnings },
  );
}

function warningsOf({ cuts, isAlike }: RfmScoring): MetricWarning[] {
  return (["recency", "frequency", "monetary"] as const).flatMap((name) => {
    if (isAlike(name)) {
      const message = `${name} is the same for all customers: it tells none from another`;
      return [{ code: "all-equal", message }];
    }
    if (new Set(cuts[name]).size === cuts[name].length) return [];
    const message = `so many customers share one ${name} that bins stay empty: consider thresholds`;
    return [{ code: "tied-cuts", message }];
  });
}
