import type { MetricResult } from "cx-metrics";
import type { MetricEntry } from "cx-metrics/catalog";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { envelopeOf } from "../support/envelopeOf.ts";
import { holds } from "../support/lawRuns.ts";
import { accepts, everyDefinition, finish, type Request, requestsOf } from "../support/requests.ts";
import { addsWhole, pickRows, rowsOf, withRows } from "../support/rows.ts";
import { expectSame } from "../support/sameWithin.ts";

/** Definitions that take a list whose rows are worth the same. */
const ofRows = everyDefinition
  .map(([metric, definition, entry]) => {
    const requests = requestsOf(entry, definition).filter(({ input }) => rowsOf(input) !== null);
    return { metric, definition, entry, requests };
  })
  .filter(({ definition, entry }) =>
    fc
      .sample(requestsOf(entry, definition), { seed: 1, numRuns: 30 })
      .some(({ input }) => rowsOf(input) !== null),
  );

const placesOf = ({ input }: Request) => (rowsOf(input) ?? []).map((_, place) => place);

/** Sums of whole numbers are the same to the last bit; spreads and sums of fractions are not. */
function expectSameData(got: MetricResult, want: MetricResult, request: Request): void {
  const exact = ({ value, n, excluded, tally }: MetricResult) => ({ value, n, excluded, tally });
  if (addsWhole(request)) expect(exact(got)).toEqual(exact(want));
  expectSame(envelopeOf(got), envelopeOf(want), 1e-9);
}

it("knows lists of every metric that has any", () => {
  const metrics = [...new Set(ofRows.map(({ metric }) => metric))];
  expect(metrics).toEqual([
    "nps",
    "enps",
    "csat",
    "ces",
    "seq",
    "employee-satisfaction",
    "sus",
    "umux",
    "umux-lite",
    "acsi",
    "loyalty-index",
    "iqs",
    "churn-risk",
    "repeat-purchase-rate",
    "purchase-frequency",
    "time-between-purchases",
    "kaplan-meier",
    "cohort-retention",
    "average-resolution-time",
    "first-response-time",
    "handle-time",
    "clv",
    "rfm",
    "visitor-intent",
  ]);
});

describe.each(ofRows)("$metric, $definition", ({ entry, requests }) => {
  it("does not depend on the order of the rows", () => {
    const shuffled = requests.chain((request) => {
      const places = placesOf(request);
      const order = fc.shuffledSubarray(places, { minLength: places.length });
      return order.map((order) => [request, order] as const);
    });
    holds(
      fc.property(shuffled, ([request, order]) => {
        const other = finish(entry, pickRows(request, order));
        expectSameData(other, finish(entry, request), request);
      }),
    );
  });

  if (entry.additiveOver === "entities") return;

  const adds = entry.merge !== "none";
  it(adds ? "does not move when every row is there twice" : "adds up to no tally", () => {
    if (!adds) {
      holds(fc.property(requests, (request) => finish(entry, request).tally === null));
      return;
    }
    holds(
      fc.property(requests, (request) => {
        const once = finish(entry, request);
        const places = placesOf(request);
        const twice = finish(entry, pickRows(request, [...places, ...places]));
        if (addsWhole(request)) expect(twice.value).toBe(once.value);
        expectSame(twice.value, once.value, 1e-9);
        expectSame(twice.n, once.n === null ? null : 2 * once.n, 1e-9);
      }),
    );
  });

  if (MIXED_ITEMS.includes(entry.id)) return;

  it("does not fall with a better answer", () => {
    const improved = requests.chain((request) => {
      const rows = rowsOf(request.input) ?? [];
      const place = fc.nat({ max: Math.max(0, rows.length - 1) });
      return fc
        .tuple(place, fc.integer({ min: 1, max: 4 }))
        .map(([place, more]) => [request, place, more] as const);
    });
    holds(
      fc.property(improved, ([request, place, more]) => {
        const worse = rowsOf(request.input) ?? [];
        const sign = lessIsBetter(entry, request) ? -1 : 1;
        const better = worse.map((row, i) => (i === place ? raise(row, sign * more) : row));
        const other = { ...request, input: withRows(request.input, better) };
        if (!accepts(entry, other)) return;
        const [before, after] = [finish(entry, request), finish(entry, other)];
        if (before.value === null || after.value === null) return;
        const gain = (before.better === "lower" ? -1 : 1) * (after.value - before.value);
        expect(gain).toBeGreaterThanOrEqual(-1e-9 * (1 + Math.abs(before.value)));
      }),
      60,
    );
  });
});

/** Questionnaires in which agreement is good for one item and bad for the next. */
const MIXED_ITEMS = ["sus", "umux"];

/** Effort and time: the less the better, whatever the score made of it says. */
function lessIsBetter(entry: MetricEntry, { options }: Request): boolean {
  return (
    options["asks"] === "effort" || entry.definitions.every(({ better }) => better === "lower")
  );
}

/** A better answer: the number, or every number of a record. */
function raise(row: unknown, by: number): unknown {
  if (typeof row === "number") return row + by;
  if (typeof row !== "object" || row === null) return row;
  return Object.fromEntries(Object.entries(row).map(([name, value]) => [name, raise(value, by)]));
}
