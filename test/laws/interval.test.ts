import { type Interval, mergeTallies, type SurvivalCurve } from "cx-metrics";
import type { MetricEntry } from "cx-metrics/catalog";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { holds } from "../support/lawRuns.ts";
import {
  everyDefinition,
  finish,
  finishTally,
  type Request,
  requestsOf,
} from "../support/requests.ts";

const EDGE = 1e-9;

const limits = ({ lower, upper }: Interval) => ({
  lower: lower ?? -Infinity,
  upper: upper ?? Infinity,
});

const width = (interval: Interval) => limits(interval).upper - limits(interval).lower;

const isTally = (tally: unknown) => typeof tally === "object" && tally !== null;

/** A curve has no limits where it ends at 0, so that a narrower one may have none at one half. */
function endsAtZero(entry: MetricEntry, request: Request): boolean {
  const result = finish(entry, request);
  return "steps" in result && (result as SurvivalCurve).steps.at(-1)?.survival === 0;
}

/** Ratios whose numerator counts events, so that they have an interval all the same. */
const eventsPerExposure = new Set([
  "ticket-trends, standard",
  "churn-rate, customer-days",
  "contact-rate, standard",
  "viral-coefficient, standard",
]);

/** Definitions that ever have an interval. */
const withInterval = everyDefinition.filter(([, definition, entry]) =>
  fc
    .sample(requestsOf(entry, definition), { seed: 1, numRuns: 30 })
    .some((request) => finish(entry, request).interval !== null),
);

it("is there for the definitions that are shares, nets, means and counts per exposure", () => {
  const without = everyDefinition.filter((definition) => !withInterval.includes(definition));
  expect(without.map(([metric, definition]) => `${metric}, ${definition}`)).toEqual([
    "response-rate, rr3",
    "response-rate, rr4",
    "iqs, pooled",
    "churn-rate, start-all",
    "churn-rate, average-base",
    "churn-rate, net-change",
    "churn-rate, lost-per-gained",
    "retention-rate, end-over-start",
    "revenue-churn, gross",
    "revenue-churn, net",
    "gross-revenue-retention, standard",
    "net-revenue-retention, standard",
    "quick-ratio, standard",
    "mrr-growth, standard",
    "earned-growth, standard",
    "health-score, standard",
    "purchase-frequency, standard",
    "time-between-purchases, standard",
    "backlog, standard",
    "contact-volume, standard",
    "clv, order-value",
    "clv, historic",
    "clv, arpa-over-churn",
    "clv, discounted",
    "clv, discounted-immediate",
    "clv, finite-horizon",
    "average-order-value, standard",
    "arpa, standard",
    "roi, standard",
    "retention-cost, standard",
    "cac, standard",
    "ltv-to-cac, standard",
    "cac-payback, standard",
    "rfm, quantile",
    "rfm, equal-size",
    "rfm, nested",
    "rfm, thresholds",
    "sales-growth, standard",
    "cagr, standard",
    "shareholder-return, standard",
    "engagement-score, standard",
    "task-completion, half-partial",
    "mention-volume, standard",
  ]);
});

describe.each(everyDefinition)("%s, %s", (metric, definition, entry) => {
  it("is left out only for a reason", () => {
    holds(
      fc.property(requestsOf(entry, definition), (request) => {
        const result = finish(entry, request);
        const { value, interval, basis, options, warnings } = result;
        // A curve has no basis, and its median limits as far as those of the curve fall.
        const curve = "steps" in result ? (result as SurvivalCurve).median : undefined;
        const warned = (code: string) => warnings.some((warning) => warning.code === code);
        const reasons = [
          value === null,
          options["interval"] === "none",
          curve === undefined
            ? basis === null ||
              (basis.kind === "ratio" && !eventsPerExposure.has(`${metric}, ${definition}`))
            : curve.lower === null,
          basis?.kind === "mean" && basis.variance === null,
          warned("fractional-counts"),
          warned("zero-variance"),
        ];
        expect(interval === null).toBe(reasons.includes(true));
      }),
    );
  });
});

describe.each(withInterval)("%s, %s", (_metric, definition, entry) => {
  const requests = requestsOf(entry, definition).filter(
    (request) => finish(entry, request).interval !== null,
  );

  it("contains the value, within the range, at the level and by the method asked for", () => {
    const range = entry.definitions.find(({ id }) => id === definition)?.range ?? [null, null];
    holds(
      fc.property(requests, (request) => {
        const { value, interval, options } = finish(entry, request);
        const { lower, upper } = limits(interval as Interval);
        const scale = options["scale"] as { min: number; max: number } | undefined;
        const [min, max] = [range[0] ?? scale?.min, range[1] ?? scale?.max];
        expect(lower).toBeLessThanOrEqual((value as number) + EDGE);
        expect(upper).toBeGreaterThanOrEqual((value as number) - EDGE);
        expect(lower).toBeGreaterThanOrEqual(min ?? -Infinity);
        expect(upper).toBeLessThanOrEqual(max ?? Infinity);
        expect(interval).toMatchObject({ level: options["level"], method: options["interval"] });
      }),
      50,
    );
  });

  it("is no wider for twice the data", () => {
    holds(
      fc.property(requests, (request) => {
        const { tally, interval } = finish(entry, request);
        if (!isTally(tally)) return;
        const once = finishTally(entry, tally, request).interval ?? interval;
        const twice = finishTally(entry, mergeTallies(tally, tally), request).interval;
        if (endsAtZero(entry, request)) return;
        expect(width(twice as Interval)).toBeLessThanOrEqual(width(once as Interval) + EDGE);
      }),
    );
  });

  it("is no narrower at a higher level", () => {
    const levels = fc.tuple(
      fc.double({ min: 0.001, max: 0.999, noNaN: true }),
      fc.double({ min: 0.001, max: 0.999, noNaN: true }),
    );
    holds(
      fc.property(requests, levels, (request, [a, b]) => {
        if (endsAtZero(entry, request)) return;
        const at = (level: number) =>
          finish(entry, { ...request, options: { ...request.options, level } }).interval;
        const low = limits(at(Math.min(a, b)) as Interval);
        const high = limits(at(Math.max(a, b)) as Interval);
        expect(high.lower).toBeLessThanOrEqual(low.lower + EDGE);
        expect(high.upper).toBeGreaterThanOrEqual(low.upper - EDGE);
      }),
    );
  });
});
