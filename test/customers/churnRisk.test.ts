import { type ChurnRiskOptions, churnRisk } from "cx-metrics";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { faultOf, warningsOf } from "../core/faultOf.ts";
import { quantileBySorting } from "../support/typeSeven.ts";
import { deepFreeze } from "../support/walkNumbers.ts";

/** Customers by their purchases: "0", "1", … */
const buyers = (...histories: number[][]) =>
  histories.map((purchases, id) => ({ id: String(id), purchases }));

const users = (...uses: [baseline: number, current: number][]) =>
  uses.map(([baseline, current], id) => ({ id, baseline, current }));

type Customers = Parameters<typeof churnRisk>[0];

/** Status and ratio of each customer. */
const risksOf = (customers: Customers, options: ChurnRiskOptions) =>
  churnRisk(customers, options).customers.map(({ status, ratio }) => [status, ratio]);

describe("churnRisk, lapse-point", () => {
  it("says who is at risk, who is lost, and what share they are", () => {
    const customers = buyers([0, 100, 200], [0, 10], [280], []);
    expect(churnRisk(customers, { asOf: 285 })).toEqual({
      metric: "churn-risk",
      definition: "lapse-point",
      options: {
        level: 0.95,
        interval: "wilson",
        asOf: 285,
        thresholds: { "at-risk": 0.8, lost: 1 },
      },
      value: 200 / 3,
      unit: "percent",
      better: "lower",
      n: 3,
      interval: expect.objectContaining({ level: 0.95, method: "wilson" }),
      basis: { kind: "share", count: 2, of: 3 },
      tally: null,
      excluded: { unknown: 1 },
      warnings: [expect.objectContaining({ code: "small-sample" })],
      customers: [
        { id: "0", status: "at-risk", ratio: 0.85 },
        { id: "1", status: "lost", ratio: 27.5 },
        // The median customer's mean gap is 55.
        { id: "2", status: "healthy", ratio: 5 / 55 },
        { id: "3", status: "unknown", ratio: null },
      ],
      counts: { healthy: 1, "at-risk": 1, lost: 1, unknown: 1 },
    });
  });

  it.each([
    [79, "healthy"],
    [80, "at-risk"],
    [99, "at-risk"],
    [100, "lost"],
  ])("after %d days of 100 a customer is %s", (days, status) => {
    const day = 86_400_000;
    for (const gap of [100, 300 / 3, 100]) {
      const customers = buyers([0, gap * day]);
      expect(risksOf(customers, { asOf: (gap + days) * day })[0]?.[0]).toBe(status);
    }
    // 3 gaps of 33 1/3: the mean has no exact form, the ratio has.
    const thirds = buyers([0, day, 2 * day, 100 * day]);
    const asOf = 100 * day + (days * day) / 3;
    expect(risksOf(thirds, { asOf })[0]?.[0]).toBe(status);
  });

  it("takes the middle of the middle two where customers are even", () => {
    const customers = buyers([0, 10], [0, 20], [20]);
    expect(risksOf(customers, { asOf: 32 })[2]).toEqual(["at-risk", 12 / 15]);
  });

  it("knows nobody where nobody bought twice", () => {
    expect(risksOf(buyers([5], []), { asOf: 9 })).toEqual([
      ["unknown", null],
      ["unknown", null],
    ]);
  });

  it("counts two orders of one moment once", () => {
    expect(risksOf(buyers([0, 0, 10, 10]), { asOf: 15 })).toEqual([["healthy", 0.5]]);
    expect(risksOf(buyers([0, 0]), { asOf: 15 })).toEqual([["unknown", null]]);
    expect(risksOf(buyers([0, 0], [0, 10]), { asOf: 15 })[0]).toEqual(["lost", 1.5]);
  });

  it("takes thresholds", () => {
    const customers = buyers([0, 10]);
    const at = (asOf: number, thresholds: ChurnRiskOptions["thresholds"]) =>
      risksOf(customers, { asOf, thresholds })[0]?.[0];
    expect(at(30, { lost: 2 })).toBe("lost");
    expect(at(29, { lost: 2 })).toBe("at-risk");
    expect(at(29, { lost: 2, "at-risk": 2 })).toBe("healthy");
    expect(at(15, { "at-risk": 0.5 })).toBe("at-risk");
  });

  it("takes a purchase at asOf, and every form of an instant", () => {
    const purchases = ["2026-01-01", new Date(Date.UTC(2026, 0, 11))];
    const asOf = { epochMilliseconds: Date.UTC(2026, 0, 11) };
    const result = churnRisk([{ id: 1, purchases }], { asOf });
    expect(result.customers).toEqual([{ id: 1, status: "healthy", ratio: 0 }]);
    expect(result.options["asOf"]).toBe(Date.UTC(2026, 0, 11));
  });
});

describe("churnRisk, own-percentile", () => {
  const own = { definition: "own-percentile" } as const;
  const gaps = [10, 20, 30, 40, 50, 60];
  const moments = [0, 10, 30, 60, 100, 150, 210];
  const since = (days: number, options: ChurnRiskOptions = {}) =>
    risksOf(buyers(moments), { ...own, asOf: 210 + days, ...options })[0];

  it("is beyond the 80th percentile of own gaps, or the longest", () => {
    expect(quantileBySorting(gaps, 0.8)).toBe(50);
    expect(since(50)).toEqual(["healthy", 50 / 60]);
    expect(since(51)).toEqual(["at-risk", 51 / 60]);
    expect(since(60)).toEqual(["at-risk", 1]);
    expect(since(61)).toEqual(["lost", 61 / 60]);
  });

  it("takes other quantiles", () => {
    const thresholds = { "at-risk": 0.5, lost: 0.8 };
    expect(since(35, { thresholds })).toEqual(["healthy", 0.7]);
    expect(since(36, { thresholds })).toEqual(["at-risk", 0.72]);
    expect(since(51, { thresholds })).toEqual(["lost", 1.02]);
  });

  it("knows nobody without a gap of their own", () => {
    const customers = buyers([], [5], [5, 5], [0, 10]);
    expect(risksOf(customers, { ...own, asOf: 20 })).toEqual([
      ["unknown", null],
      ["unknown", null],
      ["unknown", null],
      ["healthy", 1],
    ]);
  });
});

describe("churnRisk, usage-drop", () => {
  it("compares present with usual use", () => {
    const customers = users([10, 12], [10, 6], [10, 5], [10, 1], [10, 0], [0, 4]);
    const result = churnRisk(customers);
    expect(result).toMatchObject({
      definition: "usage-drop",
      value: 60,
      n: 5,
      excluded: { unknown: 1 },
      counts: { healthy: 2, "at-risk": 2, lost: 1, unknown: 1 },
    });
    expect(result.options).toEqual({
      level: 0.95,
      interval: "wilson",
      thresholds: { "at-risk": 0.5, lost: 0 },
    });
    expect(result.customers.map(({ status, ratio }) => [status, ratio])).toEqual([
      ["healthy", 1.2],
      ["healthy", 0.6],
      ["at-risk", 0.5],
      ["at-risk", 0.1],
      ["lost", 0],
      ["unknown", null],
    ]);
    expect(churnRisk(customers, { definition: "usage-drop" })).toEqual(result);
  });

  it("takes thresholds", () => {
    const thresholds = { "at-risk": 0.7, lost: 0.2 };
    expect(risksOf(users([10, 8], [10, 7], [10, 2]), { thresholds })).toEqual([
      ["healthy", 0.8],
      ["at-risk", 0.7],
      ["lost", 0.2],
    ]);
  });
});

describe("churnRisk", () => {
  it("is undefined where nobody's status is known", () => {
    for (const customers of [[], buyers([]), buyers([3])]) {
      const result = churnRisk(customers, { asOf: 5 });
      expect(result).toMatchObject({ value: null, n: 0, interval: null, basis: null });
      expect(warningsOf(result)).toEqual(["no-data"]);
    }
    expect(churnRisk(users([0, 1]))).toMatchObject({ value: null, excluded: { unknown: 1 } });
  });

  it("takes level and method", () => {
    const customers = users(...Array.from({ length: 40 }, () => [10, 1] as [number, number]));
    const { interval, warnings } = churnRisk(customers, { level: 0.9, interval: "jeffreys" });
    expect(interval).toMatchObject({ level: 0.9, method: "jeffreys", upper: 100 });
    expect(warnings).toEqual([]);
    expect(churnRisk(customers, { interval: "none" }).interval).toBeNull();
  });

  it("leaves other fields and the order of purchases alone, and takes any id", () => {
    const ids = ["__proto__", "constructor", "", 1, "1"];
    const customers = ids.map((id) => ({ id, purchases: [30, 10, 20], plan: "pro" }));
    const result = churnRisk(deepFreeze(customers), { asOf: 35 });
    expect(result.customers).toEqual(ids.map((id) => ({ id, status: "healthy", ratio: 0.5 })));
    const both = [{ id: 1, purchases: [0, 10], baseline: 10, current: 1 }];
    expect(churnRisk(both, { asOf: 12 }).definition).toBe("lapse-point");
    expect(churnRisk(both, { definition: "usage-drop" }).value).toBe(100);
  });

  it("says the same of customers in any order", () => {
    const purchases = fc.array(fc.integer({ min: 0, max: 30 }), { maxLength: 6 });
    const histories = fc.array(purchases, { maxLength: 8 });
    fc.assert(
      fc.property(
        histories,
        fc.constantFrom("lapse-point", "own-percentile"),
        (all, definition) => {
          const [there, back] = [buyers(...all), buyers(...all).reverse()].map((customers) =>
            churnRisk(customers, { asOf: 40, definition }),
          );
          expect(back?.customers).toEqual([...(there?.customers ?? [])].reverse());
          expect(back).toEqual({ ...there, customers: back?.customers });
        },
      ),
      { seed: 1, numRuns: 200 },
    );
  });

  it("agrees with gaps worked out by hand", () => {
    const purchases = fc.array(fc.integer({ min: 0, max: 30 }), { maxLength: 8 });
    fc.assert(
      fc.property(fc.array(purchases, { maxLength: 8 }), (all) => {
        const gapsOf = (history: number[]) => {
          const moments = [...new Set(history)].sort((a, b) => a - b);
          return moments.slice(1).map((moment, i) => moment - (moments[i] ?? 0));
        };
        const mean = (gaps: number[]) => gaps.reduce((a, b) => a + b, 0) / gaps.length;
        const median = quantileBySorting(
          all
            .map(gapsOf)
            .filter((g) => g.length > 0)
            .map(mean),
          0.5,
        );
        const risks = churnRisk(buyers(...all), { asOf: 40 }).customers;
        all.forEach((history, i) => {
          const gaps = gapsOf(history);
          const lapse = gaps.length > 0 ? mean(gaps) : median;
          const ratio = (40 - Math.max(...history)) / lapse;
          if (history.length === 0 || Number.isNaN(lapse)) expect(risks[i]?.ratio).toBeNull();
          else expect(risks[i]?.ratio).toBeCloseTo(ratio, 9);
        });
      }),
      { seed: 2, numRuns: 200 },
    );
  });
});

describe("churnRisk refuses", () => {
  const buyer = { id: "a", purchases: [0, 10] };
  const user = { id: "a", baseline: 10, current: 5 };
  const asOf = { asOf: 20 };
  const place = (i: number, ...rest: (string | number)[]) => ["customers", i, ...rest];

  it.each<[string, unknown, unknown, string, (string | number)[]]>([
    ["nothing", undefined, asOf, "invalid-shape", ["customers"]],
    ["columns", { id: ["a"], purchases: [[1]] }, asOf, "invalid-shape", ["customers"]],
    ["a customer that is none", [buyer, 7], asOf, "invalid-shape", place(1)],
    ["no id", [{ purchases: [] }], asOf, "invalid-shape", place(0, "id")],
    ["an id twice", [buyer, buyer], asOf, "inconsistent", place(1, "id")],
    ["no purchases", [{ id: 1 }], asOf, "invalid-shape", place(0, "purchases")],
    [
      "purchases that are no list",
      [{ id: 1, purchases: 3 }],
      asOf,
      "invalid-shape",
      place(0, "purchases"),
    ],
    [
      "a purchase that is no time",
      [{ id: 1, purchases: [0, null] }],
      asOf,
      "invalid-time",
      place(0, "purchases", 1),
    ],
    [
      "a purchase after asOf",
      [{ id: 1, purchases: [0, 21] }],
      asOf,
      "inconsistent",
      place(0, "purchases", 1),
    ],
    [
      "a gap too short for numbers",
      [{ id: 1, purchases: [0, 5e-324] }],
      { asOf: 1e15 },
      "out-of-range",
      place(0, "purchases"),
    ],
    [
      "an own gap too short for numbers",
      [{ id: 1, purchases: [0, 5e-324] }],
      { asOf: 1e15, definition: "own-percentile" },
      "out-of-range",
      place(0, "purchases"),
    ],
    ["no asOf", [buyer], {}, "invalid-time", ["options", "asOf"]],
    ["an asOf that is no time", [buyer], { asOf: "now" }, "invalid-time", ["options", "asOf"]],
    ["an asOf beside usage", [user], asOf, "inconsistent", ["options", "asOf"]],
    [
      "usage where purchases are asked",
      [user],
      { ...asOf, definition: "own-percentile" },
      "invalid-shape",
      place(0, "purchases"),
    ],
    [
      "purchases where usage is asked",
      [buyer],
      { definition: "usage-drop" },
      "invalid-shape",
      place(0, "baseline"),
    ],
    ["a mixture", [user, { ...buyer, id: "b" }], asOf, "invalid-shape", place(0, "purchases")],
    ["no present use", [{ id: 1, baseline: 3 }], {}, "invalid-shape", place(0, "current")],
    ["usage in words", [{ ...user, current: "5" }], {}, "not-a-number", place(0, "current")],
    ["negative usage", [{ ...user, baseline: -5 }], {}, "out-of-range", place(0, "baseline")],
    [
      "a rise beyond numbers",
      [{ ...user, baseline: 1e-300, current: 1e15 }],
      {},
      "out-of-range",
      place(0, "current"),
    ],
    ["no thresholds", [user], { thresholds: null }, "invalid-shape", ["options", "thresholds"]],
    [
      "thresholds that are none",
      [user],
      { thresholds: 0.5 },
      "invalid-shape",
      ["options", "thresholds"],
    ],
    [
      "a misspelt threshold",
      [user],
      { thresholds: { atRisk: 1 } },
      "invalid-shape",
      ["options", "thresholds", "atRisk"],
    ],
    [
      "a negative threshold",
      [user],
      { thresholds: { lost: -1 } },
      "out-of-range",
      ["options", "thresholds", "lost"],
    ],
    [
      "risk after loss",
      [buyer],
      { ...asOf, thresholds: { lost: 0.5 } },
      "inconsistent",
      ["options", "thresholds", "lost"],
    ],
    [
      "loss before risk, of usage",
      [user],
      { thresholds: { lost: 0.6 } },
      "inconsistent",
      ["options", "thresholds", "lost"],
    ],
    [
      "a quantile above 1",
      [buyer],
      { ...asOf, definition: "own-percentile", thresholds: { lost: 2 } },
      "out-of-range",
      ["options", "thresholds", "lost"],
    ],
    ["no options", [buyer], null, "invalid-shape", ["options"]],
    ["an option", [buyer], { ...asOf, unit: "days" }, "unknown-option", ["options", "unit"]],
    [
      "a definition",
      [buyer],
      { ...asOf, definition: "rfm" },
      "unknown-definition",
      ["options", "definition"],
    ],
    ["a level", [buyer], { ...asOf, level: 1 }, "out-of-range", ["options", "level"]],
    ["a method", [buyer], { ...asOf, interval: "t" }, "unknown-option", ["options", "interval"]],
  ])("%s", (_what, customers, options, code, path) => {
    const call = churnRisk as (customers: unknown, options: unknown) => unknown;
    expect(faultOf(() => call(customers, options))).toEqual([code, path]);
  });
});

it("has nothing to say of no customers, dated or not", () => {
  for (const options of [{}, { asOf: "2026-03-01" }, { definition: "usage-drop" }] as const) {
    const { value, counts, warnings } = churnRisk([], options);
    expect({ value, codes: warnings.map(({ code }) => code) }).toEqual({
      value: null,
      codes: [expect.any(String)],
    });
    expect(counts).toEqual({ healthy: 0, "at-risk": 0, lost: 0, unknown: 0 });
  }
});
