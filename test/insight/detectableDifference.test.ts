import {
  type DetectableDifferenceOptions,
  detectableDifference,
  type SampleSizeOptions,
  sampleSize,
} from "cx-metrics";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { warningsOf } from "../core/faultOf.ts";
import { expectRelative, refusal } from "../stats/golden.ts";
import { holds } from "../support/lawRuns.ts";

const detect = (options: Record<string, unknown>) =>
  detectableDifference(options as unknown as DetectableDifferenceOptions);

describe("detectableDifference", () => {
  const settings = {
    level: fc.constantFrom(0.8, 0.95, 0.99),
    power: fc.constantFrom(0.5, 0.8, 0.95),
    designEffect: fc.constantFrom(1, 1.4),
  };
  const metrics = fc.oneof(
    fc.record({ metric: fc.constant("share"), share: fc.integer({ min: 0, max: 100 }) }),
    fc.record({
      metric: fc.constant("nps"),
      shares: fc.record({
        promoters: fc.integer({ min: 1, max: 50 }),
        detractors: fc.integer({ min: 0, max: 50 }),
      }),
      interval: fc.constantFrom("wald", "adjusted-wald"),
    }),
    fc.record({ metric: fc.constant("mean"), sd: fc.constantFrom(1, 30) }),
  );

  it("is the difference whose sample size is n", () => {
    const size = fc.integer({ min: 10, max: 20_000 });
    const direction = fc.constantFrom("rise", "fall");
    holds(
      fc.property(metrics, fc.record(settings), size, direction, (metric, sure, n, way) => {
        const { difference } = detect({ ...metric, ...sure, n, direction: way });
        if (difference === null) return;
        expect(Math.sign(difference)).toBe(way === "fall" ? -1 : 1);
        const plan = { ...metric, ...sure, difference } as unknown as SampleSizeOptions;
        expectRelative(sampleSize(plan).nExact, n, 1e-7);
      }),
      100,
    );
  });

  it("falls otherwise than it rises, but at one half", () => {
    const low = { metric: "share", share: 10, n: 300 };
    const rise = detect(low).difference ?? 0;
    const fall = detect({ ...low, direction: "fall" }).difference ?? 0;
    expect(rise).toBeGreaterThan(-fall);
    const half = { metric: "share", n: 300 };
    expectRelative(
      -(detect({ ...half, direction: "fall" }).difference ?? 0),
      detect(half).difference ?? 0,
      1e-12,
    );
  });

  it.each<[string, Record<string, unknown>]>([
    ["a share that cannot rise so far", { metric: "share", share: 95, n: 50 }],
    ["a share that cannot rise at all", { metric: "share", share: 100, n: 1e6 }],
    ["a share that cannot fall at all", { metric: "share", share: 0, n: 1e6, direction: "fall" }],
    ["an NPS of few", { metric: "nps", n: 10 }],
    [
      "an NPS that is high already",
      { metric: "nps", n: 30, shares: { promoters: 80, detractors: 10 } },
    ],
    ["a mean of one", { metric: "mean", sd: 1, n: 1 }],
    ["a mean of an effective one", { metric: "mean", sd: 1, n: 3, designEffect: 2 }],
    [
      "a mean that must be surer than two can be",
      { metric: "mean", sd: 1, n: 2, level: 1 - 1e-12 },
    ],
  ])("is none of %s", (_what, options) => {
    const got = detect(options);
    expect(got.difference).toBeNull();
    expect(warningsOf(got)).toEqual(["out-of-reach"]);
  });

  it("has a way down where there is none up", () => {
    const high = { metric: "nps", n: 30, shares: { promoters: 80, detractors: 10 } };
    expect(detect({ ...high, direction: "fall" }).difference).toBeLessThan(-40);
  });

  it("is found by so many as a number can count", () => {
    for (const metric of [{ metric: "share" }, { metric: "nps" }, { metric: "mean", sd: 1e-60 }]) {
      const { difference } = detect({ ...metric, n: Number.MAX_SAFE_INTEGER });
      expect(difference).toBeGreaterThan(0);
    }
  });
});

it.each<[string, unknown, string]>([
  ["no n", { metric: "share" }, "invalid-shape at options.n"],
  ["n 0", { metric: "share", n: 0 }, "out-of-range at options.n"],
  ["a margin", { metric: "share", n: 9, margin: 5 }, "unknown-option at options.margin"],
  [
    "another direction",
    { metric: "share", n: 9, direction: "up" },
    "unknown-option at options.direction",
  ],
  ["nothing", null, "invalid-shape at options"],
])("detectableDifference refuses %s", (_what, options, expected) => {
  const call = detectableDifference as (options: unknown) => unknown;
  expect(refusal(() => call(options))).toBe(`detectable-difference: ${expected}`);
});

it("asks whether shares of 1 were meant", () => {
  const shares = { promoters: 0.6, detractors: 0.15 };
  const found = detect({ metric: "nps", n: 400, shares });
  expect(warningsOf(found)).toEqual(["looks-like-share"]);
  const usual = detect({ metric: "nps", n: 400, shares: { promoters: 60, detractors: 15 } });
  expect(warningsOf(usual)).toEqual([]);
});
