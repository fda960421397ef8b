import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pairedT, tInterval } from "../../src/stats/index.ts";
import { holds } from "../support/lawRuns.ts";
import { refusal } from "./golden.ts";
import { sleep } from "./sleep.ts";

const unknown = { t: null, lower: null, upper: null };

describe("pairedT", () => {
  it("Student (1908), sleep: t = 4.0621 on 9 degrees of freedom", () => {
    const { n, difference, standardError, t, df, pValue, lower, upper } = pairedT(...sleep, 0.95);
    expect([n, df]).toEqual([10, 9]);
    expect(difference).toBeCloseTo(1.58, 12);
    expect(standardError).toBeCloseTo(0.38896, 5);
    expect(t).toBeCloseTo(4.0621, 4);
    expect(pValue).toBeCloseTo(0.002833, 6);
    expect([lower, upper].map((limit) => limit?.toFixed(7))).toEqual(["0.7001142", "2.4598858"]);
  });

  it("is the t interval of the changes, and excludes 0 just where p is below 1 - level", () => {
    const answers = fc.array(
      fc.tuple(fc.integer({ max: 10, min: 0 }), fc.integer({ max: 10, min: 0 })),
      {
        minLength: 2,
        maxLength: 15,
      },
    );
    const level = fc.double({ min: 0.5, max: 0.99, noNaN: true });
    holds(
      fc.property(answers, level, (pairs, sure) => {
        const before = pairs.map(([first]) => first);
        const after = pairs.map(([, second]) => second);
        const { difference, pValue, lower, upper, ...rest } = pairedT(before, after, sure);
        const changes = tInterval(
          pairs.map(([first, second]) => second - first),
          sure,
        );
        expect({ difference, lower, upper }).toEqual({
          difference: changes.mean,
          lower: changes.lower,
          upper: changes.upper,
        });
        expect(rest.standardError).toBe(changes.standardError);
        if (lower === null || upper === null || pValue === null) return;
        expect(lower > 0 || upper < 0).toBe(pValue < 1 - sure);
      }),
      200,
    );
  });

  it("turns its sign with the order", () => {
    const [before, after] = sleep;
    const there = pairedT(before, after, 0.9);
    const back = pairedT(after, before, 0.9);
    expect(back.t).toBe(-(there.t as number));
    expect(back.lower).toBe(-(there.upper as number));
    expect(back.pValue).toBe(there.pValue);
  });

  it("knows the change of one pair, and nothing of none", () => {
    const none = { standardError: null, df: null, pValue: null, ...unknown };
    expect(pairedT([], [], 0.95)).toEqual({ n: 0, difference: null, ...none });
    expect(pairedT([3], Float32Array.of(5), 0.95)).toEqual({ n: 1, difference: 2, ...none });
  });

  it("has no statistic where all change by the same", () => {
    const same = { n: 3, standardError: 0, df: 2, ...unknown };
    expect(pairedT([1, 2, 3], [1, 2, 3], 0.95)).toEqual({ ...same, difference: 0, pValue: 1 });
    expect(pairedT([1, 2, 3], [2, 3, 4], 0.95)).toEqual({ ...same, difference: 1, pValue: null });
  });

  it("takes no rounding for a spread", () => {
    const before = [0.1, 0.2, 0.3, 1e3];
    const after = before.map((value) => value + 0.1);
    expect(pairedT(before, after, 0.95)).toMatchObject({ standardError: 0, t: null, pValue: null });
    expect(pairedT([1e9, 1e9], [1e9 + 1, 1e9 + 1 + 2e-6], 0.95).t).toBeGreaterThan(1e5);
  });

  it("stays finite far out", () => {
    const { t, pValue, lower, upper } = pairedT([1e60, -1e60, 0], [-1e60, 1e60, 1], 1 - 2 ** -53);
    expect([t, pValue, lower, upper].every(Number.isFinite)).toBe(true);
  });

  it.each([
    [null, [1], 0.95, "invalid-shape at before"],
    [[1], {}, 0.95, "invalid-shape at after"],
    ["12", [1], 0.95, "invalid-shape at before"],
    [[1, Number.NaN], [1, 2], 0.95, "not-a-number at before.1"],
    [[1, 2], new Array(2), 0.95, "invalid-shape at after.0"],
    [[1, 2], [1, Number.NEGATIVE_INFINITY], 0.95, "not-finite at after.1"],
    [[1, 1e300], [1, 2], 0.95, "out-of-range at before.1"],
    [[1, 2], [1], 0.95, "inconsistent at after.length"],
    [[1, 2], [1, 3], 0, "out-of-range at level"],
    [[1, 2], [1, 3], undefined, "invalid-shape at level"],
  ])("refuses %j, %j, %s", (before, after, level, fault) => {
    const call = () => pairedT(before as never, after as never, level as never);
    expect(refusal(call)).toBe(`paired-t: ${fault}`);
  });
});
