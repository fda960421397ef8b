import {
  type Basis,
  type DurationResult,
  isCxMetricsError,
  type MetricResult,
  mergeTallies,
} from "cx-metrics";
import type { MetricEntry, RecordsEntry } from "cx-metrics/catalog";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { envelopeOf } from "../support/envelopeOf.ts";
import { holds } from "../support/lawRuns.ts";
import {
  accepts,
  everyDefinition,
  everyMetric,
  finish,
  finishTally,
  optionsFor as optionsOf,
  type Request,
  requestsOf,
  tryToFinish,
  withoutLists,
} from "../support/requests.ts";
import type { RowCase } from "../support/rowCases/RowCases.ts";
import { columnsOf, rowCases } from "../support/rowCases.ts";
import { addsWhole, isWhole, pickRows, rowsOf } from "../support/rows.ts";
import { expectSame } from "../support/sameWithin.ts";

const GRID = 0.004;

/** A finished tally may differ from the raw data's result by what the entry's `merge` class allows. */
function expectFinished(
  entry: MetricEntry,
  fromTally: MetricResult,
  fromRaw: MetricResult,
  exact: boolean,
): void {
  expect(Object.keys(fromTally)).toEqual(Object.keys(fromRaw));
  if (entry.merge === "grid") {
    expectWithinGrid(fromTally as DurationResult, fromRaw as DurationResult, exact);
    return;
  }
  if (exact) expect(envelopeOf(fromTally)).toEqual(envelopeOf(fromRaw));
  expectSame(envelopeOf(fromTally), envelopeOf(fromRaw), 1e-9);
}

/** Quantiles and spread are as fine as the grid; all else is as exact as it was. */
function expectWithinGrid(grid: DurationResult, raw: DurationResult, exact: boolean): void {
  const rest = ({ value, n, tally, definition, options, unit }: DurationResult) => ({
    value,
    n,
    tally,
    definition,
    options,
    unit,
  });
  expectSame(rest(grid), rest(raw), exact ? 0 : 1e-12);
  for (const name of ["median", "p90", "p95"] as const) {
    for (const limit of ["value", "lower", "upper"] as const) {
      const [coarse, fine] = [grid[name][limit], raw[name][limit]];
      if (fine === null || coarse === null) expect(coarse).toBe(fine);
      else expect(Math.abs(coarse - fine)).toBeLessThanOrEqual(GRID * fine + 1e-12);
    }
  }
  // A standard deviation moves by at most 0.4 % of the root mean square.
  if (grid.basis?.kind !== "mean" || raw.basis?.kind !== "mean") {
    expect(grid.basis).toEqual(raw.basis);
    return;
  }
  const { variance, sum, of } = raw.basis;
  const square = (variance ?? 0) + (sum / of) ** 2;
  const moved = Math.sqrt(grid.basis.variance ?? 0) - Math.sqrt(variance ?? 0);
  expect(Math.abs(moved)).toBeLessThanOrEqual(GRID * Math.sqrt(2 * square) + 1e-9);
}

/** The parts of a basis, which add up wherever nothing is weighted; a share is a ratio, too. */
function partsOf(basis: Basis): number[] {
  switch (basis.kind) {
    case "share":
      return [basis.count, basis.of];
    case "net":
      return [basis.up, basis.down, basis.of];
    case "mean":
      return [basis.sum, basis.of];
    case "ratio":
      return [basis.numerator, basis.denominator];
  }
}

const ofTickets = ({ excluded }: MetricResult) => "open" in excluded || "unanswered" in excluded;

const isTally = (tally: unknown) => typeof tally === "object" && tally !== null;

const mergeable = everyDefinition.filter(([, , { merge }]) => merge !== "none");

it("has no tally exactly where a metric says that it does not merge", () => {
  for (const [id, entry] of everyMetric) {
    const results = entry.definitions.flatMap((definition) =>
      fc
        .sample(requestsOf(entry, definition.id), { seed: 1, numRuns: 15 })
        .map((request) => finish(entry, request)),
    );
    expect(
      results.some(({ tally }) => tally !== null),
      id,
    ).toBe(entry.merge !== "none");
  }
});

// Counts by hand with the length of their period do not add: it is the same for all of them.
describe.each(mergeable)("%s, %s", (_metric, definition, entry) => {
  const requests = requestsOf(entry, definition).filter((request) => {
    const { tally } = finish(entry, request);
    return isTally(tally) && !("periodDays" in tally);
  });

  it("finishes its own tally to the same result", () => {
    holds(
      fc.property(requests, (request) => {
        const raw = finish(entry, request);
        const again = finishTally(entry, raw.tally, request);
        expectFinished(entry, { ...again, excluded: raw.excluded }, raw, true);
        // Open and unanswered tickets are no part of a tally; everything else that was left out is.
        if (!ofTickets(raw)) expect(again.excluded).toEqual(raw.excluded);
      }),
    );
  });

  it("does not move when the tally is added to itself", () => {
    holds(
      fc.property(requests, (request) => {
        const once = finish(entry, request);
        const tally = mergeTallies(once.tally as object, once.tally as object);
        const twice = finishTally(entry, tally, request);
        const value = once.unit === "count" && once.value !== null ? 2 * once.value : once.value;
        expectSame(twice.value, value, isWhole(once.tally) ? 0 : 1e-12);
        expectSame(twice.n, once.n === null ? null : 2 * once.n, 1e-12);
      }),
    );
  });

  it("adds the bases of what is merged", () => {
    const several = fc.array(requests, { minLength: 10, maxLength: 10 });
    holds(
      fc.property(several, (all) => {
        all.forEach((a, i) => {
          for (const b of all.slice(i)) if (addUp(entry, a, b)) expectSum(a, b);
        });
      }),
      3,
    );
  });

  function expectSum(a: Request, b: Request): void {
    const [left, right] = [finish(entry, a), finishTally(entry, finish(entry, b).tally, a)];
    const tally = mergeTallies(left.tally as object, right.tally as object);
    const whole = finishTally(entry, tally, a);
    expectSame(whole.n, left.n === null ? null : left.n + (right.n ?? 0), 1e-12);
    if (left.basis === null || right.basis === null || whole.basis === null) return;
    const parts = partsOf(right.basis);
    const sum = partsOf(left.basis).map((part, i) => part + (parts[i] as number));
    expectSame(partsOf(whole.basis), sum, 1e-9);
  }
});

/** Whether two tallies are of one shape and finish under the first one's options. */
function addUp(entry: MetricEntry, a: Request, b: Request): boolean {
  const shapes = [a, b].map((request) => {
    const tally = finish(entry, request).tally as { labels?: unknown };
    return JSON.stringify([Object.keys(tally), tally.labels]);
  });
  const { tally } = finish(entry, b);
  if (shapes[0] !== shapes[1] || "squares" in (tally as object)) return false;
  return accepts(entry, { input: tally, options: withoutLists(a.options) });
}

const ofRows = mergeable.filter(
  ([, definition, entry]) =>
    entry.additiveOver === "rows" &&
    fc
      .sample(requestsOf(entry, definition), { seed: 1, numRuns: 30 })
      .some(({ input }) => rowsOf(input) !== null),
);

describe.each(ofRows)("%s, %s: cut anywhere", (_metric, definition, entry) => {
  it("finishes the parts' sum as the whole", () => {
    const cut = requestsOf(entry, definition)
      .filter(({ input }) => rowsOf(input) !== null)
      .chain((request) => {
        const { length } = rowsOf(request.input) ?? [];
        const at = fc.nat({ max: length ?? 0 });
        return fc.tuple(at, at).map((cuts) => ({ request, cuts: cuts.sort((a, b) => a - b) }));
      });
    holds(
      fc.property(cut, ({ request, cuts }) => {
        const places = (rowsOf(request.input) ?? []).map((_, place) => place);
        const parts = [0, ...cuts].map((from, i) =>
          places.slice(from, [...cuts, places.length][i]),
        );
        const tallies = parts.map((part) => finish(entry, pickRows(request, part)).tally as object);
        const whole = finish(entry, request);
        const merged = finishTally(entry, mergeTallies(...tallies), request);
        const exact = addsWhole(request);
        expectFinished(entry, { ...merged, excluded: whole.excluded }, whole, exact);
        if (!ofTickets(whole)) expect(merged.excluded).toEqual(whole.excluded);
      }),
    );
  });
});

const ofEntities = everyDefinition.filter(([, , { records }]) => records !== undefined);

it("has raw rows to try for every metric that takes any", () => {
  const known = new Set(ofEntities.map(([metric]) => metric));
  expect(Object.keys(rowCases).sort()).toEqual([...known].sort());
});

const mergeableEntities = ofEntities.filter(([, , { merge }]) => merge !== "none");

describe.each(mergeableEntities)("%s, %s: cut between entities", (metric, definition, entry) => {
  it("finishes the parts' sum as the whole", () => {
    const records = entry.records as RecordsEntry;
    const { rows: some, options: settings = fc.constant({}) } = rowCases[metric] as RowCase;
    expect(entry.additiveOver).toBe("entities");
    const shards = fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 12, maxLength: 12 });
    holds(
      fc.property(
        some,
        settings,
        optionsOf(entry, definition),
        shards,
        (rows, given, options, shardOf) => {
          const owner = (row: object) => (row as Record<string, unknown>)[records.entity];
          const owners = [...new Set(rows.map(owner))];
          const finishRows = (part: readonly object[]) =>
            tryToFinish(entry, { input: records.tally(columnsOf(records, part), given), options });
          const whole = finishRows(rows);
          if (isCxMetricsError(whole) || whole.tally === null || whole.definition !== definition)
            return;
          const parts = [0, 1, 2].map((wanted) =>
            finishRows(rows.filter((row) => shardOf[owners.indexOf(owner(row)) % 12] === wanted)),
          );
          const tallies = parts.map((part) => (part as MetricResult).tally as object);
          const merged = finishTally(entry, mergeTallies(...tallies), { input: null, options });
          const exact = entry.merge === "exact";
          expectSame(envelopeOf(merged), envelopeOf(whole), exact ? 0 : 1e-9);
        },
      ),
    );
  });
});
