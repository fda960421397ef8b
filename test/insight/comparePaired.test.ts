import { type AnswerPair, type ComparePairedOptions, comparePaired, csat, nps } from "cx-metrics";
import { mcNemar, pairedT, trinomialScore } from "cx-metrics/stats";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { warningsOf } from "../core/faultOf.ts";
import { refusal } from "../stats/golden.ts";
import { holds } from "../support/lawRuns.ts";

/** So many times the same pair. */
const times = (count: number, before: number | null, after: number | null): AnswerPair[] =>
  Array.from({ length: count }, () => [before, after] as const);

const codeOf = (score: number) => (score > 8 ? 1 : score > 6 ? 0 : -1);

describe("comparePaired, nps", () => {
  const pairs = [...times(9, 5, 9), ...times(12, 8, 8), ...times(4, 10, 7), ...times(6, 6, 10)];

  it("is the paired t test of the codes, in points", () => {
    const found = comparePaired(pairs, { metric: "nps", level: 0.9 });
    const [before, after] = [0, 1].map((side) => pairs.map((pair) => codeOf(pair[side] ?? 0)));
    const { difference, lower, upper, pValue } = pairedT(before ?? [], after ?? [], 0.9);
    expect(found.difference).toBeCloseTo(100 * (difference ?? 0), 10);
    expect(found.interval?.lower).toBeCloseTo(100 * (lower ?? 0), 10);
    expect(found.interval?.upper).toBeCloseTo(100 * (upper ?? 0), 10);
    expect(found).toMatchObject({
      pValue,
      interval: { level: 0.9, method: "paired-t" },
      method: "paired-t",
      test: "paired-t",
      unit: "points",
      better: "higher",
      n: 31,
      excluded: { missing: 0 },
      warnings: [],
    });
  });

  it("has both values as nps has them", () => {
    const { before, after, difference } = comparePaired(pairs, { metric: "nps" });
    expect(before).toBe(nps(pairs.map(([first]) => first)).value);
    expect(after).toBe(nps(pairs.map(([, second]) => second)).value);
    expect(difference).toBeCloseTo((after ?? 0) - (before ?? 0), 10);
  });

  it("falls back on the signs of fewer than ten changes", () => {
    const few = [...times(7, 5, 9), ...times(1, 9, 8), ...times(1, 9, 9)];
    const found = comparePaired(few, { metric: "nps" });
    expect(found.test).toBe("sign");
    expect(found.pValue).toBeCloseTo((2 * 9) / 256, 12);
    expect(found).toMatchObject({ method: "paired-t", interval: { upper: 200 } });
    expect(warningsOf(found)).toEqual([
      "small-sample",
      "interval-clipped",
      "sign-test",
      "interval-against-test",
    ]);
    const ten = comparePaired([...few, [10, 10]], { metric: "nps" });
    expect(ten.test).toBe("paired-t");
  });

  it("falls back on the signs where all change by the same, without an interval", () => {
    const found = comparePaired(times(40, 8, 10), { metric: "nps" });
    expect(found).toMatchObject({ difference: 100, interval: null, method: null, test: "sign" });
    expect(found.pValue).toBeCloseTo(2 ** -39, 20);
    expect(warningsOf(found)).toEqual(["zero-variance", "sign-test"]);
    const still = comparePaired(times(40, 8, 7), { metric: "nps" });
    expect(still).toMatchObject({ difference: 0, interval: null, pValue: 1 });
    const one = comparePaired([[5, 10]], { metric: "nps" });
    expect(one).toMatchObject({ difference: 200, interval: null, pValue: 1, n: 1 });
    expect(warningsOf(one)).toEqual(["small-sample", "unknown-variance", "sign-test"]);
  });

  it("cuts the interval where no change can lie", () => {
    const found = comparePaired([...times(1, 0, 10), ...times(1, 8, 8)], { metric: "nps" });
    expect(found.interval).toMatchObject({ lower: -200, upper: 200 });
    expect(warningsOf(found)).toContain("interval-clipped");
  });

  it("takes a scale from 1", () => {
    const from1 = { metric: "nps", scale: { min: 1, max: 10 } } as const;
    expect(comparePaired(pairs, from1)).toEqual(comparePaired(pairs, { metric: "nps" }));
    expect(refusal(() => comparePaired([[0, 5]], from1))).toBe(
      "compare-paired: out-of-range at pairs.0.0",
    );
  });
});

describe("comparePaired, csat and ces", () => {
  const pairs = [...times(12, 5, 4), ...times(8, 2, 5), ...times(9, 3, 3), ...times(1, 4, 1)];

  it("is Tango's interval and the exact McNemar test of few changes", () => {
    const found = comparePaired(pairs, { metric: "csat" });
    const { lower, upper } = trinomialScore(8, 1, 30, 0.95);
    expect(found.interval?.lower).toBeCloseTo(100 * lower, 10);
    expect(found.interval?.upper).toBeCloseTo(100 * upper, 10);
    expect(found).toMatchObject({
      pValue: mcNemar(8, 1).exactPValue,
      method: "score",
      test: "mcnemar-exact",
      unit: "percent",
      before: csat(pairs.map(([first]) => first)).value,
      after: csat(pairs.map(([, second]) => second)).value,
    });
  });

  it("is McNemar's test from 25 changes on", () => {
    const most = (won: number) => [...times(won, 1, 5), ...times(12, 4, 3), ...times(60, 5, 5)];
    expect(comparePaired(most(12), { metric: "csat" }).test).toBe("mcnemar-exact");
    const found = comparePaired(most(13), { metric: "csat" });
    expect(found.test).toBe("mcnemar");
    expect(found.pValue).toBe(mcNemar(13, 12).pValue);
  });

  it("has an interval also where nobody changed", () => {
    const found = comparePaired(times(20, 5, 4), { metric: "csat" });
    expect(found).toMatchObject({ difference: 0, pValue: 1, before: 100, after: 100 });
    expect(found.interval?.upper).toBeCloseTo(-(found.interval?.lower ?? 0), 9);
    expect(found.interval?.upper).toBeGreaterThan(10);
  });

  it("takes the usual boxes of a scale, or given ones", () => {
    const seven: AnswerPair[] = [
      [4, 5],
      [5, 7],
    ];
    const scale = { min: 1, max: 7 };
    const usual = comparePaired(seven, { metric: "csat", scale });
    expect([usual.before, usual.after]).toEqual([50, 100]);
    const strict = comparePaired(seven, { metric: "csat", scale, satisfiedFrom: 6 });
    expect([strict.before, strict.after]).toEqual([0, 50]);
    const odd = { metric: "csat", scale: { min: 0, max: 6 } } as const;
    expect(refusal(() => comparePaired(seven, odd))).toBe(
      "compare-paired: invalid-shape at options.satisfiedFrom",
    );
  });

  it("reads ease high and effort low", () => {
    const ease = comparePaired([[4, 5]], { metric: "ces" });
    expect([ease.before, ease.after]).toEqual([0, 100]);
    const effort = comparePaired([[3, 2]], { metric: "ces", asks: "effort" });
    expect([effort.before, effort.after]).toEqual([0, 100]);
    const five = comparePaired([[3, 4]], { metric: "ces", scale: { min: 1, max: 5 } });
    expect([five.before, five.after]).toEqual([0, 100]);
  });
});

describe("comparePaired, mean", () => {
  it("is Student's sleep (1908)", () => {
    const first = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2];
    const second = [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4];
    const found = comparePaired(
      first.map((hours, i) => [hours, second[i]]),
      { metric: "mean" },
    );
    expect(found.difference).toBeCloseTo(1.58, 12);
    expect(found.pValue).toBeCloseTo(0.002833, 6);
    expect(found.interval?.lower).toBeCloseTo(0.7001, 4);
    expect(found).toMatchObject({ test: "paired-t", unit: "score", better: null });
    expect(found.before).toBeCloseTo(0.75, 12);
  });

  it("keeps to its scale, and to what t can say", () => {
    const scale = { min: 1, max: 5 };
    const wide = comparePaired([...times(1, 1, 5), ...times(1, 3, 3)], { metric: "mean", scale });
    expect(wide.interval).toMatchObject({ lower: -4, upper: 4 });
    const flat = comparePaired(times(5, 1, 3), { metric: "mean", scale });
    expect(flat).toMatchObject({ difference: 2, interval: null, pValue: null, test: null });
    expect(warningsOf(flat)).toEqual(["small-sample", "zero-variance"]);
    const far = comparePaired([...times(1, -1e60, 1e60), ...times(1, 0, 1)], { metric: "mean" });
    expect(Number.isFinite(far.interval?.upper)).toBe(true);
  });
});

describe("comparePaired", () => {
  it("says why one pair has no interval", () => {
    const one = comparePaired([[1, 2]], { metric: "mean" });
    expect(one).toMatchObject({ difference: 1, interval: null, pValue: null });
    expect(warningsOf(one)).toEqual(["small-sample", "unknown-variance"]);
    expect(comparePaired([[1, 2]], { metric: "csat" }).interval).not.toBeNull();
  });

  it("says where interval and test contradict each other", () => {
    let against = 0;
    for (let won = 0; won <= 12; won++) {
      for (let lost = 0; lost <= 12; lost++) {
        const pairs = [...times(won, 1, 5), ...times(lost, 5, 1), ...times(6, 3, 3)];
        for (const metric of ["csat", "mean"] as const) {
          const found = comparePaired(pairs, { metric });
          const sure = (found.interval?.lower ?? 0) > 0 || (found.interval?.upper ?? 0) < 0;
          const contradicted = found.interval !== null && sure !== (found.pValue ?? 1) < 0.05;
          expect(warningsOf(found).includes("interval-against-test")).toBe(contradicted);
          if (metric === "mean") expect(contradicted).toBe(false);
          against += contradicted ? 1 : 0;
        }
      }
    }
    expect(against).toBeGreaterThan(0);
    // Signs are another test than t: 5 of 5 changes are up.
    const nines = [...times(5, 5, 9), ...times(3, 9, 9)];
    const found = comparePaired(nines, { metric: "nps" });
    expect(found.pValue).toBeCloseTo(2 / 32, 12);
    expect(found.interval?.lower).toBeGreaterThan(0);
    expect(warningsOf(found)).toContain("interval-against-test");
  });

  it("skips pairs that lack an answer, and counts them", () => {
    const holed: AnswerPair[] = [
      ...times(3, 5, null),
      ...times(2, null, 5),
      [5, undefined],
      [5, 4],
    ];
    const found = comparePaired(holed, { metric: "csat" });
    expect(found).toMatchObject({ n: 1, excluded: { missing: 6 }, before: 100, after: 100 });
    for (const metric of ["nps", "csat", "ces", "mean"] as const) {
      const nothing = comparePaired([[null, 5]], { metric });
      expect(nothing).toMatchObject({ difference: null, interval: null, pValue: null, n: 0 });
      expect([nothing.before, nothing.after, nothing.test]).toEqual([null, null, null]);
      expect(warningsOf(nothing)).toEqual(["no-data"]);
      expect(comparePaired([], { metric }).excluded).toEqual({ missing: 0 });
    }
  });

  it.each(["nps", "csat", "ces", "mean"] as const)("of %s changes its sign backwards", (metric) => {
    const answer = fc.integer({ min: 1, max: 5 });
    holds(
      fc.property(fc.array(fc.tuple(answer, answer), { minLength: 1, maxLength: 60 }), (pairs) => {
        const there = comparePaired(pairs, { metric });
        const back = comparePaired(
          pairs.map(([before, after]) => [after, before]),
          { metric },
        );
        expect(back.difference).toBeCloseTo(0 - (there.difference ?? 0), 10);
        expect(back.pValue === null).toBe(there.pValue === null);
        if (there.pValue !== null) expect(back.pValue).toBeCloseTo(there.pValue, 10);
        if (there.interval === null) return;
        expect(back.interval?.lower).toBeCloseTo(0 - (there.interval.upper ?? 0), 9);
        const order = [there.interval.lower, there.difference, there.interval.upper] as number[];
        expect(order).toEqual(order.slice().sort((a, b) => a - b));
      }),
      60,
    );
  });

  it("finds what two samples cannot see", () => {
    const panel = [
      ...times(70, 10, 10),
      ...times(100, 2, 2),
      ...times(14, 8, 9),
      ...times(2, 9, 8),
    ];
    const { difference, pValue, interval } = comparePaired(panel, { metric: "nps" });
    expect(difference).toBeCloseTo((100 * 12) / 186, 10);
    expect(pValue).toBeLessThan(0.01);
    expect(interval?.lower).toBeGreaterThan(0);
  });

  const good: AnswerPair[] = [[9, 10]];
  it.each<[unknown, unknown, string]>([
    [null, { metric: "nps" }, "invalid-shape at pairs"],
    [{ 0: [1, 2], length: 1 }, { metric: "nps" }, "invalid-shape at pairs"],
    [[[9]], { metric: "nps" }, "invalid-shape at pairs.0"],
    [[[9, 10, 8]], { metric: "nps" }, "invalid-shape at pairs.0"],
    [[{ before: 9, after: 10 }], { metric: "nps" }, "invalid-shape at pairs.0"],
    [Array(1), { metric: "nps" }, "invalid-shape at pairs.0"],
    [[...good, [9, 11]], { metric: "nps" }, "out-of-range at pairs.1.1"],
    [[[8.5, 9]], { metric: "nps" }, "not-integer at pairs.0.0"],
    [[["9", 9]], { metric: "nps" }, "not-a-number at pairs.0.0"],
    [[[null, 6]], { metric: "csat" }, "out-of-range at pairs.0.1"],
    [[[0, 5]], { metric: "csat" }, "out-of-range at pairs.0.0"],
    [[[1, 8]], { metric: "ces" }, "out-of-range at pairs.0.1"],
    [[[1, 1e300]], { metric: "mean" }, "out-of-range at pairs.0.1"],
    [[[Number.NaN, 1]], { metric: "mean" }, "not-a-number at pairs.0.0"],
    [[[1.5, 1]], { metric: "mean", scale: { min: 1, max: 5 } }, "not-integer at pairs.0.0"],
    [good, undefined, "invalid-shape at options"],
    [good, {}, "invalid-shape at options.metric"],
    [good, { metric: "enps" }, "unknown-option at options.metric"],
    [good, { metric: "nps", level: 1 }, "out-of-range at options.level"],
    [good, { metric: "nps", weights: [1] }, "unknown-option at options.weights"],
    [good, { metric: "nps", scale: { min: 0, max: 5 } }, "inconsistent at options.scale"],
    [good, { metric: "nps", scale: 10 }, "invalid-shape at options.scale"],
    [good, { metric: "nps", satisfiedFrom: 4 }, "inconsistent at options.satisfiedFrom"],
    [good, { metric: "csat", asks: "ease" }, "inconsistent at options.asks"],
    [good, { metric: "ces", asks: "pain" }, "unknown-option at options.asks"],
  ])("refuses %j with %j", (pairs, options, fault) => {
    const refused = refusal(() =>
      comparePaired(pairs as AnswerPair[], options as ComparePairedOptions),
    );
    expect(refused).toBe(`compare-paired: ${fault}`);
  });
});
