import { type SpikeOptions, spikes } from "cx-metrics";
import * as stats from "cx-metrics/stats";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createRandom } from "../../src/stats/createRandom.ts";
import { goldens, refusal } from "../stats/golden.ts";
import { holds } from "../support/lawRuns.ts";
import { chances, csatByDay, day, seriesOf } from "./seriesOf.ts";

const flags = (values: readonly (number | null)[], options: SpikeOptions = {}) =>
  spikes(seriesOf(values), options).flatMap(({ flagged }, i) => (flagged ? [i] : []));

const last = (values: readonly number[], options: SpikeOptions = {}) =>
  spikes(seriesOf(values), options).at(-1);

function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length >> 1;
  return ((sorted[half] ?? 0) + (sorted[sorted.length - 1 - half] ?? 0)) / 2;
}

/** Center and spread by their definitions. */
function plainly(values: readonly number[], definition: "robust" | "z") {
  const { length } = values;
  const mean = values.reduce((sum, value) => sum + value, 0) / length;
  if (definition === "z") {
    const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
    return { center: mean, spread: Math.sqrt(squares / (length - 1)) };
  }
  const center = medianOf(values);
  const distances = values.map((value) => Math.abs(value - center));
  const mad = 1.4826 * medianOf(distances);
  const deviation = (1.2533 * distances.reduce((sum, one) => sum + one, 0)) / length;
  return { center, spread: mad > 0 ? mad : deviation };
}

describe("spikes", () => {
  const definitions = ["robust", "z"] as const;
  const baselines = ["others", "all", "trailing"] as const;
  const ways = definitions.flatMap((definition) =>
    baselines.map((baseline) => [definition, baseline] as const),
  );

  it.each(ways)("%s of %s: center and spread of just those values", (definition, baseline) => {
    const value = fc.option(fc.integer({ min: 0, max: 8 }), { freq: 6 });
    holds(
      fc.property(fc.array(value, { maxLength: 25 }), (values) => {
        const points = spikes(seriesOf(values), { definition, baseline });
        points.forEach(({ at, value: own, center, spread, score, flagged }, i) => {
          expect([at, own]).toEqual([day(i), values[i]]);
          const others = values.filter((one, j): one is number => {
            const taken = { others: j !== i, all: true, trailing: j < i }[baseline];
            return one !== null && taken;
          });
          if (own === null || others.length < 3) {
            expect([center, spread, score, flagged]).toEqual([null, null, null, false]);
            return;
          }
          const want = plainly(others, definition);
          expect(center).toBeCloseTo(want.center, 10);
          expect(spread).toBeCloseTo(want.spread, 10);
          if (spread === 0) expect([score, flagged]).toEqual([null, own !== center]);
          else expect(score).toBeCloseTo((own - want.center) / want.spread, 8);
        });
      }),
      150,
    );
  });

  it.each(goldens("spike.robustZ"))("has R's robust z of all values: %s", (_id, golden) => {
    const { values } = golden.inputs;
    if (values.length < 3) return;
    const points = spikes(seriesOf(values), { baseline: "all" });
    expect(points.map(({ score }) => score)).toEqual(stats.robustZ(values).scores);
  });

  it("flags beyond 3.5 robust units, 3 standard deviations, or what was asked for", () => {
    const usual = [0, 1, 2, 3, 4];
    // Median 2, MAD 1: 3.5 units are 5.1891.
    expect(flags([...usual, 2 + 5.189])).toEqual([]);
    expect(flags([...usual, 2 + 5.19])).toEqual([5]);
    expect(flags([...usual, 2 - 5.19])).toEqual([5]);
    expect(flags([...usual, 6], { threshold: 2.6 })).toEqual([5]);
    expect(flags([...usual, 6], { threshold: 2.7 })).toEqual([]);
    const limit = 2 + 3 * Math.sqrt(2.5);
    expect(flags([...usual, limit - 0.001], { definition: "z" })).toEqual([]);
    expect(flags([...usual, limit + 0.001], { definition: "z" })).toEqual([5]);
  });

  it("holds a point against the others, against all, or against those before", () => {
    const values = [100, 120, 130, 110, 150];
    expect(last(values, { definition: "z" })?.score).toBeCloseTo(2.7111, 4);
    expect(last(values, { definition: "z", baseline: "trailing" })?.score).toBeCloseTo(2.7111, 4);
    expect(last(values, { definition: "z", baseline: "all" })?.score).toBeCloseTo(
      28 / Math.sqrt(370),
      12,
    );
    expect(last([...values, 120], { baseline: "trailing" })?.center).toBe(120);
  });

  it("flags whatever differs from values that are all equal, and no rounding", () => {
    expect(last([5, 5, 5, 5.1])).toMatchObject({
      center: 5,
      spread: 0,
      score: null,
      flagged: true,
    });
    expect(last([5, 5, 5, 5])).toMatchObject({ center: 5, spread: 0, score: null, flagged: false });
    for (const definition of definitions) {
      const tenths = [0.3, 0.3, 0.3, 0.3, 0.1 + 0.2];
      expect(flags(tenths, { definition })).toEqual([]);
      expect(flags([...tenths, 0.1 + 0.2, 0.3, 0.3, 0.3], { definition })).toEqual([]);
    }
  });

  it("is not misled by the largest values there are", () => {
    for (const definition of definitions) {
      const points = spikes(seriesOf([1e60, 1, 2, 3, 4, 1e-300]), { definition });
      expect(points[0]?.flagged).toBe(true);
      expect(points[0]?.center).toBeLessThan(5);
      expect(JSON.parse(JSON.stringify(points))).toEqual(points);
    }
  });

  it("finds the one point of thousands, of which many are equal", () => {
    const values = chances(5000).map((chance) => Math.floor(10 * chance));
    values[777] = 90;
    for (const baseline of baselines) expect(flags(values, { baseline })).toEqual([777]);
    const mostly = values.map((value, i) => (i === 777 ? 9 : value < 7 ? 0 : 1));
    for (const baseline of baselines) expect(flags(mostly, { baseline })).toContain(777);
  });
});

describe("spikes of a season", () => {
  const weekly = Array.from({ length: 84 }, (_, i) => [60, 10, 20, 30, 40, 50, 5][i % 7] ?? 0);
  const noisy = chances(84).map((chance, i) => chance + (weekly[i] ?? 0));

  it.each(goldens("spike.stl").filter(([, { inputs }]) => inputs["robust"]))(
    "scores the robust remainder: %s",
    (_id, { inputs, expected }) => {
      const { values, period = 0 } = inputs;
      const points = spikes(seriesOf(values), { season: period, baseline: "all" });
      const scores = expected["robustZ"] as number[];
      const farthest = (of: readonly number[]) =>
        of.reduce((most, score, i) => (Math.abs(score) > Math.abs(of[most] ?? 0) ? i : most), 0);
      const ours = points.map(({ score }) => score ?? Number.NaN);
      expect(points[farthest(scores)]?.flagged).toBe(true);
      // The same remainder in another unit, in which the fit has no part: at most as many are flagged.
      const unit = (scores[farthest(scores)] ?? 0) / (ours[farthest(scores)] ?? 0);
      expect(unit).toBeGreaterThan(1);
      scores.forEach((score, i) => {
        expect(ours[i]).toBeCloseTo(score / unit, 5);
      });
    },
  );

  it.each([
    [36, 12],
    [56, 7],
  ])(
    "takes chance for a spike once in a hundred points: %i of a season of %i",
    (length, season) => {
      const random = createRandom("test", ["seed"], 5);
      const normal = () =>
        Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
      const sets = 100;
      let chance = 0;
      let found = 0;
      for (let set = 0; set < sets; set++) {
        const values = Array.from(
          { length },
          (_, i) => 50 + 10 * Math.sin((2 * Math.PI * i) / season) + 5 * normal(),
        );
        chance += flags(values, { season }).length;
        const place = Math.floor(random() * length);
        values[place] = (values[place] ?? 0) + 40;
        if (flags(values, { season }).includes(place)) found++;
      }
      expect(chance / sets / length).toBeLessThan(0.015);
      expect(found / sets).toBeGreaterThan(0.95);
    },
  );

  it("finds a quiet Sunday that is not quiet, and says what was expected", () => {
    const values = [...noisy];
    values[41] = 40;
    expect(flags(values)).toEqual([]);
    expect(flags(values, { season: 7 })).toEqual([41]);
    const point = spikes(seriesOf(values), { season: 7, definition: "z" })[41];
    expect(point?.center).toBeCloseTo(5.5, 0);
    expect(point?.score).toBeCloseTo((40 - (point?.center ?? 0)) / (point?.spread ?? 0), 9);
  });

  it("bridges what is missing, a whole phase too, and never flags it", () => {
    const gaps = noisy.map((value, i) => (i === 0 || i === 30 || i === 83 ? null : value));
    gaps[41] = 40;
    expect(flags(gaps, { season: 7 })).toEqual([41]);
    const closed = noisy.map((value, i) => (i % 7 === 6 ? null : value));
    closed[44] = 99;
    expect(flags(closed, { season: 7 })).toEqual([44]);
    expect(spikes(seriesOf(Array(9).fill(null)), { season: 3 }).map(({ score }) => score)).toEqual(
      Array(9).fill(null),
    );
    const late = noisy.map((value, i) => (i < 80 ? null : value));
    expect(flags(late, { season: 7 })).toEqual([]);
  });

  it("finds nothing in what is all season", () => {
    expect(flags(weekly, { season: 7 })).toEqual([]);
    const values = [...weekly];
    values[20] = 6;
    expect(flags(values, { season: 7 })).toEqual([20]);
  });
});

describe("spikes of measured points", () => {
  const steady = Array.from({ length: 12 }, (_, i) => [78 + (i % 5), 100] as const);

  it("must be far off beyond chance: small samples swing", () => {
    const large = spikes(csatByDay([...steady, [50, 100]]));
    const small = spikes(csatByDay([...steady, [2, 4]]));
    expect([large.at(-1)?.value, small.at(-1)?.value]).toEqual([50, 50]);
    expect(large.at(-1)?.score).toBe(small.at(-1)?.score);
    expect([large.at(-1)?.flagged, small.at(-1)?.flagged]).toEqual([true, false]);
    expect(spikes(csatByDay([...steady, [100, 100]])).at(-1)?.flagged).toBe(true);
  });

  it("takes an unfinished period for a spike only where its interval does", () => {
    const open = csatByDay([...steady, [50, 100]], day(12));
    expect(open.at(-1)?.complete).toBe(false);
    expect(spikes(open).at(-1)?.flagged).toBe(true);
    const bare = open.map((point) => ({ ...point, result: { ...point.result, interval: null } }));
    expect(spikes(bare).at(-1)?.flagged).toBe(false);
    const whole = bare.map((point) => ({ ...point, complete: true }));
    expect(spikes(whole).at(-1)?.flagged).toBe(true);
  });

  it("takes an open interval for one without that end", () => {
    const points = csatByDay([...steady, [50, 100]]);
    const bounded = (lower: number | null, upper: number | null) =>
      spikes(
        points.map((point) => ({
          ...point,
          result: { ...point.result, interval: { lower, upper, level: 0.95, method: "x" } },
        })),
      ).at(-1)?.flagged;
    expect([bounded(null, 60), bounded(null, null), bounded(90, null), bounded(null, 90)]).toEqual([
      true,
      false,
      true,
      false,
    ]);
  });

  it("refuses an interval that is none", () => {
    const [point] = csatByDay([[1, 2]]);
    const broken = (interval: unknown) => [{ ...point, result: { ...point?.result, interval } }];
    const path = "at series.0.result.interval";
    expect(refusal(() => spikes(broken(3) as never))).toBe(`spikes: invalid-shape ${path}`);
    expect(refusal(() => spikes(broken({ lower: "1", upper: 2 }) as never))).toBe(
      `spikes: not-a-number ${path}.lower`,
    );
    expect(spikes(broken(undefined) as never)).toHaveLength(1);
  });
});

it.each<[unknown, unknown, string]>([
  [undefined, {}, "spikes: invalid-shape at series"],
  [[1], {}, "spikes: invalid-shape at series.0"],
  [[], 3, "spikes: invalid-shape at options"],
  [[], { definition: "iqr" }, "spikes: unknown-definition at options.definition"],
  [[], { baseline: "previous" }, "spikes: unknown-option at options.baseline"],
  [[], { threshold: -1 }, "spikes: out-of-range at options.threshold"],
  [[], { threshold: Number.NaN }, "spikes: not-a-number at options.threshold"],
  [[], { season: 1 }, "spikes: out-of-range at options.season"],
  [[], { season: 7 }, "spikes: out-of-range at options.season"],
  [seriesOf([1, 2, 3, 4]), { season: 2 }, "spikes: out-of-range at options.season"],
  [[], { window: 7 }, "spikes: unknown-option at options.window"],
])("refuses %j, %j", (series, options, expected) => {
  expect(refusal(() => spikes(series as never, options as never))).toBe(expected);
});
