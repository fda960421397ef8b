import type { CxMetricsErrorPath } from "../core/CxMetricsError.ts";
import { fail } from "../core/fail.ts";
import type { Basis, MetricResult } from "../core/MetricResult.ts";
import { countSample, type Sample } from "../stats/Sample.ts";
import { checkComparable, type Known } from "./checkComparable.ts";
import { rangeOf, type ValueRange } from "./rangeOf.ts";
import { readResult } from "./readResult.ts";
import { segmentEntries } from "./segmentEntries.ts";
import { segmentVariance } from "./segmentVariance.ts";

/** A segment at one time, as it is read. */
export interface ReadSegment {
  /** How much of the whole it is: its (weighted) answers, or its denominator. */
  readonly n: number;
  /** Its value; `null` where it is not there. */
  readonly value: number | null;
  /** The sampling variance of the value; `null` where it has none or that is unknown. */
  readonly variance: number | null;
  /** What is known of its precision; `null` where it is no sample. */
  readonly sample: Sample | null;
  /** What its value is made of; `null` where it is not there. */
  readonly kind: Basis["kind"] | null;
  /** The scale of its value; `null` where that has no ends. */
  readonly range: ValueRange | null;
}

/** A segment at both times. */
export interface SegmentPair {
  readonly segment: string;
  readonly before: ReadSegment;
  readonly after: ReadSegment;
}

/** A segment that is not there. */
export const ABSENT: ReadSegment = {
  n: 0,
  value: null,
  variance: null,
  sample: null,
  kind: null,
  range: null,
};

const NAME = "decompose";

/**
 * Reads the results of one time by segment, all comparable to the first one read.
 *
 * @internal
 */
export function readSegments(
  time: "before" | "after",
  results: unknown,
  seen: Known[],
): ReadonlyMap<string, ReadSegment> {
  return new Map(
    segmentEntries(NAME, time, results).map(({ segment, path, input }) => {
      const result = readResult(NAME, path, input);
      seen[0] = checkComparable(NAME, path, result, seen[0] ?? null);
      return [segment, readSegment(path, result)];
    }),
  );
}

function readSegment(path: CxMetricsErrorPath, result: MetricResult): ReadSegment {
  const { value, n, effectiveN = null, basis } = result;
  if (value === null) {
    if (n === 0) return ABSENT;
    return fail("inconsistent", NAME, [...path, "value"], value, "a value where n is not 0");
  }
  if (basis === null)
    fail("inconsistent", NAME, [...path, "basis"], basis, "that of a share, net, mean or ratio");
  const weighted = basis.kind !== "ratio" && effectiveN !== null && n !== null;
  const weight = weighted ? n : sizeOf(basis);
  if (weight <= 0)
    fail("inconsistent", NAME, [...path, "basis"], weight, "a base above 0 to weigh the value by");
  return {
    n: weight,
    value,
    variance: segmentVariance(basis),
    sample: sampleOf(basis, weighted),
    kind: basis.kind,
    range: rangeOf(result),
  };
}

function sizeOf(basis: Basis): number {
  return basis.kind === "ratio" ? basis.denominator : basis.of;
}

function sampleOf(basis: Basis, weighted: boolean): Sample | null {
  if (basis.kind === "ratio") return null;
  const sample = countSample(basis.of, partsOf(basis));
  return weighted ? { ...sample, weighted, fractional: false } : sample;
}

/** The counts that must be whole. */
function partsOf(basis: Exclude<Basis, { kind: "ratio" }>): readonly number[] {
  if (basis.kind === "share") return [basis.count];
  return basis.kind === "net" ? [basis.up, basis.down] : [];
}
