import { checkKnown } from "../core/checkFields.ts";
import { COUNT, checkNumber, MONEY, type NumberRange } from "../core/checkNumber.ts";
import { checkDefinition, checkOptions } from "../core/checkOptions.ts";
import { fail } from "../core/fail.ts";
import type { Instant } from "../core/Instant.ts";
import { isRecord } from "../core/isRecord.ts";
import type { RfmDimensions } from "./RfmResult.ts";

/** How customers are put into bins. */
export type RfmDefinition = "quantile" | "equal-size" | "nested" | "thresholds";

/** How scores are made. */
export interface RfmOptions {
  /** "quantile" unless given. */
  readonly definition?: RfmDefinition | undefined;
  /** The moment that recency is counted from; with orders, and only with them. */
  readonly asOf?: Instant | undefined;
  /** How many bins, 2 to 9, for all dimensions or by dimension; 5 unless given. */
  readonly bins?: number | Partial<RfmDimensions<number>> | undefined;
  /** "thresholds" only: 1 to 8 ascending cuts for each dimension. */
  readonly thresholds?: RfmDimensions<readonly number[]> | undefined;
}

/** Options that were checked; thresholds make their own bins. */
export interface RfmBinning {
  readonly definition: RfmDefinition;
  readonly bins: RfmDimensions<number>;
  readonly thresholds: RfmDimensions<readonly number[]> | null;
}

const DIMENSIONS = ["recency", "frequency", "monetary"] as const;

/** A score is one digit of the code. */
const BINS = { min: 2, max: 9, whole: true };

/**
 * Reads how customers are put into bins.
 *
 * @internal
 */
export function readRfmOptions(metric: string, options: RfmOptions): RfmBinning {
  checkOptions(metric, options, ["definition", "asOf", "bins", "thresholds"]);
  const definition = checkDefinition(metric, options.definition, [
    "quantile",
    "equal-size",
    "nested",
    "thresholds",
  ]);
  if (definition === "thresholds") {
    refuse(metric, "bins", options.bins, "none: the thresholds make them");
    const thresholds = readThresholds(metric, options.thresholds);
    return { definition, bins: binsOf(thresholds), thresholds };
  }
  refuse(metric, "thresholds", options.thresholds, 'none: they go with "thresholds"');
  return { definition, bins: readBins(metric, options.bins), thresholds: null };
}

function refuse(metric: string, option: string, value: unknown, expected: string): void {
  if (value !== undefined) fail("inconsistent", metric, ["options", option], value, expected);
}

function readBins(metric: string, bins: unknown): RfmDimensions<number> {
  const path = ["options", "bins"];
  if (bins === undefined) return { recency: 5, frequency: 5, monetary: 5 };
  if (!isRecord(bins)) {
    const all = checkNumber(metric, path, bins, BINS);
    return { recency: all, frequency: all, monetary: all };
  }
  const fields = checkKnown(metric, bins, DIMENSIONS, path);
  const read = (name: (typeof DIMENSIONS)[number]) =>
    fields[name] === undefined ? 5 : checkNumber(metric, [...path, name], fields[name], BINS);
  return { recency: read("recency"), frequency: read("frequency"), monetary: read("monetary") };
}

function readThresholds(metric: string, thresholds: unknown): RfmDimensions<readonly number[]> {
  if (thresholds === undefined) {
    const expected = 'cuts by dimension: "thresholds" needs them';
    fail("inconsistent", metric, ["options", "thresholds"], thresholds, expected);
  }
  const fields = checkKnown(metric, thresholds, DIMENSIONS, ["options", "thresholds"]);
  const read = (name: (typeof DIMENSIONS)[number], range: NumberRange) =>
    readCuts(metric, ["options", "thresholds", name], fields[name], range);
  return {
    recency: read("recency", COUNT),
    frequency: read("frequency", COUNT),
    monetary: read("monetary", MONEY),
  };
}

function readCuts(
  metric: string,
  path: readonly string[],
  cuts: unknown,
  range: NumberRange,
): number[] {
  if (!Array.isArray(cuts) || cuts.length < 1 || cuts.length > 8)
    fail("invalid-shape", metric, path, cuts, "a list of 1 to 8 cuts");
  const checked = Array.from(cuts, (cut, i) => checkNumber(metric, [...path, i], cut, range));
  checked.forEach((cut, i) => {
    const before = checked[i - 1];
    if (before !== undefined && cut < before)
      fail("inconsistent", metric, [...path, i], cut, `at least ${before}: cuts ascend`);
  });
  return checked;
}

/** One more than cuts. */
function binsOf(thresholds: RfmDimensions<readonly number[]>): RfmDimensions<number> {
  return {
    recency: thresholds.recency.length + 1,
    frequency: thresholds.frequency.length + 1,
    monetary: thresholds.monetary.length + 1,
  };
}
