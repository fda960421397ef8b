import { CxMetricsError, isCxMetricsError } from "./CxMetricsError.ts";
import { checkKey } from "./checkKey.ts";
import { checkNumber } from "./checkNumber.ts";
import { fail, formatPath } from "./fail.ts";
import { checkInstant } from "./Instant.ts";
import { isRecord } from "./isRecord.ts";
import {
  type Calculator,
  checkSpec,
  type GroupKey,
  type Measured,
  type MeasureSpec,
} from "./MeasureSpec.ts";
import type { MetricResult } from "./MetricResult.ts";
import { mergeTallies } from "./mergeTallies.ts";
import { noData } from "./noData.ts";
import type { Table } from "./Rows.ts";

/** One segment in one period, while rows are read. */
interface Group {
  readonly keys: readonly GroupKey[];
  /** Answers that are not in the tally yet, with their weights and the rows they came from. */
  answers: unknown[];
  weights: unknown[];
  rows: number[];
  /** What the earlier answers or counts added up to. */
  tally: object | null;
}

/** All groups, and what makes them. */
export interface Measurement {
  readonly name: string;
  readonly spec: MeasureSpec<Calculator, Record<string, unknown>>;
  readonly segments: Map<GroupKey, unknown>;
  readonly groups: Group[][];
  latest: number;
  /** Options that make the check of a row of counts cheaper. */
  checking: object;
}

/**
 * An empty measurement; the spec is checked here.
 *
 * @internal
 */
export function openMeasurement(name: string, given: unknown): Measurement {
  checkSpec(name, given);
  const spec = given as Measurement["spec"];
  const latest =
    spec.asOf === undefined ? Number.NEGATIVE_INFINITY : checkInstant(name, ["asOf"], spec.asOf);
  const measurement: Measurement = {
    name,
    spec,
    segments: new Map(),
    groups: [],
    latest,
    checking: {},
  };
  if ((spec.by ?? []).length === 0) findSegment(measurement, []);
  return measurement;
}

/**
 * Sorts rows into their groups.
 *
 * @internal
 */
export function addRows(measurement: Measurement, table: Table): void {
  const { name, spec } = measurement;
  const { by = [], at, edges, value, weights, asOf } = spec;
  for (let row = 0; row < table.length; row++) {
    let period = 0;
    if (at !== undefined && edges !== undefined) {
      const instant = checkInstant(name, table.place(row, at), table.cell(row, at));
      if (asOf === undefined && instant > measurement.latest) measurement.latest = instant;
      period = findPeriod(edges, instant);
      if (period < 0) continue;
    }
    const keys = by.map((field) => checkKey(name, table.place(row, field), table.cell(row, field)));
    const group = findSegment(measurement, keys)[period] as Group;
    if (isRecord(value)) {
      addCounts(measurement, group, Object.entries(value), table, row);
    } else {
      group.answers.push(table.cell(row, value));
      if (weights !== undefined) group.weights.push(table.cell(row, weights));
      group.rows.push(table.first + row);
    }
  }
}

/**
 * Refuses fields that no row has: a misspelt name must not pass for missing answers.
 *
 * @internal
 */
export function checkFieldsOf(measurement: Measurement, table: Table): void {
  if (table.length === 0) return;
  const unseen = fieldsOf(measurement).filter((field) => !table.has(field));
  refuseUnseen(measurement, unseen);
}

/**
 * The fields that a measurement reads.
 *
 * @internal
 */
export function fieldsOf({ spec }: Measurement): string[] {
  const { value, weights, at, by = [] } = spec;
  const values = isRecord(value) ? Object.values(value) : [value];
  return [...values, ...by, weights, at].filter((field) => field !== undefined);
}

/**
 * Refuses the first of the fields that were seen nowhere.
 *
 * @internal
 */
export function refuseUnseen({ name }: Measurement, [field]: readonly string[]): void {
  if (field === undefined) return;
  fail("invalid-shape", name, ["rows", field], undefined, "a field of the rows");
}

/**
 * Turns the answers held so far into tallies, so that they can be forgotten.
 *
 * @internal
 */
export function settleGroups(measurement: Measurement): void {
  for (const group of measurement.groups.flat()) {
    if (group.answers.length === 0) continue;
    const tally = tallyOf(measurement, callMetric(measurement, group));
    group.tally = group.tally === null ? tally : mergeTallies(group.tally, tally);
    group.answers = [];
    group.weights = [];
    group.rows = [];
  }
}

/**
 * The result of every group and period.
 *
 * @internal
 */
export function finishMeasurement(measurement: Measurement): Measured<MetricResult>[] {
  const { by = [], edges } = measurement.spec;
  return measurement.groups.flatMap((periods) =>
    periods.map((group, i) => ({
      keys: Object.fromEntries(by.map((field, k) => [field, group.keys[k] as GroupKey])),
      ...(edges === undefined ? {} : describePeriod(edges, i, measurement.latest)),
      result: callMetric(measurement, group),
    })),
  );
}

function describePeriod(edges: readonly number[], i: number, latest: number) {
  const to = (edges[i + 1] as number) + 0;
  return { from: (edges[i] as number) + 0, to, complete: to <= latest };
}

/** Counts add up field by field; each row is checked by the metric itself before it is added. */
function addCounts(
  measurement: Measurement,
  group: Group,
  fields: readonly (readonly [string, string])[],
  table: Table,
  row: number,
): void {
  const counts = Object.fromEntries(
    fields
      .map(([key, field]) => [key, table.cell(row, field)])
      .filter(([, cell]) => cell !== undefined),
  );
  const source = new Map(fields);
  const result = atRow(
    () => runMetric(measurement, counts, measurement.checking),
    (path) => {
      if (path[0] === "options") return path;
      const field = source.get(String(path[0]));
      return field === undefined
        ? ["rows", table.first + row, ...path]
        : [...table.place(row, field), ...path.slice(1)];
    },
  );
  // The first result says whether the metric has an interval: checking further rows needs none.
  if ("interval" in result.options) measurement.checking = { interval: "none" };
  if (group.tally === null) {
    group.tally = counts;
    return;
  }
  tallyOf(measurement, result);
  const sums = group.tally as Record<string, number>;
  for (const [key, field] of fields) {
    if (!(key in counts)) continue;
    const place = table.place(row, field);
    const sum = checkNumber(measurement.name, place, sums[key] ?? 0);
    sums[key] = sum + checkNumber(measurement.name, place, counts[key]);
  }
}

function callMetric(measurement: Measurement, group: Group): MetricResult {
  const { value, weights } = measurement.spec;
  if (group.tally !== null && group.answers.length === 0)
    return runMetric(measurement, group.tally);
  if (isRecord(value)) return ofNoRows(measurement, Object.keys(value));
  const more = weights === undefined ? {} : { weights: group.weights };
  return atRow(
    () => runMetric(measurement, group.answers, more),
    (path) => {
      const weighted = path[0] === "options" && path[1] === "weights";
      const index = path[weighted ? 2 : 1];
      if (typeof index !== "number") return path;
      return ["rows", group.rows[index] as number, weighted ? (weights as string) : value];
    },
  );
}

/**
 * What a metric of counts makes of zeros. A formula of amounts has nothing to say, and where it
 * refuses zeros, as growth over no years, any amounts show what its results look like.
 */
function ofNoRows(measurement: Measurement, keys: readonly string[]): MetricResult {
  const run = (amount: number): MetricResult =>
    runMetric(measurement, Object.fromEntries(keys.map((key) => [key, amount])));
  let result: MetricResult;
  try {
    result = run(0);
  } catch (error) {
    if (!isCxMetricsError(error)) throw error;
    result = run(1);
  }
  return result.tally === null ? { ...result, ...noData(result.n) } : result;
}

function runMetric(measurement: Measurement, input: unknown, more: object = {}): MetricResult {
  const metric = measurement.spec.metric as unknown as (
    input: unknown,
    options: unknown,
  ) => MetricResult;
  const options: unknown = measurement.spec.options;
  return metric(
    input,
    options === undefined || isRecord(options) ? { ...options, ...more } : options,
  );
}

function tallyOf(measurement: Measurement, result: MetricResult): object {
  const { tally } = result;
  if (typeof tally === "object" && tally !== null) return tally;
  return fail(
    "inconsistent",
    measurement.name,
    ["rows"],
    tally,
    `one row for each group: ${result.metric} does not add up`,
  );
}

type Path = readonly (string | number)[];

/** The metric names the place in what it was given; the reader wants the row of the table. */
function atRow(run: () => MetricResult, relocate: (path: Path) => Path): MetricResult {
  try {
    return run();
  } catch (error) {
    if (!isCxMetricsError(error)) throw error;
    const path = relocate(error.path);
    const message = error.message.replace(placeIn(error.path), () => placeIn(path));
    throw new CxMetricsError(message, { code: error.code, path, received: error.received });
  }
}

/** How a message names the place. */
function placeIn(path: Path): string {
  return `: ${formatPath(path)} is `;
}

/** Nested maps, a level for each field: no joined string that two groups could share. */
function findSegment(measurement: Measurement, keys: readonly GroupKey[]): Group[] {
  let level: Map<GroupKey, unknown> = measurement.segments;
  for (const key of keys) {
    let next = level.get(key) as Map<GroupKey, unknown> | undefined;
    if (next === undefined) {
      next = new Map();
      level.set(key, next);
    }
    level = next;
  }
  let periods = level.get(LEAF) as Group[] | undefined;
  if (periods === undefined) {
    const count = (measurement.spec.edges?.length ?? 2) - 1;
    periods = Array.from({ length: count }, () => ({
      keys,
      answers: [],
      weights: [],
      rows: [],
      tally: null,
    }));
    level.set(LEAF, periods);
    measurement.groups.push(periods);
  }
  return periods;
}

/** Where a segment's groups hang: all segments are equally deep, so no key can stand there. */
const LEAF: GroupKey = null;

/**
 * The period that an instant lies in, by binary search; -1 outside of all.
 *
 * @internal
 */
export function findPeriod(edges: readonly number[], instant: number): number {
  let low = 0;
  let high = edges.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((edges[middle] as number) <= instant) low = middle + 1;
    else high = middle;
  }
  return low === edges.length ? -1 : low - 1;
}
