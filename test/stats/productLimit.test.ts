import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type LifetimeCount, productLimit } from "../../src/stats/index.ts";
import { holds } from "../support/lawRuns.ts";
import { expectGolden, refusal } from "./golden.ts";
import { studies } from "./survivalGoldens.ts";

const TOLERANCE = 1e-10;

/** A column of steps against one of R's. */
function expectColumn(got: readonly (number | null)[], want: readonly (number | null)[]): void {
  expect(got).toHaveLength(want.length);
  got.forEach((number, i) => {
    expectGolden(number, want[i], TOLERANCE);
  });
}

describe("productLimit", () => {
  it.each(
    studies.flatMap(([name, study]) =>
      (["log-log", "log", "plain"] as const).map((interval) => [name, interval, study] as const),
    ),
  )("%s by %s limits, as R has it", (_name, interval, study) => {
    const steps = productLimit(study.table, { interval });
    const { lower, upper } = study.limits(interval);
    expect(steps.map((step) => step.atRisk)).toEqual(study.atRisk);
    expectColumn(
      steps.map((step) => step.survival),
      study.survival,
    );
    expectColumn(
      steps.map((step) => step.standardError),
      study.standardError,
    );
    expectColumn(
      steps.map((step) => step.lower),
      lower,
    );
    expectColumn(
      steps.map((step) => step.upper),
      upper,
    );
  });

  it("has no limits if none are asked for, but a standard error", () => {
    const [step] = productLimit([{ time: 1, ended: 1, censored: 3 }], { interval: "none" });
    expect(step).toEqual({
      time: 1,
      ended: 1,
      censored: 3,
      atRisk: 4,
      survival: 0.75,
      standardError: expect.closeTo(Math.sqrt(0.75 * 0.25 * 0.25), 12),
      lower: null,
      upper: null,
    });
  });

  it("says nothing of how sure fractions are", () => {
    for (const count of [
      { time: 1, ended: 0.5, censored: 3 },
      { time: 1, ended: 1, censored: 2.5 },
    ]) {
      expect(productLimit([count])).toMatchObject([
        { survival: (3.5 - count.ended) / 3.5, standardError: null, lower: null, upper: null },
      ]);
    }
  });

  it("is 0 exactly where nobody is left, and nothing of nobody", () => {
    const thirds = [1, 2, 3, 4, 5, 6, 7].map((time) => ({ time, ended: 1 / 3, censored: 0 }));
    expect(productLimit(thirds).at(-1)?.survival).toBe(0);
    expect(productLimit([])).toEqual([]);
    expect(productLimit([{ time: 3, ended: 0, censored: 0 }])).toEqual([]);
  });

  it("adds counts of one time, in any order", () => {
    const counts = [
      { time: 5, ended: 1, censored: 0 },
      { time: 2, ended: 0, censored: 1 },
      { time: 5, ended: 2, censored: 3 },
      { time: 2, ended: 4, censored: 0 },
    ];
    const steps = productLimit(counts);
    expect(steps).toEqual(productLimit([...counts].reverse()));
    expect(steps).toMatchObject([
      { time: 2, ended: 4, censored: 1, atRisk: 11 },
      { time: 5, ended: 3, censored: 3, atRisk: 6 },
    ]);
  });

  it("falls from 1 to 0, its limits around it, wider at a higher level", () => {
    const counts = fc.array(
      fc.record({
        time: fc.nat({ max: 9 }),
        ended: fc.nat({ max: 3 }),
        censored: fc.nat({ max: 3 }),
      }),
      { maxLength: 12 },
    );
    const methods = fc.constantFrom("log-log", "log", "plain" as const);
    holds(
      fc.property(counts, methods, (lifetimes, interval) => {
        const options = { interval } as { interval: "log" };
        const steps = productLimit(lifetimes, { ...options, level: 0.9 });
        const wide = productLimit(lifetimes, { ...options, level: 0.99 });
        let before = 1;
        steps.forEach(({ survival, lower, upper }, i) => {
          expect(survival).toBeLessThanOrEqual(before);
          before = survival;
          if (lower === null || upper === null) return;
          expect(lower).toBeGreaterThanOrEqual(wide[i]?.lower ?? 1);
          expect(lower).toBeLessThanOrEqual(survival);
          expect(upper).toBeGreaterThanOrEqual(survival);
          expect(upper).toBeLessThanOrEqual(wide[i]?.upper ?? 0);
        });
        expect(before).toBeGreaterThanOrEqual(0);
      }),
      200,
    );
  });

  const one: LifetimeCount = { time: 1, ended: 1, censored: 0 };

  it.each<[string, unknown, unknown, string]>([
    ["no list", one, {}, "invalid-shape at lifetimes"],
    ["no count", [one, null], {}, "invalid-shape at lifetimes.1"],
    ["a negative time", [{ ...one, time: -1 }], {}, "out-of-range at lifetimes.0.time"],
    ["a missing count", [{ time: 1, ended: 1 }], {}, "invalid-shape at lifetimes.0.censored"],
    ["infinitely many", [{ ...one, ended: Infinity }], {}, "not-finite at lifetimes.0.ended"],
    ["a method", [], { interval: "wilson" }, "unknown-option at options.interval"],
    ["a level", [], { level: 1 }, "out-of-range at options.level"],
    ["an option", [], { conf: 1 }, "unknown-option at options.conf"],
  ])("refuses %s", (_what, lifetimes, options, fault) => {
    const call = productLimit as (lifetimes: unknown, options: unknown) => unknown;
    expect(refusal(() => call(lifetimes, options))).toBe(`product-limit: ${fault}`);
  });
});
