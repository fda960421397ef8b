import { checkKnown } from "./checkFields.ts";
import { checkNumber, WHOLE_COUNT } from "./checkNumber.ts";
import { checkChoice } from "./checkOptions.ts";
import { checkKind } from "./checkTallyKind.ts";
import { DURATION_UNITS } from "./convertDuration.ts";
import { fail } from "./fail.ts";
import { isRecord } from "./isRecord.ts";
import type { DurationUnit } from "./MetricResult.ts";

/** How finely a duration tally keeps values: within 0.4 %, or each value as it is. */
export type DurationCells = "octave-128" | "values";

/**
 * Durations as counts that add up: how many, their sum, and how many lie in each cell.
 *
 * @public
 */
export interface DurationTally {
  /** What the counts are of; tallies add only where these agree. */
  readonly labels: {
    readonly kind: "durations";
    readonly version: 1;
    readonly unit: DurationUnit;
    readonly cells: DurationCells;
  };
  /** How many durations. */
  readonly n: number;
  /** Their sum, in `labels.unit`. */
  readonly sum: number;
  /** How many were missing. */
  readonly missing: number;
  /** Count by lower edge of the cell ("octave-128") or by value ("values"). */
  readonly counts: Readonly<Record<string, number>>;
}

/**
 * Whether an input is meant as a duration tally, right or wrong.
 *
 * @internal
 */
export function isDurationTally(input: unknown): input is DurationTally {
  return isRecord(input) && "counts" in input;
}

/**
 * Checks a duration tally that came from outside; `unit` is the one that the caller asked for.
 *
 * @internal
 */
export function checkDurationTally(
  metric: string,
  input: DurationTally,
  unit: DurationUnit | undefined,
): DurationTally {
  checkKnown(metric, input, ["labels", "n", "sum", "missing", "counts"]);
  const labels = checkDurationLabels(metric, input.labels);
  if (unit !== undefined && unit !== labels.unit) {
    fail("inconsistent", metric, ["options", "unit"], unit, `${labels.unit}, the tally's unit`);
  }
  const n = checkNumber(metric, ["n"], input.n, WHOLE_COUNT);
  const sum = checkNumber(metric, ["sum"], input.sum, { min: 0 });
  const missing = checkNumber(metric, ["missing"], input.missing, WHOLE_COUNT);
  const counted = checkCells(metric, input.counts);
  if (counted !== n) fail("inconsistent", metric, ["n"], n, `${counted}, the sum of its counts`);
  return { labels, n, sum, missing, counts: input.counts };
}

function checkDurationLabels(metric: string, labels: unknown): DurationTally["labels"] {
  if (!isRecord(labels))
    fail("invalid-shape", metric, ["labels"], labels, "labels { unit, cells }");
  const known = checkKnown(metric, labels, ["kind", "version", "unit", "cells"], ["labels"]);
  const { kind = "durations", version = 1, unit, cells } = known;
  checkKind(metric, kind, version, "durations");
  return {
    kind: "durations",
    version: 1,
    unit: checkLabel(metric, "unit", unit, DURATION_UNITS),
    cells: checkLabel(metric, "cells", cells, ["octave-128", "values"]),
  };
}

function checkLabel<const Label extends string>(
  metric: string,
  name: string,
  value: unknown,
  labels: readonly [Label, ...Label[]],
): Label {
  const found = labels.find((label) => label === value);
  return (
    found ?? fail("inconsistent", metric, ["labels", name], value, `one of ${labels.join(", ")}`)
  );
}

function checkCells(metric: string, counts: unknown): number {
  if (!isRecord(counts)) fail("invalid-shape", metric, ["counts"], counts, "counts by value");
  let counted = 0;
  for (const [edge, count] of Object.entries(counts)) {
    if (edge.trim() === "" || !(Number(edge) >= 0 && Number(edge) <= Number.MAX_SAFE_INTEGER)) {
      fail("out-of-range", metric, ["counts", edge], edge, "a duration of at least 0 as the key");
    }
    counted += checkNumber(metric, ["counts", edge], count, WHOLE_COUNT);
  }
  return counted;
}

/**
 * The unit of durations that an option names, if it names one.
 *
 * @internal
 */
export function checkDurationUnit(metric: string, unit: unknown): DurationUnit | undefined {
  return unit === undefined ? undefined : checkChoice(metric, "unit", unit, DURATION_UNITS);
}
