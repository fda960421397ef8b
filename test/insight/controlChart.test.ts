import {
  type ControlChart,
  type ControlChartOptions,
  type ControlChartType,
  contactRate,
  controlChart,
  csat,
  type MetricResult,
  measure,
  nps,
} from "cx-metrics";
import { laneyPChart, netChart, pChart, uChart, xmrChart } from "cx-metrics/stats";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { warningsOf } from "../core/faultOf.ts";
import { refusal } from "../stats/golden.ts";
import { holds } from "../support/lawRuns.ts";

const byHand = (values: readonly (number | null)[], n?: number) =>
  values.map((value, at) => ({ at, value, ...(n === undefined ? {} : { n }) }));

/** Results as `measure` returns them, one a period. */
const byPeriod = (results: readonly MetricResult[]) =>
  results.map((result, i) => ({ keys: {}, from: i, to: i + 1, complete: true, result }));

const shares = (counts: readonly number[], of = 100) =>
  byPeriod(counts.map((satisfied) => csat({ satisfied, responses: of })));

/** Promoters and detractors of hundred each time. */
const nets = (groups: readonly (readonly [number, number])[]) =>
  byPeriod(
    groups.map(([promoters, detractors]) =>
      nps({ promoters, detractors, passives: 100 - promoters - detractors }),
    ),
  );

const signalsOf = ({ points }: ControlChart) =>
  points.flatMap(({ signals }, i) => signals.map((rule) => [i, rule]));

const months = [84, 81, 86, 83, 85, 82, 84, 68, 83, 85, 82, 84];

describe("controlChart", () => {
  it("is Laney's chart of shares, in percent", () => {
    const chart = controlChart(shares(months));
    const counts = months.map((count) => ({ count, of: 100 }));
    const { sigmaZ, points } = laneyPChart(counts);
    expect(chart.type).toBe("laney-p");
    expect(chart.center).toBe(987 / 12);
    expect(chart.sigmaZ).toBe(sigmaZ);
    expect(chart.sigma).toBe(100 * (points[0]?.sigma ?? 0));
    points.forEach(({ lower, upper }, i) => {
      expect(chart.points[i]).toMatchObject({ at: i, value: months[i], sigma: chart.sigma });
      expect(chart.points[i]?.lower).toBeCloseTo(100 * lower, 10);
      expect(chart.points[i]?.upper).toBeCloseTo(100 * upper, 10);
    });
    expect(signalsOf(chart)).toEqual([[7, "beyond-limits"]]);
    expect(chart.warnings).toEqual([]);
  });

  it("is a p chart where it is asked for, and says where that is too narrow", () => {
    const counts = [3485, 3637, 3322, 3374, 3399, 3447, 3486, 3320, 3360, 3404, 3509, 3644];
    const chart = controlChart(shares(counts, 5000), { type: "p" });
    const plain = pChart(counts.map((count) => ({ count, of: 5000 })));
    expect(chart).not.toHaveProperty("sigmaZ");
    expect(chart.points[0]?.upper).toBeCloseTo(100 * (plain.points[0]?.upper ?? 0), 10);
    expect(chart.sigma).toBeCloseTo(100 * (plain.points[0]?.sigma ?? 0), 12);
    expect(warningsOf(chart)).toEqual(["overdispersed"]);
    expect(chart.warnings[0]?.message).toContain('"laney-p"');
    expect(warningsOf(controlChart(shares(counts, 5000)))).toEqual([]);
  });

  it("is Laney's chart of net scores, in points", () => {
    const groups = months.map((_, i) => [50 + ((i * 7) % 11), 20 + ((i * 5) % 9)] as const);
    const chart = controlChart(nets(groups));
    const { center, sigmaZ, points } = netChart(
      groups.map(([up, down]) => ({ up, down, of: 100 })),
    );
    expect(chart.type).toBe("nps");
    expect(chart.sigmaZ).toBe(sigmaZ);
    expect(chart.center).toBeCloseTo(100 * center, 12);
    points.forEach(({ net, laneyLower, laneyUpper }, i) => {
      expect(chart.points[i]?.value).toBeCloseTo(100 * net, 12);
      expect(chart.points[i]?.lower).toBeCloseTo(100 * (laneyLower ?? Number.NaN), 10);
      expect(chart.points[i]?.upper).toBeCloseTo(100 * (laneyUpper ?? Number.NaN), 10);
    });
  });

  it("is an individuals chart of anything else", () => {
    const values = [42, 45, 44, 41, 47, 43, 46, 44, 60, 45, 43, 44];
    const chart = controlChart(byHand(values));
    const { center, sigma, lower, upper } = xmrChart(values);
    expect(chart).toMatchObject({ type: "xmr", center, sigma, warnings: [] });
    expect(chart.points[8]).toEqual({
      at: 8,
      value: 60,
      sigma,
      lower,
      upper,
      signals: ["beyond-limits"],
    });
    expect(controlChart(byHand(values, 10)).type).toBe("xmr");
    expect(controlChart(shares(months), { type: "xmr" }).center).toBe(987 / 12);
  });

  it("takes percentages with n as the shares that they are", () => {
    for (const type of ["p", "laney-p"] as const) {
      const chart = controlChart(shares(months), { type });
      const hand = controlChart(byHand(months, 100), { type });
      expect(hand.center).toBeCloseTo(chart.center ?? 0, 12);
      expect(hand.sigma).toBeCloseTo(chart.sigma ?? 0, 12);
      expect(signalsOf(hand)).toEqual(signalsOf(chart));
    }
    expect(controlChart(byHand([100, 100], 7), { type: "p" }).center).toBe(100);
  });

  describe("u", () => {
    const events = [30, 28, 35, 31, 80, 29, 33];
    const exposures = [3, 2.5, 3.5, 3, 3, 3, 3.2];

    it("takes events per exposure with the exposure as n", () => {
      const series = events.map((count, i) => {
        const n = exposures[i] as number;
        return { at: i, value: count / n, n };
      });
      const chart = controlChart(series, { type: "u" });
      const { center, points } = uChart(
        events.map((count, i) => ({ events: count, exposure: exposures[i] as number })),
      );
      expect(chart.center).toBeCloseTo(center, 12);
      expect(chart.sigma).toBeNull();
      points.forEach(({ lower, upper }, i) => {
        expect(chart.points[i]?.lower).toBeCloseTo(lower, 10);
        expect(chart.points[i]?.upper).toBeCloseTo(upper, 10);
      });
      expect(signalsOf(chart)).toEqual([[4, "beyond-limits"]]);
      expect(warningsOf(chart)).toEqual(["provisional-limits", "overdispersed"]);
      expect(chart.warnings[1]?.message).toContain('"xmr"');
    });

    it.each([1, 100])("takes a result per %d by what it was made of", (per) => {
      const orders = [900, 1100, 1000, 1000];
      const contacts = [90, 0, 120, 70];
      const results = contacts.map((count, i) =>
        contactRate({ contacts: count, per: orders[i] as number }),
      );
      // The same rates in another unit.
      const scaled = results.map((result) => ({
        ...result,
        value: ((result.value ?? 0) / 100) * per,
      }));
      const chart = controlChart(byPeriod(scaled), { type: "u" });
      const { center, points } = uChart(
        contacts.map((count, i) => ({ events: count, exposure: orders[i] as number })),
      );
      expect(chart.center).toBeCloseTo(per * center, 10);
      points.forEach(({ sigma }, i) => {
        expect(chart.points[i]?.sigma).toBeCloseTo(per * sigma, 10);
      });
    });

    it("knows that no events at all are no variation", () => {
      const results = [10, 20].map((per) => contactRate({ contacts: 0, per }));
      const chart = controlChart(byPeriod(results), { type: "u" });
      expect(chart).toMatchObject({ center: 0, sigma: 0 });
      expect(warningsOf(chart)).toEqual(["provisional-limits", "zero-variance"]);
    });
  });

  it("takes the effective counts of weighted results", () => {
    const rows = Array.from({ length: 240 }, (_, i) => ({
      at: i,
      rating: 1 + ((i * 7 + (i % 3)) % 5),
      weight: 0.5 + ((i * 13) % 10) / 4,
    }));
    const edges = Array.from({ length: 13 }, (_, i) => 20 * i);
    const series = measure(rows, {
      metric: csat,
      value: "rating",
      weights: "weight",
      at: "at",
      edges,
      asOf: 240,
    });
    const bases = series.map(({ result }) => result.basis as { count: number; of: number });
    const of = bases.reduce((sum, basis) => sum + basis.of, 0);
    const p = bases.reduce((sum, basis) => sum + basis.count, 0) / of;
    expect(of).toBeLessThan(200);
    const chart = controlChart(series, { type: "p" });
    expect(chart.center).toBeCloseTo(100 * p, 10);
    bases.forEach((basis, i) => {
      const sigma = 100 * Math.sqrt((p * (1 - p)) / basis.of);
      expect(chart.points[i]?.sigma).toBeCloseTo(sigma, 10);
    });
    expect(chart.sigma).toBeNull();
  });
});

describe("points without a value", () => {
  it("keep their place, and the others are as if they were not there", () => {
    const chart = controlChart(byHand([4, null, 6, 5, null]));
    expect(chart.points[1]).toEqual({
      at: 1,
      value: null,
      sigma: null,
      lower: null,
      upper: null,
      signals: [],
    });
    const without = controlChart(byHand([4, 6, 5]));
    expect(chart).toMatchObject({ center: without.center, sigma: without.sigma });
    expect(chart.points[4]?.value).toBeNull();
  });

  it("end a run", () => {
    const rules = ["nine-on-one-side"] as const;
    const values = [...new Array(9).fill(3), ...new Array(9).fill(1)];
    const places = [8, 17].map((place) => [place, "nine-on-one-side"]);
    expect(signalsOf(controlChart(byHand(values), { rules }))).toEqual(places);
    const gap = [...values.slice(0, 4), null, ...values.slice(4)];
    expect(signalsOf(controlChart(byHand(gap), { rules }))).toEqual([[18, "nine-on-one-side"]]);
  });

  it("are allowed among results, whose kind the others tell", () => {
    const chart = controlChart(
      byPeriod([
        csat({ satisfied: 0, responses: 0 }),
        ...shares([5, 6]).map(({ result }) => result),
      ]),
    );
    expect(chart.type).toBe("laney-p");
    expect(chart.points[0]?.value).toBeNull();
    expect(chart.center).toBe(5.5);
  });

  it("are all there is: no center, and a warning", () => {
    for (const type of [undefined, "p", "laney-p", "nps", "xmr", "u"] as const) {
      for (const series of [[], byHand([null, null])]) {
        const chart = controlChart(series, { type });
        expect(chart).toMatchObject({ type: type ?? "xmr", center: null, sigma: null });
        expect(chart.points.map(({ value }) => value)).toEqual(series.map(() => null));
        expect(warningsOf(chart)).toEqual(["no-data"]);
      }
    }
    expect(controlChart([], { type: "nps" }).sigmaZ).toBeNull();
  });
});

describe("warnings of a chart", () => {
  it("says that few points have provisional limits, or none", () => {
    expect(warningsOf(controlChart(byHand(months.slice(1))))).toEqual(["provisional-limits"]);
    const single = controlChart(byHand([7]));
    expect(single).toMatchObject({ center: 7, sigma: null });
    expect(single.points[0]).toMatchObject({ value: 7, lower: null, upper: null, signals: [] });
    expect(single.warnings[0]).toEqual({
      code: "provisional-limits",
      message: "1 of 12 points: there are no limits",
    });
    const share = controlChart(shares([40]));
    expect(share.sigmaZ).toBeNull();
    expect(share.sigma).toBeCloseTo(100 * Math.sqrt((0.4 * 0.6) / 100), 12);
    expect(share.warnings[0]?.message).toBe("1 of 12 points: the next ones will move the limits");
  });

  it.each<[string, Parameters<typeof controlChart>[0], ControlChartType, number]>([
    ["equal values", byHand(new Array(12).fill(0.1)), "xmr", 0.1],
    ["no share", shares(new Array(12).fill(0)), "p", 0],
    ["a whole", shares(new Array(12).fill(100)), "laney-p", 100],
    ["promoters", nets(new Array(12).fill([100, 0])), "nps", 100],
    ["no events", byHand(new Array(12).fill(0), 5), "u", 0],
    ["equal shares", shares(new Array(12).fill(30)), "laney-p", 30],
    ["equal net scores", nets(new Array(12).fill([30, 20])), "nps", 10],
  ])("finds nothing in %s", (_what, series, type, center) => {
    const rules = ["beyond-limits", "fifteen-near-center"] as const;
    const chart = controlChart(
      [...series, ...series].map((point, i) => ({
        ...point,
        ...("from" in point ? { from: i } : { at: i }),
      })) as typeof series,
      { type, rules },
    );
    expect(chart).toMatchObject({ center, sigma: 0 });
    expect(chart.points[0]).toMatchObject({ lower: center, upper: center });
    expect(signalsOf(chart)).toEqual([]);
    expect(warningsOf(chart)).toEqual(["zero-variance"]);
  });

  it("takes no rounding for a run: shares and rates that are equal", () => {
    for (const type of ["p", "laney-p", "u"] as const) {
      const value = 33.3;
      const series = Array.from({ length: 12 }, (_, at) => ({ at, value, n: 7 + at * 0.7 }));
      expect(signalsOf(controlChart(series, { type }))).toEqual([]);
    }
  });

  it("says that limits were cut at the ends of the scale", () => {
    const near = shares([1, 0, 2, 1, 1, 0, 3, 1, 1, 0, 2, 1]);
    for (const type of ["p", "laney-p"] as const) {
      const chart = controlChart(near, { type });
      expect(warningsOf(chart)).toEqual(["interval-clipped"]);
      expect(chart.points.every(({ lower }) => lower === 0)).toBe(true);
    }
    const up = controlChart(nets(months.map((_, i) => [100 - (i % 3), 0])));
    expect(warningsOf(up)).toEqual(["interval-clipped"]);
    expect(up.points[0]?.upper).toBe(100);
    const rare = controlChart(byHand([1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2], 1), { type: "u" });
    expect(warningsOf(rare)).toEqual(["interval-clipped"]);
    expect(rare.points[0]?.lower).toBe(0);
    expect(warningsOf(controlChart(near, { type: "xmr" }))).toEqual([]);
  });

  it("says that many rules find something by chance", () => {
    const two = ["six-in-a-row", "two-of-three"] as const;
    expect(warningsOf(controlChart(byHand(months), { rules: two }))).toEqual([]);
    const three = ["beyond-limits", ...two] as const;
    expect(warningsOf(controlChart(byHand(months), { rules: three }))).toEqual([
      "multiple-comparisons",
    ]);
    const twice = ["beyond-limits", "beyond-limits", "beyond-limits"] as const;
    const chart = controlChart(byHand(months), { rules: twice });
    expect(warningsOf(chart)).toEqual([]);
    expect(signalsOf(chart)).toEqual([[7, "beyond-limits"]]);
    expect(signalsOf(controlChart(byHand(months), { rules: [] }))).toEqual([]);
  });

  it("says that a period is not over", () => {
    const series = shares(months).map((one, i) => ({ ...one, complete: i < 11 }));
    expect(warningsOf(controlChart(series))).toEqual(["incomplete-period"]);
  });

  it("does not call chance overdispersed: 1.5 standard errors of few points, 1.25 of many", () => {
    const spread = (step: number, count: number) =>
      shares(
        Array.from({ length: count }, (_, i) => 5000 + (i % 2 === 0 ? step : -step)),
        10_000,
      );
    // Shares that alternate by 2 · step have sigmaZ = 2 · step / 50 / 1.128.
    const codes = (sigmaZ: number, count: number) =>
      warningsOf(controlChart(spread(28.2 * sigmaZ, count), { type: "p" }));
    expect(codes(1.44, 12)).toEqual([]);
    expect(codes(1.46, 12)).toEqual(["overdispersed"]);
    expect(codes(1.24, 400)).toEqual([]);
    expect(codes(1.26, 400)).toEqual(["overdispersed"]);
  });
});

describe("laws", () => {
  const counts = fc.array(fc.integer({ min: 1, max: 99 }), { minLength: 2, maxLength: 30 });

  it("is the mirror image of the rest", () => {
    holds(
      fc.property(counts, fc.constantFrom<ControlChartType>("p", "laney-p"), (some, type) => {
        const chart = controlChart(shares(some), { type });
        const rest = controlChart(shares(some.map((count) => 100 - count)), { type });
        expect(rest.center).toBeCloseTo(100 - (chart.center ?? 0), 9);
        chart.points.forEach(({ lower, signals }, i) => {
          expect(rest.points[i]?.upper).toBeCloseTo(100 - (lower ?? 0), 9);
          expect(rest.points[i]?.signals).toEqual(signals);
        });
      }),
      100,
    );
  });

  it("finds the same in other units", () => {
    holds(
      fc.property(counts, (some) => {
        const chart = controlChart(byHand(some));
        const other = controlChart(byHand(some.map((value) => 1024 * value)));
        expect(signalsOf(other)).toEqual(signalsOf(chart));
        expect(other.sigma).toBe(1024 * (chart.sigma ?? Number.NaN));
      }),
      100,
    );
  });

  it("flags beyond the limits what is beyond the limits", () => {
    const types = fc.constantFrom<ControlChartType>("p", "laney-p", "xmr");
    holds(
      fc.property(counts, types, (some, type) => {
        for (const point of controlChart(shares(some), { type }).points) {
          const { value, lower, upper, signals } = point;
          const beyond = (value ?? 0) < (lower ?? 0) || (value ?? 0) > (upper ?? 0);
          expect(signals.includes("beyond-limits")).toBe(beyond);
        }
      }),
      200,
    );
  });

  it("survives JSON", () => {
    const chart = controlChart(byHand([1, null, 5, 2]));
    expect(JSON.parse(JSON.stringify(chart))).toEqual(chart);
    const series = shares(months);
    expect(controlChart(JSON.parse(JSON.stringify(series)))).toEqual(controlChart(series));
  });
});

describe("refuses", () => {
  const of = (result: MetricResult, change: object) => byPeriod([{ ...result, ...change }]);
  const share = csat({ satisfied: 1, responses: 2 });
  const net = nps([9, 10, 3]);
  const ratio = contactRate({ contacts: 5, per: 10 });
  const point = { at: 0, value: 5, n: 10 };

  it.each<[string, unknown, unknown, string]>([
    ["no list", null, {}, "control-chart: invalid-shape at series"],
    ["no point", [7], {}, "control-chart: invalid-shape at series.0"],
    ["no options", [], null, "control-chart: invalid-shape at options"],
    ["an unknown option", [], { level: 0.9 }, "control-chart: unknown-option at options.level"],
    ["an unknown type", [], { type: "c" }, "control-chart: unknown-option at options.type"],
    ["null as a type", [], { type: null }, "control-chart: unknown-option at options.type"],
    ["one rule", [], { rules: "beyond-limits" }, "control-chart: invalid-shape at options.rules"],
    [
      "an unknown rule",
      [],
      { rules: ["beyond-limits", "nelson"] },
      "control-chart: unknown-option at options.rules.1",
    ],
    [
      "a hole for a rule",
      [],
      { rules: new Array(1) },
      "control-chart: unknown-option at options.rules.0",
    ],
    [
      "a large result",
      of(ratio, { value: 1e61 }),
      {},
      "control-chart: out-of-range at series.0.result.value",
    ],
    [
      "a percentage without n",
      [{ at: 0, value: 5 }],
      { type: "p" },
      "control-chart: invalid-shape at series.0.n",
    ],
    [
      "a percentage of 0",
      [{ ...point, n: 0 }],
      { type: "laney-p" },
      "control-chart: inconsistent at series.0.n",
    ],
    [
      "101 percent",
      [{ ...point, value: 101 }],
      { type: "p" },
      "control-chart: out-of-range at series.0.value",
    ],
    [
      "a mean as a share",
      byPeriod([csat([4, 5], { definition: "mean" })]),
      { type: "p" },
      "control-chart: inconsistent at series.0.result.basis.kind",
    ],
    [
      "a share of 0",
      of(share, { basis: { kind: "share", count: 0, of: 0 } }),
      {},
      "control-chart: inconsistent at series.0.result.value",
    ],
    [
      "a share as a net",
      byPeriod([share]),
      { type: "nps" },
      "control-chart: inconsistent at series.0.result.basis.kind",
    ],
    ["a net by hand", [point], { type: "nps" }, "control-chart: inconsistent at series.0.value"],
    [
      "a net of 0",
      of(net, { basis: { kind: "net", up: 0, down: 0, of: 0 } }),
      {},
      "control-chart: inconsistent at series.0.result.value",
    ],
    [
      "a share as a rate",
      byPeriod([share]),
      { type: "u" },
      "control-chart: inconsistent at series.0.result.basis.kind",
    ],
    [
      "a rate below 0",
      [{ ...point, value: -1 }],
      { type: "u" },
      "control-chart: out-of-range at series.0.value",
    ],
    [
      "a rate without n",
      [{ at: 0, value: 1 }],
      { type: "u" },
      "control-chart: invalid-shape at series.0.n",
    ],
    [
      "negative events",
      of(ratio, { basis: { kind: "ratio", numerator: -1, denominator: 2 } }),
      { type: "u" },
      "control-chart: out-of-range at series.0.result.basis.numerator",
    ],
    [
      "events of 0",
      of(ratio, { basis: { kind: "ratio", numerator: 1, denominator: 0 } }),
      { type: "u" },
      "control-chart: inconsistent at series.0.result.basis.denominator",
    ],
    [
      "an exposure beyond numbers",
      of(ratio, { value: 1e-300 }),
      { type: "u" },
      "control-chart: out-of-range at series.0.result.basis.denominator",
    ],
  ])("%s", (_what, series, options, expected) => {
    const call = controlChart as (series: unknown, options: unknown) => unknown;
    expect(refusal(() => call(series, options))).toBe(expected);
  });

  it("and says what to do instead", () => {
    const options: ControlChartOptions = { type: "nps" };
    expect(() => controlChart([point], options)).toThrow(
      'control-chart: series[0].value is 5, expected the result of a net score such as nps, by measure with edges; the type "xmr" takes any values',
    );
    expect(() => controlChart([{ at: 0, value: 5 }], { type: "p" })).toThrow(
      "control-chart: series[0].n is null, expected how many are behind the percentage, above 0",
    );
  });
});

it("asks whether shares of 1 were meant", () => {
  const small = byHand([0.8, 0.82, 0.79, 0.85], 100);
  const asks = (points: typeof small, type: ControlChartType) =>
    warningsOf(controlChart(points, { type })).includes("looks-like-share");
  expect([asks(small, "p"), asks(small, "laney-p"), asks(small, "xmr")]).toEqual([
    true,
    true,
    false,
  ]);
  expect(asks(byHand([0.8, 82], 100), "p")).toBe(false);
  expect(warningsOf(controlChart(shares([0, 1, 1])))).not.toContain("looks-like-share");
});
