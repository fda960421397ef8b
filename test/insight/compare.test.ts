import {
  arpa,
  averageResolutionTime,
  compare,
  contactRate,
  csat,
  type MetricResult,
  nps,
  type ResultComparison,
  slaAttainment,
} from "cx-metrics";
import { compute, type MetricId, metrics } from "cx-metrics/catalog";
import { newcombe, poissonRatio, trinomialDifference, welch } from "cx-metrics/stats";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { warningsOf } from "../core/faultOf.ts";
import { refusal } from "../stats/golden.ts";
import { holds } from "../support/lawRuns.ts";

const sla = (met: number, of: number) => slaAttainment({ met, breached: of - met });
const groups = (promoters: number, passives: number, detractors: number) =>
  nps({ promoters, passives, detractors });

/** A ratio by hand, of events per exposure unless it says otherwise. */
const rate = (numerator: number, denominator: number, more: object = {}): MetricResult => ({
  ...contactRate({ contacts: 1, per: 1 }),
  value: (100 * numerator) / denominator,
  basis: { kind: "ratio", numerator, denominator },
  options: { interval: "garwood" },
  ...more,
});

const bothSmall = ["small-sample", "small-sample"];

/** A ratio whose interval is none. */
const PLAIN = { options: {}, interval: null };

function expectLimits({ interval }: ResultComparison, lower: number, upper: number): void {
  expect(interval?.lower).toBeCloseTo(lower, 9);
  expect(interval?.upper).toBeCloseTo(upper, 9);
}

describe("compare by basis", () => {
  it("shares: Newcombe's interval and chi-square, in percentage points", () => {
    const found = compare(sla(785, 1000), sla(820, 1000), { level: 0.9 });
    const { lower, upper } = newcombe({ count: 785, of: 1000 }, { count: 820, of: 1000 }, 0.9);
    expectLimits(found, 100 * lower, 100 * upper);
    expect(found.pValue).toBeCloseTo(0.0493177189283551, 12);
    expect(found).toMatchObject({
      difference: 3.5,
      interval: { level: 0.9, method: "newcombe" },
      method: "newcombe",
      test: "chi-square",
      unit: "percent",
      better: "higher",
      warnings: [],
    });
  });

  it("shares: Fisher's test from an expected count below 5", () => {
    const found = compare(sla(0, 10), sla(10, 10));
    expect(found.test).toBe("chi-square");
    const few = compare(sla(1, 9), sla(8, 9));
    expect(few.test).toBe("fisher");
    // Tables no more likely: 1, 81, 81 and 1 of 48,620 ways.
    expect(few.pValue).toBeCloseTo(164 / 48_620, 12);
  });

  it("shares: p is 1 where both are 0 or both are 1", () => {
    for (const share of [0, 10]) {
      const found = compare(sla(share, 10), sla(2 * share, 20));
      expect(found).toMatchObject({ difference: 0, pValue: 1, detectable: null });
      expect(found.interval?.lower).toBeLessThan(0);
      expect(warningsOf(found)).toEqual(["small-sample", "small-sample", "zero-variance"]);
    }
  });

  it("nets: both score intervals together, and their test", () => {
    const [a, b] = [groups(400, 320, 280), groups(450, 300, 250)];
    const found = compare(a, b);
    const { lower, upper, pValue } = trinomialDifference(
      { up: 400, down: 280, of: 1000 },
      { up: 450, down: 250, of: 1000 },
      0.95,
    );
    expectLimits(found, 100 * lower, 100 * upper);
    expect(found).toMatchObject({ difference: 8, pValue, test: "mover-score", unit: "points" });
  });

  it("means: Welch, in the unit of the mean", () => {
    const x = [30, 45, 12, 60];
    const y = [20, 22, 31];
    const inHours = (times: number[]) => averageResolutionTime(times, { unit: "hours" });
    const [a, b] = [inHours(x), inHours(y)];
    const found = compare(a, b);
    const { difference, lower, upper, pValue } = welch(x, y, 0.95);
    expect(found.difference).toBeCloseTo(difference ?? 0, 12);
    expectLimits(found, lower ?? 0, upper ?? 0);
    expect(found.pValue).toBeCloseTo(pValue ?? 0, 12);
    expect(found).toMatchObject({ method: "welch", test: "welch", unit: "hours", better: "lower" });
    expect(warningsOf(found).filter((code) => code !== "skewed")).toEqual(bothSmall);
  });

  it("means: nothing but the difference without a spread", () => {
    const time = (...times: number[]) => averageResolutionTime(times);
    const nothing = { interval: null, pValue: null, method: null, test: null, detectable: null };
    const flat = compare(time(3, 3), time(5, 5, 5));
    expect(flat).toMatchObject({ difference: 2, ...nothing });
    expect(warningsOf(flat)).toEqual([...bothSmall, "zero-variance"]);
    const equal = compare(time(3, 3), time(3, 3));
    expect(equal).toMatchObject({ difference: 0, ...nothing });
    const single = compare(time(3), time(5, 7));
    expect(single).toMatchObject({ difference: 3, ...nothing });
    expect(warningsOf(single)).toEqual([...bothSmall, "unknown-variance"]);
    expect(compare(time(3, 3), time(5, 7)).test).toBe("welch");
  });

  it("means: no number out of a basis that nobody made", () => {
    const odd = (of: number, variance: number) => {
      const basis = { kind: "mean", sum: 5 * of, variance, of } as const;
      return { ...averageResolutionTime([5]), value: 5, basis };
    };
    for (const of of [1e-300, 0.3, 1, 1.5]) {
      const found = compare(odd(of, 3), odd(of, 0));
      const { interval, pValue, detectable } = found;
      for (const one of [interval?.lower ?? 0, interval?.upper ?? 0, pValue ?? 0, detectable ?? 0])
        expect(Number.isFinite(one)).toBe(true);
      if (of <= 1) expect(found).toMatchObject({ pValue: null, detectable: null });
    }
  });

  it("rates with Garwood's interval: the exact test of their ratio", () => {
    const found = compare(rate(23, 900), rate(11, 800));
    const [a, b] = [
      { events: 23, exposure: 900 },
      { events: 11, exposure: 800 },
    ];
    expect(found.difference).toBeCloseTo(100 * (11 / 800 - 23 / 900), 12);
    expect(found.pValue).toBe(poissonRatio(b, a, 0.95).pValue);
    expect(found).toMatchObject({ method: "mover-garwood", test: "conditional-binomial" });
    // Garwood's limits by the chi-square tables: 14.58..34.51 of 23, 5.491..19.682 of 11.
    const [low, high] = [100 * (11 - 5.491), 100 * (19.682 - 11)].map((x) => x / 800);
    const reach = [(100 * (34.511 - 23)) / 900, (100 * (23 - 14.58)) / 900];
    const change = found.difference ?? 0;
    expect(found.interval?.lower).toBeCloseTo(change - Math.hypot(low ?? 0, reach[0] ?? 0), 3);
    expect(found.interval?.upper).toBeCloseTo(change + Math.hypot(high ?? 0, reach[1] ?? 0), 3);
    expect(found.detectable).toBeCloseTo(
      2.8015852 * 100 * Math.sqrt((34 / 1700) * (1 / 900 + 1 / 800)),
      5,
    );
  });

  it("rates: by the interval's name where no option has it, and without events", () => {
    const interval = { lower: 0, upper: 1, level: 0.95, method: "garwood" };
    const named = rate(0, 5, { options: {}, interval });
    expect(compare(named, named)).toMatchObject({ difference: 0, pValue: 1, detectable: null });
    const ratio = { unit: "ratio", value: 2.5, options: {}, interval };
    expect(compare(rate(5, 2, ratio), rate(5, 2, ratio)).difference).toBe(0);
    expect(compare(rate(5, 2, ratio), rate(5, 2, ratio)).pValue).toBe(1);
  });

  it.each<[string, MetricResult, MetricResult]>([
    ["money per account", arpa({ revenue: 10, accounts: 2 }), arpa({ revenue: 9, accounts: 3 })],
    ["one rate without the exact interval", rate(5, 10), rate(5, 20, PLAIN)],
    ["a fraction of an event", rate(5.5, 10), rate(5, 20)],
    ["events below 0", rate(5, 10), rate(-5, 20)],
    ["more events than are exact", rate(2e10, 10), rate(5, 20)],
    ["no basis", nps({ percentages: shares(50) }), nps({ percentages: shares(40) })],
    ["two kinds of basis", sla(3, 10), { ...sla(3, 10), basis: rate(3, 10).basis }],
  ])("has only the difference of %s", (_what, a, b) => {
    const found = compare(a, b);
    expect(found.difference).toBe((b.value ?? 0) - (a.value ?? 0));
    expect(found).toMatchObject({ interval: null, pValue: null, method: null, test: null });
    expect(warningsOf(found)).toContain("unknown-variance");
  });
});

function shares(promoters: number) {
  return { promoters, passives: 100 - promoters, detractors: 0 };
}

describe("compare keeps to the scale", () => {
  const mean = (...answers: number[]) => csat(answers, { definition: "mean" });

  it("cuts the interval of two means where no difference can lie", () => {
    const found = compare(mean(1, 5), mean(5, 1));
    expect(found.interval).toEqual({ lower: -4, upper: 4, level: 0.95, method: "welch" });
    expect(warningsOf(found)).toContain("interval-clipped");
    const uncut = compare(mean(3, 4, 3, 3, 4), mean(3, 4, 4, 4, 4));
    expect(warningsOf(uncut)).not.toContain("interval-clipped");
    expect(uncut.interval?.upper).toBeLessThan(2);
  });

  it("cuts nothing that has no end, and nothing that ends there anyway", () => {
    const times = compare(averageResolutionTime([1, 50]), averageResolutionTime([50, 1]));
    expect(times.interval?.upper).toBeGreaterThan(100);
    for (const found of [
      compare(sla(0, 1), sla(1, 1)),
      compare(groups(1, 0, 0), groups(0, 0, 1)),
      compare(groups(0, 0, 3), groups(3, 0, 0), { level: 0.99999 }),
    ])
      expect(warningsOf(found)).not.toContain("interval-clipped");
  });

  it("has no detectable difference that the scale has no room for", () => {
    // Both together 60 %: as many as 77 points below, none above 40.
    const found = compare(sla(4, 6), sla(5, 9));
    expect(found.detectable).toBeNull();
    expect(warningsOf(found)).toEqual(["small-sample", "small-sample", "out-of-reach"]);
    // Both together 90 %: 37.6 points below there is room, above not.
    const high = compare(sla(9, 10), sla(9, 10));
    expect(high.detectable).toBeCloseTo(280.15852 * Math.sqrt((0.09 * 2) / 10), 4);
    const low = compare(sla(1, 10), sla(1, 10));
    expect(low.detectable).toBeCloseTo(high.detectable ?? 0, 9);
    expect(compare(mean(1, 5), mean(5, 1)).detectable).toBeNull();
    expect(compare(groups(1, 0, 1), groups(1, 0, 1)).detectable).toBeNull();
    // Both together 66.7 points: as many as 166.7 below.
    const net = compare(groups(5, 0, 1), groups(5, 0, 1)).detectable;
    expect(net).toBeCloseTo(280.15852 * Math.sqrt((5 / 9) * (2 / 6)), 4);
    expect(compare(mean(3, 4), mean(3, 4)).detectable).toBeCloseTo(2.8015852 * 0.5 ** 0.5, 5);
  });

  it("weighs both by their size to know where there is room", () => {
    // 95 of 100 and 1 of 2 are 94.1 % together, not 72.5 %.
    const found = compare(sla(95, 100), sla(1, 2));
    const pooled = 96 / 102;
    const spread = Math.sqrt(pooled * (1 - pooled) * (1 / 100 + 1 / 2));
    expect(found.detectable).toBeCloseTo(280.15852 * spread, 3);
    const far = compare(sla(60, 100), sla(1, 2));
    expect(far.detectable).toBeNull();
  });
});

describe("compare says where interval and test contradict each other", () => {
  const isSure = ({ interval }: ResultComparison) =>
    (interval?.lower ?? 0) > 0 || (interval?.upper ?? 0) < 0;

  it.each([
    ["the interval alone is sure", sla(0, 8), sla(4, 8), true],
    ["the test alone is sure", sla(2, 50), sla(8, 50), false],
  ])("%s", (_what, a, b, sure) => {
    const found = compare(a, b);
    expect([isSure(found), (found.pValue ?? 0) < 0.05]).toEqual([sure, !sure]);
    expect(warningsOf(found)).toContain("interval-against-test");
  });

  it("but not for the rounding of one and the same method", () => {
    for (const [a, b] of [
      [groups(0, 0, 1), groups(1, 0, 0)],
      [groups(1, 0, 0), groups(0, 0, 1)],
    ] as const) {
      const level = 1 - (compare(a, b).pValue ?? 0);
      expect(warningsOf(compare(a, b, { level }))).not.toContain("interval-against-test");
    }
  });

  it("exactly there, at every level", () => {
    let against = 0;
    for (const level of [0.9, 0.95]) {
      for (let i = 0; i <= 12; i++) {
        for (let j = 0; j <= 9; j++) {
          for (const make of [sla, rate]) {
            const found = compare(make(i, 12), make(j, 9), { level });
            const contradicted = isSure(found) !== (found.pValue ?? 1) < 1 - level;
            expect(warningsOf(found).includes("interval-against-test")).toBe(contradicted);
            against += contradicted ? 1 : 0;
          }
        }
      }
    }
    expect(against).toBeGreaterThan(5);
  });
});

describe("compare and what is left open", () => {
  it("has no difference where one has no value, and says whose warning it is", () => {
    const found = compare(nps([]), groups(40, 20, 10));
    expect(found).toEqual({
      difference: null,
      interval: null,
      pValue: null,
      method: null,
      test: null,
      unit: "points",
      better: "higher",
      detectable: null,
      warnings: [{ code: "no-data", message: "a: there is nothing to measure: n is 0" }],
    });
  });

  it("has no interval where fractions leave the precision unknown", () => {
    const found = compare(groups(40, 20, 10), groups(40.5, 20, 10));
    expect(found).toMatchObject({ interval: null, pValue: null, detectable: null });
    expect(found.difference).not.toBeNull();
    expect(warningsOf(found)).toEqual(["fractional-counts"]);
  });

  it("counts weighted answers by their effective size", () => {
    const answers = [5, 4, 3, 2, 5, 5, 1, 4, 4, 2, 3, 5];
    const weights = answers.map((_, i) => 1 + (i % 3));
    const [plain, equal, unequal] = [
      csat(answers),
      csat(answers, { weights: answers.map(() => 7) }),
      csat(answers, { weights }),
    ];
    const other = csat([1, 1, 2, 5, 3, 2, 4, 1, 2, 2, 1, 2]);
    const [one, same, weighted] = [plain, equal, unequal].map((a) => compare(a, other));
    expect(same?.interval?.lower).toBeCloseTo(one?.interval?.lower ?? 0, 9);
    expect(same?.pValue).toBeCloseTo(one?.pValue ?? 0, 9);
    const width = (found?: ResultComparison) =>
      (found?.interval?.upper ?? 0) - (found?.interval?.lower ?? 0);
    expect(width(weighted)).toBeGreaterThan(width(one));
    expect(weighted?.test).toBe("chi-square");
  });

  it("says that chi-square is rough where effective counts are small", () => {
    const weights = [1, 2, 1, 3];
    const [a, b] = [csat([5, 4, 1, 2], { weights }), csat([1, 1, 2, 5], { weights })];
    const found = compare(a, b);
    expect(found.test).toBe("chi-square");
    expect(warningsOf(found)).toContain("small-expected-count");
  });

  it("trusts no basis that does not make the value", () => {
    for (const odd of [
      { value: 31 },
      { basis: { kind: "share", count: 0, of: 0 } },
      { basis: { kind: "mean", sum: 3, variance: 1, of: 10 } },
    ]) {
      const edited = { ...sla(3, 10), ...odd } as MetricResult;
      const refused = refusal(() => compare(sla(3, 10), edited));
      expect(refused).toBe("compare: inconsistent at b.value");
    }
  });

  it("is the same of results back from JSON, with or without their warnings", () => {
    const [a, b] = [groups(4, 3, 2), groups(2, 3, 5)];
    const back = (result: MetricResult): MetricResult => JSON.parse(JSON.stringify(result));
    expect(compare(back(a), back(b))).toEqual(compare(a, b));
    expect(JSON.parse(JSON.stringify(compare(a, b)))).toEqual(compare(a, b));
    for (const warnings of [
      undefined,
      null,
      {},
      [null, 3, { code: 4, message: "" }, { code: "x" }],
    ])
      expect(warningsOf(compare(a, { ...b, warnings } as never))).toEqual([
        "small-sample",
        "out-of-reach",
      ]);
  });

  it("finds in 80 of 100 samples what it says that can be found", () => {
    // Two shares of 0.4 and 0.5: 388 each by the usual formula for 80 % at 0.05.
    const { detectable } = compare(sla(155, 388), sla(194, 388));
    expect(detectable).toBeCloseTo(10, 0);
    const points = compare(groups(50, 25, 25), groups(50, 25, 25)).detectable;
    expect(points).toBeCloseTo(280.15852 * Math.sqrt((2 * 0.6875) / 100), 4);
    const times = [1, 2, 3, 4, 5].map((time) => 1000 * time);
    const mean = compare(averageResolutionTime(times), averageResolutionTime(times)).detectable;
    expect(mean).toBeCloseTo(2.8015852 * Math.sqrt((2 * 2.5e6) / 5), 2);
    expect(compare(groups(9, 0, 0), groups(9, 0, 0)).detectable).toBeNull();
  });
});

describe("compare, as a law", () => {
  const count = fc.integer({ min: 0, max: 300 });
  const counts = fc.tuple(count, count, count).filter(([a, b, c]) => a + b + c > 0);
  const makers: Record<string, (counts: number[]) => MetricResult> = {
    share: ([a = 0, b = 0]) => sla(a, a + b + 1),
    net: ([a = 0, b = 0, c = 0]) => groups(a, b, c),
    mean: (counts) => averageResolutionTime([...counts, 7]),
    rate: ([a = 0, b = 0]) => rate(a, b + 1),
    score: (counts) => csat(counts.slice(0, 2).map(onScale), { definition: "mean" }),
  };
  const onScale = (count: number) => 1 + (count % 5);
  const spans: Record<string, number> = { share: 100, net: 200, score: 4 };

  it.each(Object.entries(spans))(
    "of a %s stays within the scale, as does what is detectable",
    (kind, span) => {
      const make = makers[kind] as (counts: number[]) => MetricResult;
      holds(
        fc.property(
          counts,
          counts,
          fc.double({ min: 0.01, max: 0.9999, noNaN: true }),
          (x, y, level) => {
            const { interval, detectable } = compare(make(x), make(y), { level });
            expect(Math.max(-(interval?.lower ?? 0), interval?.upper ?? 0)).toBeLessThanOrEqual(
              span,
            );
            expect(detectable ?? 0).toBeLessThanOrEqual(span);
          },
        ),
        200,
      );
    },
  );

  it.each(Object.entries(makers))("of a %s changes its sign when exchanged", (_kind, make) => {
    holds(
      fc.property(counts, counts, (x, y) => {
        const [a, b] = [make(x), make(y)];
        const [there, back] = [compare(a, b), compare(b, a)];
        const close = (one?: number | null) =>
          one === null || one === undefined ? null : expect.closeTo(0 - one, 9);
        expect(back.difference).toEqual(close(there.difference));
        expect(back.interval?.lower).toEqual(close(there.interval?.upper) ?? undefined);
        expect(back.interval?.upper).toEqual(close(there.interval?.lower) ?? undefined);
        if (there.pValue !== null) expect(back.pValue).toBeCloseTo(there.pValue, 9);
        if (there.detectable !== null) expect(back.detectable).toBeCloseTo(there.detectable, 7);
      }),
      60,
    );
  });

  it.each(Object.entries(makers))("of a %s encloses the difference", (_kind, make) => {
    holds(
      fc.property(counts, counts, (x, y) => {
        const { difference, interval, pValue } = compare(make(x), make(y));
        if (interval === null) return;
        const order = [interval.lower, difference, interval.upper] as number[];
        expect(order).toEqual(order.slice().sort((a, b) => a - b));
        expect(pValue).toBeGreaterThanOrEqual(0);
        expect(pValue).toBeLessThanOrEqual(1);
      }),
      60,
    );
  });

  it.each(Object.keys(metrics))("finds no difference between %s and itself", (id) => {
    const { input, options = {} } = metrics[id as MetricId].example;
    const result = compute({ metric: id, input, options });
    if (result.error) throw new Error(result.error.message);
    const found = compare(result, result);
    expect(found.difference).toBe(result.value === null ? null : 0);
    expect([1, null]).toContain(found.pValue);
    expect(warningsOf(found)).not.toContain("unexplained-value");
    const known =
      result.basis !== null &&
      (result.basis.kind !== "ratio" || result.interval?.method === "garwood");
    const spread = result.basis?.kind !== "mean" || (result.basis.variance ?? 0) > 0;
    expect(found.pValue !== null).toBe(known && spread);
  });
});

describe("compare refuses", () => {
  const good = sla(3, 10);
  it.each<[string, unknown, unknown, unknown, string]>([
    ["no result", null, good, {}, "invalid-shape at a"],
    ["a number", good, 30, {}, "invalid-shape at b"],
    ["an empty object", {}, good, {}, "invalid-shape at a.metric"],
    ["another metric", good, groups(1, 2, 3), {}, "inconsistent at b.metric"],
    [
      "another definition",
      csat([5]),
      csat([5], { definition: "mean" }),
      {},
      "inconsistent at b.definition",
    ],
    [
      "other boxes",
      csat([5]),
      csat([5], { satisfiedFrom: 5 }),
      {},
      "inconsistent at b.options.satisfiedFrom",
    ],
    ["a value that is none", { ...good, value: Number.NaN }, good, {}, "not-a-number at a.value"],
    ["no basis at all", good, { ...good, basis: 3 }, {}, "invalid-shape at b.basis"],
    ["a level of 95", good, good, { level: 95 }, "out-of-range at options.level"],
    ["an unknown option", good, good, { paired: true }, "unknown-option at options.paired"],
    ["null options", good, good, null, "invalid-shape at options"],
  ])("%s", (_what, a, b, options, fault) => {
    const refused = refusal(() => compare(a as never, b as never, options as never));
    expect(refused).toBe(`compare: ${fault}`);
  });

  it("but not another level or method of the interval", () => {
    const exact = slaAttainment(
      { met: 5, breached: 5 },
      { interval: "clopper-pearson", level: 0.9 },
    );
    expect(compare(good, exact).interval).toMatchObject({ level: 0.95, method: "newcombe" });
    const none = slaAttainment({ met: 5, breached: 5 }, { interval: "none" });
    expect(compare(none, none).interval).not.toBeNull();
  });
});
