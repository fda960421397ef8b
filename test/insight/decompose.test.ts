import {
  averageOrderValue,
  averageResolutionTime,
  contactRate,
  csat,
  decompose,
  type MetricResult,
  measure,
  nps,
} from "cx-metrics";
import { agrestiCaffo } from "cx-metrics/stats";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { warningsOf } from "../core/faultOf.ts";
import { refusal } from "../stats/golden.ts";
import { holds } from "../support/lawRuns.ts";

type Results = Readonly<Record<string, MetricResult>>;

const share = (satisfied: number, responses: number) => csat({ satisfied, responses });

const before = { chat: share(270, 300), mail: share(70, 100) };
const after = { chat: share(91, 100), mail: share(216, 300) };

describe("decompose", () => {
  it("splits a change by rate and mix", () => {
    expect(decompose(before, after)).toMatchObject({
      before: 85,
      after: 76.75,
      change: -8.25,
      rate: 1.5,
      mix: -9.75,
      simpson: true,
      segments: [
        {
          segment: "chat",
          rate: 0.5,
          mix: -4.8125,
          before: { n: 300, value: 90 },
          after: { n: 100, value: 91 },
        },
        { segment: "mail", rate: 1, mix: -4.9375 },
      ],
      warnings: [],
    });
  });

  it("has an adjusted Wald interval of the rate effect for the mean shares", () => {
    const variance = (count: number, of: number) => {
      const p = (count + 1) / (of + 2);
      return (p * (1 - p)) / (of + 2);
    };
    const sum =
      0.5 ** 2 * (variance(270, 300) + variance(91, 100)) +
      0.5 ** 2 * (variance(70, 100) + variance(216, 300));
    const { rateInterval } = decompose(before, after, { level: 0.9 });
    const margin = 100 * 1.6448536269514722 * Math.sqrt(sum);
    expect(rateInterval).toEqual({
      lower: expect.closeTo(1.5 - margin, 10),
      upper: expect.closeTo(1.5 + margin, 10),
      level: 0.9,
      method: "adjusted-wald",
    });
    expect(decompose(before, after).rateInterval?.level).toBe(0.95);
  });

  it("is as wide of one segment as Agresti and Caffo's interval of two shares", () => {
    const { rateInterval } = decompose({ all: share(3, 10) }, { all: share(9, 10) });
    const { lower, upper } = agrestiCaffo({ count: 3, of: 10 }, { count: 9, of: 10 }, 0.95);
    const width = (rateInterval?.upper ?? 0) - (rateInterval?.lower ?? 0);
    expect(width).toBeCloseTo(100 * (upper - lower), 9);
  });

  it("takes net scores by the variance of their codes, with three more answers", () => {
    const score = (promoters: number, passives: number, detractors: number) =>
      nps({ promoters, passives, detractors });
    const old = { a: score(60, 20, 20), b: score(50, 50, 100) };
    const now = { a: score(50, 30, 20), b: score(80, 50, 70) };
    const { rate, rateInterval } = decompose(old, now);
    const v = (promoters: number, detractors: number, of: number) => {
      const [p, d] = [(promoters + 0.75) / (of + 3), (detractors + 0.75) / (of + 3)];
      return (p + d - (p - d) ** 2) / (of + 3);
    };
    const sum =
      (1 / 9) * (v(60, 20, 100) + v(50, 20, 100)) + (4 / 9) * (v(50, 100, 200) + v(80, 70, 200));
    expect(rate).toBeCloseTo((1 / 3) * -10 + (2 / 3) * 30, 10);
    const width = (rateInterval?.upper ?? 0) - (rateInterval?.lower ?? 0);
    expect(width).toBeCloseTo(200 * 1.959963984540054 * Math.sqrt(sum), 9);
    expect(rateInterval?.method).toBe("adjusted-wald");
  });

  it("takes means by their sample variances", () => {
    const old = { a: averageResolutionTime([1, 2, 3]), b: averageResolutionTime([10, 14]) };
    const now = { a: averageResolutionTime([2, 4]), b: averageResolutionTime([11, 12, 16]) };
    const { before: total, rate, rateInterval, warnings } = decompose(old, now);
    expect(total).toBe(6);
    expect(rate).toBeCloseTo(0.5 * 1 + 0.5 * 1, 12);
    const sum = 0.25 * (1 / 3 + 2 / 2) + 0.25 * (8 / 2 + 7 / 3);
    expect(rateInterval?.upper).toBeCloseTo(1 + 1.959963984540054 * Math.sqrt(sum), 9);
    expect(warnings.map(({ code }) => code)).toEqual(["small-sample"]);
    expect(rateInterval?.method).toBe("wald");
    const single = decompose(
      { a: averageResolutionTime([1]) },
      { a: averageResolutionTime([2, 3]) },
    );
    expect(single.rateInterval).toBeNull();
    expect(single.rate).toBe(1.5);
  });

  it("weighs a ratio by its denominator, and knows no interval of totals", () => {
    const value = (revenue: number, orders: number) => averageOrderValue({ revenue, orders });
    const old = { web: value(1000, 10), shop: value(600, 30) };
    const now = { web: value(2400, 20), shop: value(200, 20) };
    const split = decompose(old, now);
    expect(split).toMatchObject({ before: 40, after: 65, change: 25, rateInterval: null });
    expect(split.segments.map(({ before: { n } }) => n)).toEqual([10, 30]);
    expect(split.warnings).toEqual([]);
    const rates = {
      a: contactRate({ contacts: 5, per: 50 }),
      b: contactRate({ contacts: 9, per: 10 }),
    };
    expect(decompose(rates, rates).before).toBeCloseTo((100 * 14) / 60, 12);
  });

  it("weighs weighted answers by the sum of their weights, not by what they are worth", () => {
    const rows = Array.from({ length: 90 }, (_, i) => ({
      segment: i % 3 === 0 ? "a" : "b",
      rating: 1 + ((i * 7 + (i % 4)) % 5),
      weight: i % 3 === 0 ? 1 + (i % 5) : 0.25 + (i % 2),
    }));
    const some = { metric: csat, value: "rating", weights: "weight" } as const;
    const bySegment = measure(rows, { ...some, by: ["segment"] });
    const results: Results = Object.fromEntries(
      bySegment.map(({ keys, result }) => [String(keys.segment), result]),
    );
    const [all] = measure(rows, some);
    const { before: total, segments, rateInterval } = decompose(results, results);
    expect(total).toBeCloseTo(all?.result.value ?? Number.NaN, 10);
    expect(segments.map(({ before: { n } }) => n)).toEqual(bySegment.map(({ result }) => result.n));
    const basis = bySegment.map(({ result }) => result.basis as { count: number; of: number });
    const n = bySegment.map(({ result }) => result.n ?? 0);
    const sum = basis.reduce((variance, { count, of }, i) => {
      const p = (count + 1) / (of + 2);
      const weight = (n[i] ?? 0) / n.reduce((a, b) => a + b, 0);
      return variance + weight ** 2 * 2 * ((p * (1 - p)) / (of + 2));
    }, 0);
    expect(rateInterval?.upper).toBeCloseTo(100 * 1.959963984540054 * Math.sqrt(sum), 9);
  });
});

describe("segments that appear and vanish", () => {
  it("are all mix, absent or empty", () => {
    const old = { a: share(50, 100), gone: share(20, 100), empty: share(0, 0) };
    const now = { a: share(50, 100), gone: share(0, 0), new: share(90, 100) };
    const split = decompose(old, now);
    expect(split.segments.map(({ segment, rate }) => [segment, rate])).toEqual([
      ["a", 0],
      ["gone", 0],
      ["empty", 0],
      ["new", 0],
    ]);
    expect(split).toMatchObject({ before: 35, after: 70, change: 35, rate: 0, mix: 35 });
    expect(split.segments[1]?.after).toEqual({ n: 0, value: null });
    expect(split.segments[2]?.mix).toBe(0);
  });

  it("are all there is: no interval, and a warning", () => {
    const split = decompose({ a: share(5, 10) }, { b: share(8, 10) });
    expect(split).toMatchObject({
      change: 30,
      rate: 0,
      mix: 30,
      rateInterval: null,
      simpson: false,
    });
    expect(warningsOf(split)).toEqual(["no-common-segment"]);
  });

  it("are called what one likes", () => {
    const results = (satisfied: number): Results =>
      Object.fromEntries([
        ["__proto__", share(satisfied, 50)],
        ["constructor", share(9, 10)],
        ["", share(1, 2)],
      ]);
    const { segments, rate } = decompose(results(10), results(20));
    expect(segments.map(({ segment }) => segment)).toEqual(["__proto__", "constructor", ""]);
    expect(segments[0]?.rate).toBe(rate);
  });

  it("are none on one side: its total and the split are null", () => {
    const nothing = { a: share(0, 0) };
    for (const [old, now] of [
      [nothing, { a: share(1, 2) }],
      [{ a: share(1, 2) }, nothing],
      [nothing, nothing],
    ] as const) {
      const split = decompose(old, now);
      expect(split).toMatchObject({
        before: old === nothing ? null : 50,
        after: now === nothing ? null : 50,
        change: null,
        rate: null,
        mix: null,
        rateInterval: null,
        simpson: false,
      });
      expect(split.segments).toMatchObject([{ segment: "a", rate: null, mix: null }]);
      expect(warningsOf(split)).toEqual(["no-data"]);
    }
  });
});

describe("simpson", () => {
  it("needs every segment one way and the total the other", () => {
    expect(decompose(after, before).simpson).toBe(true);
    const still = { chat: share(270, 300), mail: share(71, 100) };
    expect(decompose(before, { chat: share(90, 100), mail: share(216, 300) }).simpson).toBe(false);
    expect(decompose(before, still).simpson).toBe(false);
    expect(decompose(before, before).simpson).toBe(false);
  });

  it("looks only at segments that are there twice", () => {
    const now = { chat: share(275, 300), mail: share(72, 100), shop: share(10, 100) };
    expect(decompose(before, now).simpson).toBe(true);
  });

  it("takes no rounding for a way: both totals are 54 of 100", () => {
    const old = { a: share(1, 24), b: share(53, 76) };
    const now = { a: share(2, 31), b: share(52, 69) };
    const split = decompose(old, now);
    expect(split.change).toBeLessThan(0);
    expect(split.change).toBeCloseTo(0, 12);
    expect(split.simpson).toBe(false);
  });
});

describe("precision", () => {
  it("warns of the smallest sample", () => {
    const split = decompose({ ...before, mail: share(8, 12) }, after);
    expect(split.warnings).toEqual([
      { code: "small-sample", message: expect.stringContaining("n is 12") },
    ]);
    const other = decompose({ ...before, post: share(1, 2) }, after);
    expect(other.warnings).toEqual([]);
  });

  it("knows none of fractional counts", () => {
    const split = decompose({ ...before, mail: share(70.5, 100) }, after);
    expect(split.rateInterval).toBeNull();
    expect(split.rate).not.toBeNull();
    expect(warningsOf(split)).toEqual(["fractional-counts"]);
  });

  it("is not surer of segments where everybody agrees", () => {
    const width = (agreeing: MetricResult, other: MetricResult) => {
      const { rateInterval, warnings } = decompose({ a: agreeing }, { a: other });
      expect(warnings).toEqual([]);
      return (rateInterval?.upper ?? 0) - (rateInterval?.lower ?? 0);
    };
    const v = (of: number) => ((1 / (of + 2)) * (1 - 1 / (of + 2))) / (of + 2);
    const margin = 196 * Math.sqrt(v(40) + v(50));
    expect(width(share(40, 40), share(50, 50))).toBeCloseTo(2 * margin, 1);
    expect(width(share(0, 40), share(0, 50))).toBeCloseTo(2 * margin, 1);
    expect(width(nps(Array(40).fill(10)), nps(Array(50).fill(10)))).toBeGreaterThan(5);
  });

  it("knows none of means without a spread", () => {
    const split = decompose(
      { a: averageResolutionTime([3, 3]) },
      { a: averageResolutionTime([5, 5]) },
    );
    expect(split).toMatchObject({ rate: 2, mix: 0, rateInterval: null });
    expect(warningsOf(split)).toEqual(["small-sample", "zero-variance"]);
  });

  it("cuts the interval where no change can lie", () => {
    const mean = (...answers: number[]) => csat(answers, { definition: "mean" });
    const split = decompose({ a: mean(1, 5) }, { a: mean(1, 5) });
    expect(split.rateInterval).toEqual({ lower: -4, upper: 4, level: 0.95, method: "wald" });
    expect(warningsOf(split)).toEqual(["small-sample", "interval-clipped"]);
    const turned = decompose({ a: share(0, 2) }, { a: share(2, 2) });
    expect(turned.rateInterval).toMatchObject({ upper: 100 });
    expect(turned.rateInterval?.lower).toBeGreaterThan(0);
    const times = decompose(
      { a: averageResolutionTime([1, 900]) },
      { a: averageResolutionTime([900, 1]) },
    );
    expect(times.rateInterval?.upper).toBeGreaterThan(1000);
  });
});

describe("what measure returns", () => {
  const rows = Array.from({ length: 60 }, (_, i) => ({
    channel: ["chat", "mail", null][i % 3] ?? null,
    plan: i % 2,
    at: 1000 * i,
    rating: 1 + ((i * 7 + (i % 4)) % 5),
  }));
  const [old, now] = [rows.slice(0, 25), rows.slice(25)];
  const of = { metric: csat, value: "rating" } as const;
  const by = ["channel"] as const;

  it("is taken by the value of the key", () => {
    const byName = (list: readonly { keys: { channel: unknown }; result: MetricResult }[]) =>
      Object.fromEntries(list.map(({ keys, result }) => [String(keys.channel), result]));
    const [a, b] = [old, now].map((some) => measure(some, { ...of, by })) as [
      ReturnType<typeof measure<typeof csat, (typeof rows)[number], "channel">>,
      ReturnType<typeof measure<typeof csat, (typeof rows)[number], "channel">>,
    ];
    const split = decompose(a, b);
    expect(split).toEqual(decompose(byName(a), byName(b)));
    expect(split).toEqual(decompose(byName(a), JSON.parse(JSON.stringify(b))));
    expect(split.segments.map(({ segment }) => segment)).toEqual(["chat", "mail", "null"]);
  });

  it("joins several keys, and calls none of them nothing", () => {
    const split = decompose(
      measure(old, { ...of, by: ["channel", "plan"] }),
      measure(now, { ...of, by: ["channel", "plan"] }),
    );
    expect(split.segments[0]?.segment).toBe("chat, 0");
    expect(new Set(split.segments.map(({ segment }) => segment)).size).toBe(6);
    const whole = decompose(measure(old, of), measure(now, of));
    expect(whole.segments).toMatchObject([{ segment: "" }]);
    expect(whole.rate).toBe(whole.change);
  });

  it("must be of one period, with keys that can be told apart", () => {
    const edges = [0, 30_000, 60_000];
    const inPeriods = measure(rows, { ...of, by, at: "at", edges });
    expect(refusal(() => decompose(inPeriods, inPeriods))).toBe(
      "decompose: inconsistent at before.1.keys",
    );
    expect(() => decompose(inPeriods, inPeriods)).toThrow("before[1].keys");
    expect(() => decompose(inPeriods, inPeriods)).toThrow("one period");
    const january = inPeriods.filter(({ from }) => from === 0);
    const february = inPeriods.filter(({ from }) => from !== 0);
    expect(decompose(january, february).segments.length).toBe(3);
    const alike = [{ channel: "1" }, { channel: 1 }].map((keys) => ({ keys, result: share(1, 2) }));
    expect(refusal(() => decompose(january, alike))).toBe(
      "decompose: inconsistent at after.1.keys",
    );
  });
});

describe("laws", () => {
  const group = fc
    .tuple(fc.nat(40), fc.nat(40))
    .map(([satisfied, rest]) => (rest < 8 ? share(0, 0) : share(satisfied, satisfied + rest)));
  const names = fc.constantFrom("a", "b", "c", "d", "__proto__", "toString");
  /** Segments that may be absent or empty on either side, with somebody on both. */
  const side = fc
    .uniqueArray(fc.tuple(names, group), { minLength: 1, selector: ([name]) => name })
    .map((entries) => Object.fromEntries(entries) as Results)
    .filter((results) => Object.values(results).some(({ n }) => n !== 0));

  const pooled = (results: Results) => {
    const bases = Object.values(results).map(
      ({ tally }) => tally as { satisfied: number; responses: number },
    );
    return csat({
      satisfied: bases.reduce((sum, { satisfied }) => sum + satisfied, 0),
      responses: bases.reduce((sum, { responses }) => sum + responses, 0),
    }).value;
  };

  it("closes: the segments make rate and mix, these the change, and the totals are pooled", () => {
    holds(
      fc.property(side, side, (old, now) => {
        const split = decompose(old, now);
        const sum = (part: "rate" | "mix") =>
          split.segments.reduce((total, segment) => total + (segment[part] ?? Number.NaN), 0);
        expect(split.before).toBeCloseTo(pooled(old) ?? Number.NaN, 10);
        expect(split.after).toBeCloseTo(pooled(now) ?? Number.NaN, 10);
        expect(split.change).toBe((split.after ?? 0) - (split.before ?? 0));
        expect(Math.abs(sum("rate") - (split.rate ?? 0))).toBeLessThan(1e-10);
        expect(Math.abs(sum("mix") - (split.mix ?? 0))).toBeLessThan(1e-10);
        expect(Math.abs(sum("rate") + sum("mix") - (split.change ?? 0))).toBeLessThan(1e-10);
        expect(JSON.parse(JSON.stringify(split))).toEqual(split);
      }),
      300,
    );
  });

  it("changes its sign where before and after change places", () => {
    holds(
      fc.property(side, side, (old, now) => {
        const there = decompose(old, now);
        const back = decompose(now, old);
        expect((back.change ?? 0) + (there.change ?? 0)).toBe(0);
        expect((back.rate ?? 0) + (there.rate ?? 0)).toBeCloseTo(0, 10);
        expect(back.simpson).toBe(there.simpson);
        expect(back.rateInterval?.lower ?? 0).toBeCloseTo(-(there.rateInterval?.upper ?? 0), 10);
        for (const { segment, rate, mix } of there.segments) {
          const other = back.segments.find((one) => one.segment === segment);
          expect(other?.rate).toBeCloseTo(-(rate ?? Number.NaN), 10);
          expect(other?.mix).toBeCloseTo(-(mix ?? Number.NaN), 10);
        }
      }),
      200,
    );
  });
});

describe("refuses", () => {
  const one = { a: share(5, 10) };
  const basis = (change: object) => ({ a: { ...share(5, 10), ...change } });

  it.each<[string, unknown, unknown, unknown, string]>([
    ["nothing before", undefined, one, {}, "decompose: invalid-shape at before"],
    ["no segments", one, {}, {}, "decompose: invalid-shape at after"],
    ["an empty list", one, [], {}, "decompose: invalid-shape at after"],
    ["a list of results", [share(1, 2)], one, {}, "decompose: invalid-shape at before.0.keys"],
    ["a list of holes", one, Array(1), {}, "decompose: invalid-shape at after.0"],
    ["keys only", one, [{ keys: {} }], {}, "decompose: invalid-shape at after.0.result"],
    [
      "a key that is no cell",
      one,
      [{ keys: { a: {} }, result: share(1, 2) }],
      {},
      "decompose: invalid-shape at after.0.keys.a",
    ],
    [
      "a key that is no number",
      one,
      [{ keys: { a: Number.NaN }, result: share(1, 2) }],
      {},
      "decompose: invalid-shape at after.0.keys.a",
    ],
    [
      "another metric in a list",
      one,
      [{ keys: {}, result: nps([9]) }],
      {},
      "decompose: inconsistent at after.0.result.metric",
    ],
    ["a map", one, new Map(), {}, "decompose: invalid-shape at after"],
    ["a number", { a: 5 }, one, {}, "decompose: invalid-shape at before.a"],
    ["an unknown option", one, one, { simpson: 1 }, "decompose: unknown-option at options.simpson"],
    ["a level of 95", one, one, { level: 95 }, "decompose: out-of-range at options.level"],
    ["another metric", one, { b: nps([9]) }, {}, "decompose: inconsistent at after.b.metric"],
    [
      "another scale",
      { a: csat([1, 5]) },
      { a: csat([1, 5], { scale: { min: 1, max: 7 } }) },
      {},
      "decompose: inconsistent at after.a.options.scale",
    ],
    [
      "another metric of nobody",
      { a: share(5, 10), b: nps([]) },
      one,
      {},
      "decompose: inconsistent at before.b.metric",
    ],
    [
      "no value of somebody",
      one,
      basis({ value: null, basis: null }),
      {},
      "decompose: inconsistent at after.a.value",
    ],
    ["a large value", basis({ value: 1e61 }), one, {}, "decompose: out-of-range at before.a.value"],
    ["no basis", basis({ basis: null }), one, {}, "decompose: inconsistent at before.a.basis"],
    [
      "a base of 0",
      basis({ basis: { kind: "share", count: 0, of: 0 } }),
      one,
      {},
      "decompose: inconsistent at before.a.value",
    ],
    [
      "a negative base",
      basis({ basis: { kind: "ratio", numerator: 1, denominator: -1 } }),
      one,
      {},
      "decompose: inconsistent at before.a.basis",
    ],
  ])("%s", (_what, old, now, options, expected) => {
    const call = decompose as (...input: unknown[]) => unknown;
    expect(refusal(() => call(old, now, options))).toBe(expected);
  });
});

it("says where an entry of measure is of a period that is not over", () => {
  const day = 86_400_000;
  const rows = [
    { at: 0, channel: "chat", score: 10 },
    { at: day, channel: "chat", score: 9 },
    { at: day, channel: "mail", score: 2 },
  ];
  const spec = {
    metric: nps,
    value: "score",
    by: ["channel"],
    at: "at",
    edges: [0, day, 2 * day],
  } as const;
  const days = measure(rows, spec);
  const of = (from: number) => days.filter((entry) => entry.from === from);
  expect(warningsOf(decompose(of(0), of(day)))).toContain("incomplete-period");
  expect(warningsOf(decompose(of(day), of(0)))).toContain("incomplete-period");
  const over = measure(rows, { ...spec, asOf: 2 * day });
  const whole = decompose(over.slice(0, 1), over.slice(1, 2));
  expect(warningsOf(whole)).not.toContain("incomplete-period");
});
