import type { MetricWarning } from "../core/MetricResult.ts";
import { binomialTest } from "../stats/binomialTest.ts";
import { pairedT } from "../stats/pairedT.ts";
import { clipDifference } from "./clipDifference.ts";
import type { PairedEvidence } from "./PairedEvidence.ts";
import type { ReadPairs } from "./readPairs.ts";

/** Fewer pairs than this, and the t test of three codes is rough. */
const FEW = 10;

/**
 * Two means of the same people: the paired t interval, cut to the largest change there can be, and its
 * test. With `fewCodes`, too few pairs or changes that are all the same fall back on the sign test.
 *
 * @internal
 */
export function comparePairedMeans(
  pairs: ReadPairs,
  level: number,
  most: number,
  fewCodes: boolean,
): PairedEvidence {
  const { before, after } = pairs;
  const { n, lower, upper, pValue } = pairedT(before, after, level);
  const cut = lower === null || upper === null ? null : clipDifference({ lower, upper }, most);
  const bySigns = fewCodes && (n < FEW || cut === null);
  return {
    limits: cut?.limits ?? null,
    method: "paired-t",
    pValue: bySigns ? signTest(pairs) : pValue,
    test: bySigns ? "sign" : "paired-t",
    warnings: [...(cut?.warnings ?? [n > 1 ? NO_SPREAD : SINGLE]), ...(bySigns ? [BY_SIGNS] : [])],
  };
}

/** The exact test of as many changes up as down. */
function signTest({ before, after }: ReadPairs): number {
  const up = before.filter((code, i) => code < (after[i] as number)).length;
  const down = before.filter((code, i) => code > (after[i] as number)).length;
  return binomialTest(up, up + down, 0.5, 0.5);
}

const NO_SPREAD: MetricWarning = {
  code: "zero-variance",
  message: "all pairs change by the same: a t interval says nothing",
};

const SINGLE: MetricWarning = {
  code: "unknown-variance",
  message: "the spread of a single change is unknown: no t interval",
};

const BY_SIGNS: MetricWarning = {
  code: "sign-test",
  message: "too few or too equal changes for t: the p value is that of the exact sign test",
};
