import { describe, expect, it } from "vitest";
import { type DriverOptions, drivers } from "../../src/index.ts";
import { linearModel } from "../../src/stats/index.ts";
import { warningsOf } from "../core/faultOf.ts";
import { refusal } from "../stats/golden.ts";
import { averageOverOrders, drawColumns, plainCorrelation } from "../stats/regressionOracle.ts";

const NAMES = ["speed", "price", "help"] as const;

type Columns = Record<"overall" | (typeof NAMES)[number], (number | null)[]>;

function draw(seed: number, rows: number): Columns {
  // Every third column of the draw has answers from 0 to 4.
  const [speed = [], , , price = [], , , help = [], , , noise = []] = drawColumns(seed, 10, rows);
  const overall = speed.map((a, i) => 2 * a + (price[i] ?? 0) + (noise[i] ?? 0));
  return { overall, speed, price, help };
}

const toRecords = (columns: Columns) =>
  columns.overall.map((overall, i) => ({
    id: `row ${i}`,
    overall,
    speed: columns.speed[i],
    price: columns.price[i],
    help: columns.help[i],
  }));

const OPTIONS = { outcome: "overall", attributes: NAMES } as const;

const sum = (values: readonly (number | null)[]) =>
  values.reduce<number>((total, value) => total + (value ?? 0), 0);

describe("drivers", () => {
  it("has the importance of all orders, adding up to R²", () => {
    const columns = draw(1, 80);
    const plain = NAMES.map((name) => columns[name] as number[]);
    const overall = columns.overall as number[];
    const expected = averageOverOrders(
      plain.map((a) => plain.map((b) => plainCorrelation(a, b))),
      plain.map((a) => plainCorrelation(a, overall)),
    );
    const { r2, attributes, definition, n } = drivers(columns, OPTIONS);
    expect({ definition, n }).toEqual({ definition: "shapley", n: 80 });
    attributes.forEach(({ importance, share, performance }, j) => {
      expect(importance).toBeCloseTo(expected[j] ?? 0, 10);
      expect(share).toBeCloseTo((100 * (expected[j] ?? 0)) / sum(expected), 8);
      expect(performance).toBeCloseTo(sum(plain[j] ?? []) / 80, 12);
    });
    expect(r2).toBeCloseTo(linearModel(overall, plain).r2 ?? 0, 10);
    expect(sum(attributes.map(({ share }) => share))).toBeCloseTo(100, 10);
  });

  it("reads records, columns and typed columns alike", () => {
    const columns = draw(2, 60);
    const typed = Object.fromEntries(
      Object.entries(columns).map(([name, column]) => [name, Int32Array.from(column as number[])]),
    ) as unknown as Record<keyof Columns, Int32Array>;
    const expected = drivers(columns, OPTIONS);
    expect(drivers(toRecords(columns), OPTIONS)).toEqual(expected);
    expect(drivers(typed, OPTIONS)).toEqual(expected);
    expect(columns).toEqual(draw(2, 60));
  });

  it("weighs by Johnson and by squared correlations", () => {
    const columns = draw(3, 60);
    const [shapley, johnson, alone] = (["shapley", "johnson", "correlation"] as const).map(
      (definition) => drivers(columns, { ...OPTIONS, definition }),
    );
    expect(johnson?.r2).toBeCloseTo(shapley?.r2 ?? 0, 10);
    expect(alone?.r2).toBeCloseTo(shapley?.r2 ?? 0, 10);
    expect(sum(johnson?.attributes.map(({ importance }) => importance) ?? [])).toBeCloseTo(
      shapley?.r2 ?? 0,
      10,
    );
    expect(johnson?.attributes[0]?.importance).not.toBeCloseTo(
      shapley?.attributes[0]?.importance ?? 0,
      6,
    );
    const r = plainCorrelation(columns.speed as number[], columns.overall as number[]);
    expect(alone?.attributes[0]?.importance).toBeCloseTo(r ** 2, 10);
    expect(sum(alone?.attributes.map(({ share }) => share) ?? [])).toBeCloseTo(100, 10);
  });

  it("ranks by importance, and cuts the map at an even share and the mean performance", () => {
    const drawn = draw(4, 60);
    const raise = (field: keyof Columns, by: number) => ({
      ...drawn,
      [field]: drawn[field].map((value) => (value ?? 0) + by),
    });
    const { attributes, cuts } = drivers(raise("speed", -1), OPTIONS);
    expect(attributes.map(({ name, rank, quadrant }) => [name, rank, quadrant])).toEqual([
      ["speed", 1, "fix-first"],
      ["price", 2, "possible-overkill"],
      ["help", 3, "possible-overkill"],
    ]);
    expect(cuts.share).toBeCloseTo(100 / 3, 12);
    const performances = attributes.map(({ performance }) => performance);
    expect(cuts.performance).toBeCloseTo(sum(performances) / 3, 12);
    const raised = drivers(raise("speed", 1), OPTIONS).attributes;
    expect(raised.map(({ quadrant }) => quadrant)).toEqual([
      "keep-up",
      "low-priority",
      "low-priority",
    ]);
  });

  it("leaves out rows that lack a field, counts them, and warns above 5 %", () => {
    const columns = draw(5, 60);
    const gaps = {
      ...columns,
      speed: [null, ...columns.speed, 3],
      price: [3, ...columns.price, 3],
      help: [3, ...columns.help, 3],
      overall: [3, ...columns.overall, null],
    };
    const few = drivers(gaps, OPTIONS);
    expect(few).toEqual({ ...drivers(columns, OPTIONS), excluded: { missing: 2 } });
    const some = { ...columns, help: columns.help.map((value, i) => (i < 4 ? null : value)) };
    const result = drivers(some, OPTIONS);
    expect([result.n, result.excluded.missing, warningsOf(result)]).toEqual([56, 4, ["rows-lost"]]);
    expect(drivers(toRecords(some), OPTIONS)).toEqual(result);
  });

  it("lists an attribute that does not vary, without importance, and fits the others", () => {
    const columns = { ...draw(6, 60), help: Array(60).fill(0.1) };
    const result = drivers(columns, { ...OPTIONS, seed: 1, resamples: 50 });
    expect(result.attributes[2]).toEqual({
      name: "help",
      importance: null,
      share: null,
      interval: null,
      rank: null,
      rankInterval: null,
      performance: expect.closeTo(0.1, 15),
      quadrant: null,
    });
    const others = drivers(columns, {
      ...OPTIONS,
      attributes: ["speed", "price"],
      seed: 1,
      resamples: 50,
    });
    expect(result.attributes.slice(0, 2)).toEqual(others.attributes);
    expect(result.cuts).toEqual(others.cuts);
    expect(warningsOf(result)).toEqual(["constant-attribute"]);
  });

  it("says nothing of an outcome that does not vary", () => {
    const result = drivers({ ...draw(7, 60), overall: Array(60).fill(7) }, { ...OPTIONS, seed: 1 });
    expect(result.r2).toBeNull();
    for (const { importance, share, rank, interval, quadrant } of result.attributes)
      expect([importance, share, rank, interval, quadrant]).toEqual([null, null, null, null, null]);
    expect(result.cuts).toEqual({ share: null, performance: null });
    expect(warningsOf(result)).toEqual(["zero-variance"]);
  });

  it("gives importance without shares where nothing is explained", () => {
    const columns = {
      y: [1, 1, 2, 2].flatMap((v) => [v, v, v]),
      x: [1, 2, 1, 2].flatMap((v) => [v, v, v]),
    };
    const { r2, attributes } = drivers(columns, {
      outcome: "y",
      attributes: ["x"],
      seed: 2,
      resamples: 20,
    });
    expect([r2, attributes[0]?.importance, attributes[0]?.share, attributes[0]?.rank]).toEqual([
      0,
      0,
      null,
      null,
    ]);
  });

  it("is silent about ranks below ten rows for each attribute", () => {
    const columns = draw(8, 29);
    const result = drivers(columns, { ...OPTIONS, seed: 1 });
    expect(result.attributes.every(({ share }) => share !== null)).toBe(true);
    for (const { rank, interval, rankInterval, quadrant } of result.attributes)
      expect([rank, interval, rankInterval, quadrant]).toEqual([null, null, null, null]);
    expect(warningsOf(result)).toEqual(["too-few-rows"]);
    expect(drivers(draw(8, 30), OPTIONS).attributes[0]?.rank).toBe(1);
  });

  it("is empty without rows", () => {
    for (const nothing of [
      [],
      { overall: [], speed: [], price: [], help: [] },
      [{ ...EMPTY, overall: null }],
    ]) {
      const { r2, n, attributes, warnings } = drivers(nothing, OPTIONS);
      expect([r2, n, attributes[0]?.performance]).toEqual([null, 0, null]);
      expect(warnings.at(-1)?.code).toBe("no-data");
    }
  });

  it("draws intervals of shares and ranks from a seed, the same ones each time", () => {
    const columns = draw(9, 100);
    const once = drivers(columns, { ...OPTIONS, seed: 4, resamples: 400, level: 0.9 });
    expect(
      drivers(toRecords(columns), { ...OPTIONS, seed: 4, resamples: 400, level: 0.9 }),
    ).toEqual(once);
    for (const { share, rank, interval, rankInterval } of once.attributes) {
      expect(interval).toMatchObject({ level: 0.9, method: "bootstrap-percentile" });
      expect(interval?.lower).toBeLessThan(share ?? 0);
      expect(interval?.upper).toBeGreaterThan(share ?? 100);
      expect(rankInterval?.lower).toBeLessThanOrEqual(rank ?? 0);
      expect(rankInterval?.upper).toBeGreaterThanOrEqual(rank ?? 9);
      expect([rankInterval?.lower, rankInterval?.upper].every(Number.isInteger)).toBe(true);
    }
    const other = drivers(columns, { ...OPTIONS, seed: 5, resamples: 400, level: 0.9 });
    expect(other.attributes[0]?.interval).not.toEqual(once.attributes[0]?.interval);
    expect(drivers(columns, OPTIONS).attributes[0]?.interval).toBeNull();
    const single = drivers(columns, { ...OPTIONS, seed: 4, resamples: 1 });
    expect(single.attributes[0]?.rankInterval).toMatchObject({ lower: null, upper: null });
  });

  it("says that too few resamples have no limit, and only then", () => {
    const columns = draw(9, 100);
    const of = (resamples: number, more = {}) =>
      drivers(columns, { ...OPTIONS, seed: 1, resamples, ...more });
    expect(of(10).attributes[0]?.interval?.lower).toBeNull();
    expect(warningsOf(of(10))).toEqual(["unbounded"]);
    expect(warningsOf(of(200))).toEqual([]);
    expect(warningsOf(of(200, { level: 0.999 }))).toEqual(["unbounded"]);
    const few = drivers(draw(8, 29), { ...OPTIONS, seed: 1, resamples: 10 });
    expect(warningsOf(few)).toEqual(["too-few-rows"]);
  });

  it("survives resamples where an attribute, or the outcome, does not vary", () => {
    const rare = Array.from({ length: 30 }, (_, i) => Number(i === 7));
    const x = Array.from({ length: 30 }, (_, i) => (i * 7) % 5);
    const options = { seed: 3, resamples: 60 };
    const result = drivers(
      { y: x.map((v, i) => v + (rare[i] ?? 0)), x, rare },
      { outcome: "y", attributes: ["x", "rare"], ...options },
    );
    expect(result.attributes[1]?.interval?.lower).toBe(0);
    const lone = drivers({ y: rare, x }, { outcome: "y", attributes: ["x"], ...options });
    expect(lone.attributes[0]?.interval).toMatchObject({ lower: 100, upper: 100 });
  });

  it("keeps its digits with a large offset, and an odd first row", () => {
    const columns = draw(10, 90);
    const shift = (by: number) =>
      Object.fromEntries(
        Object.entries(columns).map(([name, column]) => [name, column.map((v) => (v ?? 0) + by)]),
      ) as Columns;
    const [near, far] = [drivers(columns, OPTIONS), drivers(shift(1e9), OPTIONS)];
    expect(far.r2).toBeCloseTo(near.r2 ?? 0, 12);
    expect(far.attributes.map(({ share }) => share)).toEqual(
      near.attributes.map(({ share }) => expect.closeTo(share ?? 0, 9)),
    );
    expect(far.attributes[0]?.performance).toBeCloseTo(
      (near.attributes[0]?.performance ?? 0) + 1e9,
      6,
    );
    const odd = Object.fromEntries(
      Object.entries(columns).map(([name, column]) => [name, [1e6, ...column]]),
    ) as Columns;
    expect(drivers(odd, OPTIONS).r2).toBeCloseTo(1, 9);
    const tiny = { y: [1, 2, 4, 5].map((v) => v * 1e-200), x: [1, 2, 3, 4] };
    expect(drivers(tiny, { outcome: "y", attributes: ["x"] }).r2).toBeNull();
  });

  it("warns of attributes that determine one another, by name", () => {
    const columns = draw(11, 60);
    const both = columns.speed.map((value, i) => (value ?? 0) + (columns.price[i] ?? 0));
    const result = drivers(
      { ...columns, both },
      { outcome: "overall", attributes: ["speed", "price", "both", "help"] },
    );
    const [warning] = result.warnings;
    expect(warning?.code).toBe("collinear");
    expect(warning?.message).toContain('"speed", "price", "both" nearly');
    expect(sum(result.attributes.map(({ share }) => share))).toBeCloseTo(100, 10);
  });

  it("warns where the scales of attributes differ, and not where the top goes unused", () => {
    const columns = draw(12, 60);
    const percent = { ...columns, help: columns.help.map((value) => 20 * (value ?? 0)) };
    expect(warningsOf(drivers(percent, OPTIONS))).toEqual(["different-scales"]);
    const capped = { ...columns, help: columns.help.map((value) => Math.min(3, value ?? 0)) };
    expect(warningsOf(drivers(capped, OPTIONS))).toEqual([]);
  });

  it("takes Johnson's weights above twelve attributes, and Shapley's up to twelve", () => {
    const drawn = drawColumns(13, 14, 200);
    const columns = Object.fromEntries(drawn.map((column, j) => [`a${j}`, column]));
    const attributes = Object.keys(columns).slice(1);
    const many = { outcome: "a0", attributes };
    expect(drivers(columns, many).definition).toBe("johnson");
    expect(drivers(columns, { ...many, attributes: attributes.slice(1) }).definition).toBe(
      "shapley",
    );
    expect(refusal(() => drivers(columns, { ...many, definition: "shapley" }))).toBe(
      "drivers: out-of-range at options.attributes.length",
    );
  });

  it("reads any string as a field", () => {
    const rows = Array.from({ length: 20 }, (_, i) =>
      JSON.parse(`{"__proto__": ${i}, "y": ${i % 7}}`),
    );
    expect(drivers(rows, { outcome: "y", attributes: ["__proto__"] }).attributes[0]?.name).toBe(
      "__proto__",
    );
  });

  const rows = { y: [1, 2, 3], x: [1, 3, 2] };
  const fields = { outcome: "y", attributes: ["x"] };
  it.each<[string, unknown, unknown, string]>([
    ["null rows", null, fields, "invalid-shape at rows"],
    ["a set of rows", new Set([1]), fields, "invalid-shape at rows.x"],
    ["a row that is none", [{ x: 1, y: 1 }, 5], fields, "invalid-shape at rows.1"],
    ["columns of different length", { y: [1, 2], x: [1] }, fields, "inconsistent at rows.y"],
    ["a column that is not there", { y: [1, 2] }, fields, "invalid-shape at rows.x"],
    ["a field that no record has", [{ y: 1 }], fields, "invalid-shape at rows.x"],
    ["a text", [{ x: "4", y: 1 }], fields, "not-a-number at rows.0.x"],
    ["NaN", { y: [1, 2], x: Float64Array.of(1, Number.NaN) }, fields, "not-a-number at rows.1.x"],
    ["too large a value", { y: [1, 2], x: [1, 1e300] }, fields, "out-of-range at rows.1.x"],
    ["infinity", { y: [1, Number.POSITIVE_INFINITY], x: [1, 2] }, fields, "not-finite at rows.1.y"],
    ["no options", rows, undefined, "invalid-shape at options"],
    ["no outcome", rows, { attributes: ["x"] }, "invalid-shape at options.outcome"],
    ["no attributes", rows, { outcome: "y" }, "invalid-shape at options.attributes"],
    [
      "an empty list",
      rows,
      { outcome: "y", attributes: [] },
      "out-of-range at options.attributes.length",
    ],
    [
      "a number for a field",
      rows,
      { outcome: "y", attributes: [0] },
      "invalid-shape at options.attributes.0",
    ],
    [
      "a field twice",
      rows,
      { outcome: "y", attributes: ["x", "x"] },
      "inconsistent at options.attributes.1",
    ],
    [
      "the outcome as attribute",
      rows,
      { outcome: "x", attributes: ["x"] },
      "inconsistent at options.outcome",
    ],
    [
      "a definition",
      rows,
      { ...fields, definition: "lmg" },
      "unknown-definition at options.definition",
    ],
    ["an option", rows, { ...fields, method: "lmg" }, "unknown-option at options.method"],
    ["a level", rows, { ...fields, level: 95 }, "out-of-range at options.level"],
    ["resamples without a seed", rows, { ...fields, resamples: 9 }, "inconsistent at options.seed"],
    [
      "no resamples",
      rows,
      { ...fields, seed: 1, resamples: 0 },
      "out-of-range at options.resamples",
    ],
    ["half a seed", rows, { ...fields, seed: 0.5 }, "not-integer at options.seed"],
  ])("refuses %s", (_name, input, options, expected) => {
    expect(refusal(() => drivers(input as never, options as DriverOptions<never>))).toBe(
      `drivers: ${expected}`,
    );
  });
});

const EMPTY = { speed: 1, price: 1, help: 1 };
