import { compare, type MetricResult } from "cx-metrics";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { refusal } from "../stats/golden.ts";
import { holds } from "../support/lawRuns.ts";
import { everyDefinition, finish, finishTally, requestsOf } from "../support/requests.ts";

type Labels = Readonly<Record<string, unknown>>;

/** Labels that may differ: when it was, how finely durations are counted, and days of rates by day. */
const ASIDE = ["from", "to", "asOf", "cells", "currentDays", "previousDays"];

/** The labels that make the number; `null` of counts by hand, and of what does not add up. */
function labelsOf({ tally }: MetricResult): Labels | null {
  const { labels = null } = (tally ?? {}) as { readonly labels?: Labels };
  return labels === null || typeof labels !== "object" || !("kind" in labels)
    ? null
    : Object.fromEntries(Object.entries(labels).filter(([name]) => !ASIDE.includes(name)));
}

/** Whether two tallies name a label both, and not the same. */
function areApart(one: Labels, other: Labels): boolean {
  return Object.keys(one).some(
    (name) => name in other && JSON.stringify(one[name]) !== JSON.stringify(other[name]),
  );
}

const apart = new Set<string>();

describe.each(everyDefinition)("%s, %s", (metric, definition, entry) => {
  const requests = requestsOf(entry, definition);

  it("does not compare what its labels tell apart", () => {
    const results = fc
      .sample(requests, { seed: 1, numRuns: 40 })
      .map((request) => finish(entry, request))
      .filter((result) => labelsOf(result) !== null)
      .slice(0, 12);
    for (const [i, one] of results.entries()) {
      for (const other of results.slice(i + 1)) {
        if (!areApart(labelsOf(one) as Labels, labelsOf(other) as Labels)) continue;
        apart.add(metric);
        expect(refusal(() => compare(one, other))).toMatch(
          /^compare: inconsistent at b\.(unit|options\..+)$/,
        );
      }
    }
  });

  it("has the options of its own tally", () => {
    holds(
      fc.property(requests, (request) => {
        const { tally, options } = finish(entry, request);
        if (tally !== null) expect(finishTally(entry, tally, request).options).toEqual(options);
      }),
      5,
    );
  });
});

// Movements of revenue balance too seldom by chance: test/insight/ratesOfResults.test.ts has theirs.
it("has found labels that tell apart", () => {
  expect([...apart]).toEqual([
    "csat",
    "ces",
    "employee-satisfaction",
    "sus",
    "umux",
    "umux-lite",
    "acsi",
    "loyalty-index",
    "iqs",
    "repeat-purchase-rate",
    "cohort-retention",
    "first-contact-resolution",
    "average-resolution-time",
    "first-response-time",
    "handle-time",
  ]);
});
