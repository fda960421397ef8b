import { COUNT, checkNumber } from "../core/checkNumber.ts";
import { fail } from "../core/fail.ts";
import { checkInstant } from "../core/Instant.ts";
import { isRecord } from "../core/isRecord.ts";
import type { Measured } from "../core/MeasureSpec.ts";
import type { Basis, MetricResult, MetricWarning } from "../core/MetricResult.ts";
import { VALUE } from "../stats/checkValues.ts";
import { canonical } from "./canonical.ts";
import { checkComparable, type Known } from "./checkComparable.ts";
import { incompletePeriods } from "./incompletePeriods.ts";
import { readResult } from "./readResult.ts";

/** A point of a series as it is read: empty ones keep their place. */
export interface ReadPoint {
  /** Epoch milliseconds; of a period its start. */
  readonly at: number;
  readonly value: number | null;
  readonly n: number | null;
  /** What the value was made of; `null` of points by hand. */
  readonly basis: Basis | null;
}

/** A series as it is read. */
export interface ReadSeries {
  readonly points: readonly ReadPoint[];
  readonly warnings: readonly MetricWarning[];
}

/**
 * Reads a series, and refuses one that mixes segments, metrics or definitions, or goes back in time.
 *
 * @internal
 */
export function readSeries(name: string, series: unknown): ReadSeries {
  if (!Array.isArray(series)) fail("invalid-shape", name, ["series"], series, "a list of points");
  const points: ReadPoint[] = [];
  const common: Common = { known: null, segment: null };
  // A hole is no point, and no place to leave out.
  for (const [i, point] of series.entries() as ArrayIterator<[number, unknown]>) {
    if (!isRecord(point)) fail("invalid-shape", name, ["series", i], point, "a point");
    const read =
      "result" in point
        ? readMeasured(name, i, point as unknown as Measured<MetricResult>, common)
        : readPoint(name, i, point);
    const before = points[i - 1];
    if (before !== undefined && read.at <= before.at)
      fail("inconsistent", name, ["series", i, "at"], read.at, `a time after ${before.at}`);
    points.push(read);
  }
  return { points, warnings: incompletePeriods("series", series) };
}

function readPoint(name: string, i: number, point: Readonly<Record<string, unknown>>): ReadPoint {
  const { at, value, n } = point;
  return {
    at: checkInstant(name, ["series", i, "at"], at),
    value: value === null ? null : checkNumber(name, ["series", i, "value"], value, VALUE),
    n: n === undefined || n === null ? null : checkNumber(name, ["series", i, "n"], n, COUNT),
    basis: null,
  };
}

/** What the results of a series have in common, as far as they have been read. */
interface Common {
  known: Known | null;
  segment: string | null;
}

function readMeasured(
  name: string,
  i: number,
  { from, keys, result: input }: Measured<MetricResult>,
  common: Common,
): ReadPoint {
  const path = ["series", i, "result"];
  const result = readResult(name, path, input);
  const { metric, n, value, basis } = result;
  if (from === undefined) {
    const expected = `${metric} by period: measure with edges`;
    fail("invalid-shape", name, ["series", i, "from"], from, expected);
  }
  common.known = checkComparable(name, path, result, common.known);
  const segment = canonical(keys);
  common.segment ??= segment;
  if (segment !== common.segment)
    fail("inconsistent", name, ["series", i, "keys"], keys, `the one segment ${common.segment}`);
  return { at: checkInstant(name, ["series", i, "from"], from), value, n, basis };
}
