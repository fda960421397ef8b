import {
  averageResolutionTime,
  type DurationTally,
  durationTally,
  type ResolvedTickets,
} from "cx-metrics";
import { normalQuantile } from "cx-metrics/stats";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { faultOf, warningsOf } from "../core/faultOf.ts";
import { expectGolden, goldens } from "../stats/golden.ts";
import { quantileBySorting } from "../support/typeSeven.ts";

const tickets: ResolvedTickets = {
  tickets: [
    { firstResolution: 1000, fullResolution: 3000 },
    { firstResolution: 2000, fullResolution: null },
    { firstResolution: 6000, fullResolution: 9000 },
  ],
};

describe("averageResolutionTime of durations", () => {
  it("is the mean with its quantiles", () => {
    const result = averageResolutionTime([2, 3, null, 25, undefined], { unit: "hours" });
    expect(result).toMatchObject({
      metric: "average-resolution-time",
      definition: "full",
      options: { unit: "hours", level: 0.95, interval: "t" },
      value: 10,
      unit: "hours",
      better: "lower",
      n: 3,
      basis: { kind: "mean", sum: 30, variance: 169, of: 3 },
      excluded: { missing: 2 },
      median: { value: 3, lower: null, upper: null },
    });
    expect(result.p90.value).toBeCloseTo(20.6, 12);
    expect(result.p95.value).toBeCloseTo(22.8, 12);
    expect(result.tally).toEqual(durationTally([2, 3, null, 25, null], { unit: "hours" }));
  });

  it("has a t interval, cut at 0", () => {
    // R: t.test(c(2, 3, 25))$conf.int is -22.29306 to 42.29306
    const result = averageResolutionTime([2, 3, 25]);
    expect(result.interval).toMatchObject({ lower: 0, level: 0.95, method: "t" });
    expect(result.interval?.upper).toBeCloseTo(10 + (4.30265272974946 * 13) / Math.sqrt(3), 9);
    expect(warningsOf(result)).toEqual(["small-sample", "skewed", "interval-clipped", "unbounded"]);
    expect(averageResolutionTime([2, 3, 25], { interval: "none" }).interval).toBeNull();
    const narrow = averageResolutionTime([2, 3, 25], { level: 0.5 });
    expect(narrow.interval?.lower).toBeCloseTo(10 - (0.816496580927726 * 13) / Math.sqrt(3), 9);
  });

  it("has no interval for one, and none for equals", () => {
    const one = averageResolutionTime([7]);
    expect(one).toMatchObject({ value: 7, n: 1, interval: null, basis: { variance: null } });
    expect(one.median).toEqual({ value: 7, lower: null, upper: null });
    const equals = averageResolutionTime([7, 7]);
    expect(equals).toMatchObject({ value: 7, interval: null, basis: { variance: 0 } });
    expect(warningsOf(one)).toEqual(["small-sample", "interval-undefined", "unbounded"]);
    expect(warningsOf(equals)).toEqual(["small-sample", "zero-variance", "unbounded"]);
  });

  it("warns of a tail that makes the t interval rough, of durations as of their tally", () => {
    // A lognormal sample by its quantiles: g1 is about 2.5, so that 160 values would do.
    const long = Array.from({ length: 99 }, (_, i) => Math.exp(normalQuantile((i + 0.5) / 99)));
    const result = averageResolutionTime(long);
    expect(warningsOf(result)).toEqual(["skewed"]);
    expect(warningsOf(averageResolutionTime(result.tally as DurationTally))).toEqual(["skewed"]);
    const even = Array.from({ length: 99 }, (_, i) => i + 1);
    expect(warningsOf(averageResolutionTime(even))).toEqual([]);
    const lots = Array.from({ length: 40 }, () => long).flat();
    expect(warningsOf(averageResolutionTime(lots))).toEqual([]);
  });

  it("names the quantiles that a sample is too small to enclose", () => {
    const messageOf = (n: number) =>
      averageResolutionTime(Array.from({ length: n }, (_, i) => 100 + i)).warnings.find(
        ({ code }) => code === "unbounded",
      )?.message;
    expect(messageOf(5)).toBe("n is too small for both limits of median, p90, p95");
    expect(messageOf(6)).toBe("n is too small for both limits of p90, p95");
    expect(messageOf(36)).toBe("n is too small for both limits of p95");
    expect(messageOf(73)).toBeUndefined();
  });

  it("is undefined where nothing was resolved", () => {
    const nothing = { value: null, lower: null, upper: null };
    const result = averageResolutionTime([null, null]);
    expect(result).toMatchObject({ value: null, n: 0, interval: null, basis: null });
    expect(result).toMatchObject({ median: nothing, p90: nothing, p95: nothing });
    expect(result.excluded).toEqual({ missing: 2 });
    expect(warningsOf(result)).toEqual(["no-data"]);
  });

  it("takes a definition as a label", () => {
    const first = averageResolutionTime([1, 2], { definition: "first" });
    expect(first).toMatchObject({ definition: "first", value: 1.5, unit: "ms" });
  });

  it("finds the quantiles that sorting finds, in any list", () => {
    const lists = fc.array(fc.integer({ min: 0, max: 1e6 }), { minLength: 1, maxLength: 80 });
    fc.assert(
      fc.property(lists, (list) => {
        const results = [list, Float64Array.from(list), list.values()].map((durations) =>
          averageResolutionTime(durations),
        );
        for (const { median, p90, p95 } of results) {
          expect(median.value).toBeCloseTo(quantileBySorting(list, 0.5), 9);
          expect(p90.value).toBeCloseTo(quantileBySorting(list, 0.9), 9);
          expect(p95.value).toBeCloseTo(quantileBySorting(list, 0.95), 9);
        }
      }),
      { seed: 1, numRuns: 60 },
    );
  });

  it("finds them among many, too", () => {
    const many = Float64Array.from({ length: 60_000 }, (_, i) => (i * 7919) % 60_000);
    const before = many.slice();
    const { median, p90, p95, value } = averageResolutionTime(many);
    expect(value).toBe(29_999.5);
    expect(median.value).toBeCloseTo(29_999.5, 9);
    expect(p90.value).toBeCloseTo(53_999.1, 9);
    expect(p95.value).toBeCloseTo(56_999.05, 9);
    expect(many).toEqual(before);
  });
});

describe("quantile limits, as R has them", () => {
  const NAMES = { 0.5: "median", 0.9: "p90" } as const;

  it.each(goldens("quantile.orderStatistic"))("%s", (_id, { inputs, expected, tolerance }) => {
    const { values, p, confidence } = inputs;
    const result = averageResolutionTime(values, { level: confidence as number });
    const quantile = result[NAMES[p as keyof typeof NAMES]];
    expectGolden(quantile.value, expected["quantile"], tolerance);
    expectGolden(quantile.lower, expected["lower"], tolerance);
    expectGolden(quantile.upper, expected["upper"], tolerance);
  });

  const upTo = (n: number) => averageResolutionTime(Array.from({ length: n }, (_, i) => i + 1));

  it("are missing where the sample is too small for them", () => {
    expect(upTo(5).median).toEqual({ value: 3, lower: null, upper: null });
    expect(upTo(6).median).toEqual({ value: 3.5, lower: 1, upper: 6 });
    expect(upTo(35).p90.upper).toBeNull();
    expect(upTo(36).p90.upper).toBe(36);
    expect(upTo(71).p95.upper).toBeNull();
    expect(upTo(72).p95.upper).toBe(72);
  });

  it("move outwards with the level", () => {
    const list = Array.from({ length: 200 }, (_, i) => i);
    const [low, high] = [0.8, 0.99].map((level) => averageResolutionTime(list, { level }).median);
    expect(high?.lower).toBeLessThan(low?.lower ?? 0);
    expect(high?.upper).toBeGreaterThan(low?.upper ?? 0);
  });
});

describe("averageResolutionTime of a tally", () => {
  const list = [3, 4, 4, 10, 200];

  it("is exact where the tally keeps values", () => {
    const tally = durationTally([...list, null], { unit: "minutes", cells: "values" });
    expect(averageResolutionTime(tally)).toEqual({
      ...averageResolutionTime([...list, null], { unit: "minutes" }),
      tally,
    });
  });

  it("is within 0.4 % where it keeps cells, its mean exact", () => {
    const result = averageResolutionTime(durationTally(list));
    expect(result).toMatchObject({ value: 44.2, n: 5, unit: "ms" });
    expect(result.median.value).toBe(4 + 4 / 256);
  });

  it("reads cells in the order of their values, however they were written", () => {
    const tally = { ...durationTally(list, { cells: "values" }) };
    const counts = { "200": 1, "1e1": 1, "4.0": 2, "3": 1 };
    expect(averageResolutionTime({ ...tally, counts }).median.value).toBe(4);
  });

  it("is undefined for an empty one", () => {
    expect(averageResolutionTime(durationTally([]))).toMatchObject({
      value: null,
      n: 0,
      median: { value: null },
      warnings: [{ code: "no-data" }],
    });
  });

  it("counts what the tally says is missing", () => {
    expect(averageResolutionTime(durationTally([1, null])).excluded).toEqual({ missing: 1 });
  });
});

describe("averageResolutionTime of tickets", () => {
  it("runs to the last resolution, or to the first", () => {
    expect(averageResolutionTime(tickets)).toMatchObject({
      definition: "full",
      value: 6000,
      unit: "ms",
      n: 2,
      excluded: { open: 1 },
      tally: { missing: 0 },
    });
    expect(averageResolutionTime(tickets, { definition: "first", unit: "ms" })).toMatchObject({
      definition: "first",
      value: 3000,
      n: 3,
      excluded: { open: 0 },
    });
  });

  it("takes all that ticketTimes returns, and no tickets", () => {
    const times = { ...tickets, open: 1, excluded: { solvedByBots: 2 } };
    const { value, excluded } = averageResolutionTime(times);
    expect([value, excluded]).toEqual([6000, { solvedByBots: 2, open: 1 }]);
    expect(averageResolutionTime({ ...tickets, excluded: {} }).excluded).toEqual({ open: 1 });
    expect(averageResolutionTime({ tickets: [] })).toMatchObject({ value: null, n: 0 });
  });
});

describe("averageResolutionTime refuses", () => {
  const [ticket] = tickets.tickets;
  const of = (time: unknown) => ({ tickets: [ticket, { ...ticket, fullResolution: time }] });
  const tally: DurationTally = durationTally([1, 2], { unit: "hours" });

  it.each<[string, unknown, unknown, string, (string | number)[]]>([
    ["nothing", undefined, {}, "invalid-shape", ["tickets"]],
    ["a number", 5, {}, "invalid-shape", ["tickets"]],
    ["a record of something else", { n: 5 }, {}, "invalid-shape", ["tickets"]],
    ["tickets that are no list", { tickets: 3 }, {}, "invalid-shape", ["tickets"]],
    ["a ticket that is none", { tickets: [5] }, {}, "invalid-shape", ["tickets", 0]],
    ["a ticket that is missing", { tickets: new Array(1) }, {}, "invalid-shape", ["tickets", 0]],
    [
      "a ticket without a time",
      { tickets: [{ firstResolution: 1 }] },
      {},
      "invalid-shape",
      ["tickets", 0, "fullResolution"],
    ],
    ["a time in words", of("3000"), {}, "not-a-number", ["tickets", 1, "fullResolution"]],
    ["a negative time", of(-1), {}, "out-of-range", ["tickets", 1, "fullResolution"]],
    [
      "a negative time that is not asked for",
      of(-1),
      { definition: "first" },
      "out-of-range",
      ["tickets", 1, "fullResolution"],
    ],
    ["tickets in hours", tickets, { unit: "hours" }, "inconsistent", ["options", "unit"]],
    ["a tally in other units", tally, { unit: "ms" }, "inconsistent", ["options", "unit"]],
    ["a tally of other counts", { ...tally, n: 3 }, {}, "inconsistent", ["n"]],
    ["a negative duration", [1, -2], {}, "out-of-range", ["durations", 1]],
    ["a duration in words", [1, "2"], {}, "not-a-number", ["durations", 1]],
    ["no options", [1], null, "invalid-shape", ["options"]],
    ["an option", [1], { calendar: 1 }, "unknown-option", ["options", "calendar"]],
    ["a definition", [1], { definition: "last" }, "unknown-definition", ["options", "definition"]],
    ["a unit", [1], { unit: "weeks" }, "unknown-option", ["options", "unit"]],
    ["a method", [1], { interval: "wilson" }, "unknown-option", ["options", "interval"]],
    ["a level", [1], { level: Number.NaN }, "not-a-number", ["options", "level"]],
  ])("%s", (_what, input, options, code, path) => {
    const call = averageResolutionTime as (input: unknown, options: unknown) => unknown;
    expect(faultOf(() => call(input, options))).toEqual([code, path]);
  });
});

describe("durations that are all equal", () => {
  it("have their own mean, and no interval", () => {
    const result = averageResolutionTime([0.7, 0.7, 0.7]);
    expect(result).toMatchObject({ value: 0.7, interval: null });
    expect(warningsOf(result)).toContain("zero-variance");
  });

  it("are as equal on the grid", () => {
    const result = averageResolutionTime(durationTally([1e6, 1e6, 1e6]));
    expect(result).toMatchObject({ value: 1e6, interval: null });
    expect(warningsOf(result)).toContain("zero-variance");
  });

  it("lie below what a count can be in a tally too", () => {
    const labels = { kind: "durations", version: 1, unit: "ms", cells: "values" } as const;
    const huge = { labels, n: 1, sum: 2e160, missing: 0, counts: { "2e160": 1 } };
    expect(faultOf(() => averageResolutionTime(huge))).toEqual([
      "out-of-range",
      ["counts", "2e160"],
    ]);
  });
});
