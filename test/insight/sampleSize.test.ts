import { type SampleSizeOptions, sampleSize } from "cx-metrics";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { warningsOf } from "../core/faultOf.ts";
import { refusal } from "../stats/golden.ts";
import { holds } from "../support/lawRuns.ts";

const plan = (options: Record<string, unknown>) =>
  sampleSize(options as unknown as SampleSizeOptions);
const sizeOf = (options: Record<string, unknown>) => plan(options).n;

describe("sampleSize of a margin", () => {
  it("has MeasuringU's sizes for an NPS", () => {
    const shares = { promoters: 60, detractors: 15 };
    expect([10, 5].map((margin) => sizeOf({ metric: "nps", margin }))).toEqual([385, 1537]);
    expect([10, 5].map((margin) => sizeOf({ metric: "nps", margin, shares }))).toEqual([211, 842]);
    expect(sizeOf({ metric: "nps", margin: 10, shares, interval: "adjusted-wald" })).toBe(208);
  });

  it("has the pollsters' thousand, and less of a small population", () => {
    expect(plan({ metric: "share", margin: 3 })).toMatchObject({ n: 1068, groups: 1 });
    expect(sizeOf({ metric: "share", margin: 3, population: 1000 })).toBe(517);
    expect(sizeOf({ metric: "nps", margin: 5, population: 1 })).toBe(1);
  });

  it("takes the t interval of a mean, so that its margin is met", () => {
    expect(plan({ metric: "mean", sd: 1, margin: 0.2 }).nExact).toBeCloseTo(98.46625535, 6);
    // Two answers reach 12.706 / √2 standard deviations to each side.
    expect(plan({ metric: "mean", sd: 2, margin: 18 }).nExact).toBe(2);
    expect(plan({ metric: "mean", sd: 2, margin: 17.9 }).nExact).toBeGreaterThan(2);
  });

  it("needs one answer at least", () => {
    expect(plan({ metric: "nps", margin: 99 })).toMatchObject({ n: 4 });
    const loose = plan({ metric: "nps", margin: 99, interval: "adjusted-wald" });
    expect(loose).toMatchObject({ n: 1, nExact: 1 });
  });

  it("never asks more than there are, and meets the margin with the correction", () => {
    const whole = fc.integer({ min: 1, max: 100_000 });
    const factor = fc.double({ min: 1, max: 5, noNaN: true });
    holds(
      fc.property(fc.integer({ min: 1, max: 40 }), whole, factor, (margin, population, effect) => {
        const { nExact } = plan({ metric: "share", margin, population, designEffect: effect });
        expect(nExact).toBeLessThanOrEqual(population);
        const left = population > 1 ? (population - nExact) / (population - 1) : 0;
        const reached = 1.959963984540054 * 50 * Math.sqrt((effect * left) / nExact);
        if (population > 1 && nExact > 1.01) expect(reached).toBeCloseTo(margin, 8);
      }),
    );
  });
});

describe("sampleSize of a difference", () => {
  it("is per group, the same up and down where the share is one half", () => {
    const up = plan({ metric: "share", difference: 10 });
    expect(up).toMatchObject({ n: 388, groups: 2, invitations: 388 });
    expect(plan({ metric: "share", difference: -10 })).toEqual(up);
    expect(sizeOf({ metric: "share", share: 90, difference: -5 })).toBe(686);
    expect(sizeOf({ metric: "share", share: 90, difference: 5 })).toBe(435);
  });

  it("has Cohen's 64 per group for a medium effect", () => {
    expect(sizeOf({ metric: "mean", sd: 1, difference: 0.5 })).toBe(64);
    expect(sizeOf({ metric: "mean", sd: 10, difference: -5 })).toBe(64);
    expect(sizeOf({ metric: "mean", sd: 1, difference: 1e6 })).toBe(2);
  });

  it("takes more to be surer, and for a design effect", () => {
    const nps = { metric: "nps", difference: 10 };
    const { nExact } = plan(nps);
    expect(plan({ ...nps, power: 0.9 }).nExact).toBeGreaterThan(nExact);
    expect(plan({ ...nps, level: 0.99 }).nExact).toBeGreaterThan(nExact);
    expect(plan({ ...nps, designEffect: 1.5 }).nExact).toBeCloseTo(1.5 * nExact, 9);
    expect(plan({ ...nps, interval: "adjusted-wald" }).nExact).toBeCloseTo(nExact - 3, 9);
  });

  it("reaches both ends of the scale", () => {
    expect(sizeOf({ metric: "share", share: 0, difference: 100 })).toBe(2);
    expect(sizeOf({ metric: "share", share: 70.1, difference: 29.9 })).toBe(22);
    // A hundred, but for rounding.
    expect(sizeOf({ metric: "share", share: 0.6, difference: 99.4 })).toBe(3);
    const shares = { promoters: 0, detractors: 40 };
    expect(sizeOf({ metric: "nps", shares, difference: 140 })).toBe(2);
  });
});

describe("sampleSize invites", () => {
  it("so many that enough answer, and warns where there are too few", () => {
    const csat = { metric: "share", margin: 5, responseRate: 10 };
    expect(plan(csat)).toMatchObject({ n: 385, invitations: 3850, warnings: [] });
    const small = plan({ ...csat, population: 2000 });
    expect(small).toMatchObject({ n: 323, invitations: 3230 });
    expect(warningsOf(small)).toEqual(["exceeds-population"]);
    const groups = plan({ metric: "nps", difference: 10, population: 500 });
    expect(groups).toMatchObject({ n: 1570 });
    expect(warningsOf(groups)).toEqual(["exceeds-population"]);
    expect(plan({ metric: "nps", difference: 10, population: 1570 }).warnings).toEqual([]);
  });

  it("warns of a formula that is rough: fewer than 5 of the rarer answer", () => {
    expect(warningsOf(plan({ metric: "share", share: 1, margin: 5 }))).toEqual(["few-expected"]);
    expect(warningsOf(plan({ metric: "share", share: 99, margin: 5 }))).toEqual(["few-expected"]);
    const rare = { metric: "share", share: 1, difference: 40 };
    expect(warningsOf(plan(rare))).toEqual(["few-expected"]);
    expect(warningsOf(plan({ metric: "share", share: 2, margin: 1 }))).toEqual([]);
    expect(warningsOf(plan({ metric: "nps", margin: 99 }))).toEqual([]);
  });
});

it("asks whether shares of 1 were meant", () => {
  const asked = (options: object) =>
    warningsOf(plan(options as never)).includes("looks-like-share");
  expect(asked({ metric: "share", share: 0.8, margin: 0.05 })).toBe(true);
  expect(asked({ metric: "nps", margin: 0.05 })).toBe(true);
  expect(
    asked({ metric: "nps", shares: { promoters: 0.6, detractors: 0 }, difference: -0.1 }),
  ).toBe(true);
  expect(asked({ metric: "nps", margin: 5, responseRate: 0.15 })).toBe(true);
  expect(asked({ metric: "share", share: 0.8, margin: 5 })).toBe(false);
  expect(asked({ metric: "share", margin: 5, responseRate: 15 })).toBe(false);
  expect(asked({ metric: "mean", sd: 1, margin: 0.5 })).toBe(false);
});

const share = { metric: "share", margin: 5 };
const mean = { metric: "mean", sd: 1 };

it.each<[string, unknown, string]>([
  ["nothing", undefined, "invalid-shape at options"],
  ["no metric", { margin: 5 }, "invalid-shape at options.metric"],
  ["another metric", { ...share, metric: "csat" }, "unknown-option at options.metric"],
  ["another option", { ...share, alpha: 0.05 }, "unknown-option at options.alpha"],
  ["no goal", { metric: "share" }, "inconsistent at options.margin"],
  ["two goals", { ...share, difference: 5 }, "inconsistent at options.margin"],
  ["a margin of 0", { ...share, margin: 0 }, "out-of-range at options.margin"],
  ["a margin beyond the scale", { ...share, margin: 101 }, "out-of-range at options.margin"],
  ["a margin that is null", { ...share, margin: null }, "invalid-shape at options.margin"],
  ["a margin with power", { ...share, power: 0.9 }, "inconsistent at options.power"],
  ["a margin too narrow", { ...share, margin: 1e-300 }, "out-of-range at options.margin"],
  ["a mean's margin too narrow", { ...mean, margin: 1e-30 }, "out-of-range at options.margin"],
  ["a share without variance", { ...share, share: 100 }, "out-of-range at options.share"],
  ["a share as a fraction of percent", { ...share, share: 101 }, "out-of-range at options.share"],
  ["shares of a share", { ...share, shares: {} }, "inconsistent at options.shares"],
  ["an interval of a share", { ...share, interval: "wald" }, "inconsistent at options.interval"],
  [
    "another interval",
    { metric: "nps", margin: 5, interval: "score" },
    "unknown-option at options.interval",
  ],
  ["sd of an NPS", { metric: "nps", margin: 5, sd: 1 }, "inconsistent at options.sd"],
  [
    "shares above 100",
    { metric: "nps", margin: 5, shares: { promoters: 80, detractors: 30 } },
    "inconsistent at options.shares.promoters + detractors",
  ],
  [
    "promoters alone",
    { metric: "nps", margin: 5, shares: { promoters: 80 } },
    "invalid-shape at options.shares.detractors",
  ],
  [
    "nobody but promoters",
    { metric: "nps", margin: 5, shares: { promoters: 100, detractors: 0 } },
    "out-of-range at options.shares",
  ],
  [
    "nobody but passives",
    { metric: "nps", difference: 5, shares: { promoters: 0, detractors: 0 } },
    "out-of-range at options.shares",
  ],
  ["a mean without sd", { metric: "mean", margin: 5 }, "invalid-shape at options.sd"],
  ["sd 0", { metric: "mean", margin: 5, sd: 0 }, "out-of-range at options.sd"],
  ["a difference of 0", { metric: "share", difference: 0 }, "out-of-range at options.difference"],
  [
    "a difference beyond the scale",
    { metric: "share", difference: 51 },
    "out-of-range at options.difference",
  ],
  [
    "a fall beyond the scale",
    { metric: "nps", difference: -101 },
    "out-of-range at options.difference",
  ],
  ["a difference too small", { ...mean, difference: 1e-30 }, "out-of-range at options.difference"],
  [
    "a power that chance has",
    { ...mean, difference: 1, power: 0.025 },
    "inconsistent at options.power",
  ],
  [
    "just the power of chance",
    { ...mean, difference: 1, level: 0.5, power: 0.25 },
    "inconsistent at options.power",
  ],
  ["power 1", { ...mean, difference: 1, power: 1 }, "out-of-range at options.power"],
  ["level 95", { ...share, level: 95 }, "out-of-range at options.level"],
  ["half a customer", { ...share, population: 1.5 }, "not-integer at options.population"],
  ["no population", { ...share, population: 0 }, "out-of-range at options.population"],
  ["nobody who answers", { ...share, responseRate: 0 }, "out-of-range at options.responseRate"],
  ["no design effect", { ...share, designEffect: 0 }, "out-of-range at options.designEffect"],
  [
    "invitations beyond count",
    { ...share, margin: 1e-4, responseRate: 1e-6 },
    "out-of-range at options.margin",
  ],
])("sampleSize refuses %s", (_what, options, expected) => {
  const call = sampleSize as (options: unknown) => unknown;
  expect(refusal(() => call(options))).toBe(`sample-size: ${expected}`);
});
