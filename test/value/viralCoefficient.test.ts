import { mergeTallies, viralCoefficient } from "cx-metrics";
import { describe, expect, it } from "vitest";
import { faultOf, warningsOf } from "../core/faultOf.ts";

const counts = { customers: 2000, invites: 5000, accepted: 500 };

describe("viralCoefficient", () => {
  it("is new customers per customer, of counts", () => {
    expect(viralCoefficient(counts)).toEqual({
      metric: "viral-coefficient",
      definition: "standard",
      options: { level: 0.95, interval: "garwood" },
      value: 0.25,
      unit: "ratio",
      better: "higher",
      n: 2000,
      interval: {
        lower: expect.closeTo(0.22856, 5),
        upper: expect.closeTo(0.2729, 5),
        level: 0.95,
        method: "garwood",
      },
      basis: { kind: "ratio", numerator: 500, denominator: 2000 },
      tally: counts,
      excluded: {},
      warnings: [],
    });
  });

  it("is the same of the rates behind them", () => {
    expect(viralCoefficient({ invitesPerCustomer: 2.5, acceptance: 10 })).toMatchObject({
      value: 0.25,
      n: null,
      basis: null,
      interval: null,
      tally: null,
      warnings: [],
    });
    expect(viralCoefficient({ invitesPerCustomer: 3, acceptance: 20 }).value).toBe(0.6);
  });

  it("is 0 where nobody invited, and undefined where nobody was", () => {
    expect(viralCoefficient({ customers: 9, invites: 0, accepted: 0 }).value).toBe(0);
    const nobody = viralCoefficient({ customers: 0, invites: 0, accepted: 0 });
    expect(nobody).toMatchObject({ value: null, n: 0 });
    expect(warningsOf(nobody)).toEqual(["zero-denominator"]);
  });

  it("has the exact limits of a Poisson count, but not of fractions", () => {
    const few = { customers: 100, invites: 60, accepted: 6 };
    expect(viralCoefficient(few).interval).toMatchObject({
      lower: expect.closeTo(0.0220189, 6),
      upper: expect.closeTo(0.1305947, 6),
    });
    expect(viralCoefficient(few, { interval: "none" }).interval).toBeNull();
    const half = viralCoefficient({ ...few, accepted: 6.5 });
    expect(half.interval).toBeNull();
    expect(warningsOf(half)).toEqual(["fractional-counts"]);
    const two = viralCoefficient({ ...few, customers: 2 });
    expect(warningsOf(two)).toEqual(["small-sample"]);
  });

  it("adds up over markets", () => {
    const other = { customers: 500, invites: 600, accepted: 500 };
    expect(viralCoefficient(mergeTallies(counts, other)).value).toBe(0.4);
  });

  it.each<[string, unknown, string, string[]]>([
    ["nothing", undefined, "invalid-shape", []],
    ["no acceptance", { invitesPerCustomer: 3 }, "invalid-shape", ["acceptance"]],
    [
      "a share above 100",
      { invitesPerCustomer: 3, acceptance: 101 },
      "out-of-range",
      ["acceptance"],
    ],
    [
      "fewer than none",
      { invitesPerCustomer: -1, acceptance: 9 },
      "out-of-range",
      ["invitesPerCustomer"],
    ],
    ["both forms", { ...counts, invitesPerCustomer: 3 }, "invalid-shape", ["customers"]],
    ["no invites", { customers: 1, accepted: 1 }, "invalid-shape", ["invites"]],
    ["more accepted than sent", { ...counts, accepted: 5001 }, "inconsistent", ["accepted"]],
  ])("refuses %s", (_what, input, code, path) => {
    const call = viralCoefficient as (input: unknown, options?: unknown) => unknown;
    expect(faultOf(() => call(input))).toEqual([code, path]);
    expect(faultOf(() => call(counts, { k: 1 }))).toEqual(["unknown-option", ["options", "k"]]);
  });
});
