import { type RfmCustomer, type RfmOptions, type RfmOrder, type RfmSegment, rfm } from "cx-metrics";
import { metrics } from "cx-metrics/catalog";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { faultOf, warningsOf } from "../core/faultOf.ts";
import { deepFreeze } from "../support/walkNumbers.ts";
import { type Bins, naiveScores } from "./naiveRfm.ts";

const DAY = 86_400_000;

/** Ten customers whose values are 1 to 10, each dimension another way round. */
const ten: RfmCustomer[] = Array.from({ length: 10 }, (_, i) => ({
  customer: i + 1,
  recency: i + 1,
  frequency: i + 1,
  monetary: 10 * (10 - i),
}));

const codes = (rows: readonly RfmCustomer[], options?: RfmOptions) =>
  rfm(rows, options).customers.map(({ code }) => code);

describe("rfm, the envelope", () => {
  it("counts the customers, and lists them with their values, scores and cuts", () => {
    const rows = [
      { customer: "ann", recency: 3, frequency: 9, monetary: 640 },
      { customer: "bob", recency: 210, frequency: 1, monetary: -15 },
    ];
    expect(rfm(rows, { bins: 3 })).toEqual({
      metric: "rfm",
      definition: "quantile",
      options: { bins: { recency: 3, frequency: 3, monetary: 3 } },
      value: 2,
      unit: "count",
      better: null,
      n: 2,
      interval: null,
      basis: null,
      tally: null,
      excluded: {},
      warnings: [],
      customers: [
        { ...rows[0], r: 3, f: 3, m: 3, code: "333", segment: "champions" },
        { ...rows[1], r: 1, f: 1, m: 1, code: "111", segment: "lost" },
      ],
      cuts: {
        recency: [3 + 207 / 3, 3 + 414 / 3],
        frequency: [1 + 8 / 3, 1 + 16 / 3],
        monetary: [-15 + 655 / 3, -15 + 1310 / 3],
      },
    });
  });

  it("keeps the options in the result", () => {
    const orders = [{ customer: 1, at: 0, value: 5 }];
    const bins = { recency: 5, frequency: 4, monetary: 3 };
    expect(rfm(orders, { asOf: "1970-01-02", bins, definition: "nested" })).toMatchObject({
      definition: "nested",
      options: { asOf: DAY, bins },
    });
    expect(rfm(orders, { asOf: DAY, bins: { monetary: 2 } }).options).toEqual({
      asOf: DAY,
      bins: { recency: 5, frequency: 5, monetary: 2 },
    });
    const thresholds = { recency: [30], frequency: [2, 5], monetary: [100] };
    expect(rfm(orders, { asOf: DAY, definition: "thresholds", thresholds })).toMatchObject({
      definition: "thresholds",
      options: { asOf: DAY, thresholds },
      cuts: thresholds,
    });
  });
});

describe("rfm by quantile", () => {
  it("cuts at type 7 quantiles; what equals a cut is above it", () => {
    const { cuts, customers } = rfm(ten, { bins: { recency: 3, frequency: 3, monetary: 5 } });
    expect(cuts.frequency).toEqual([4, 7]);
    expect(customers.map(({ f }) => f)).toEqual([1, 1, 1, 2, 2, 2, 3, 3, 3, 3]);
    expect(customers.map(({ r }) => r)).toEqual([3, 3, 3, 2, 2, 2, 1, 1, 1, 1]);
    expect(cuts.monetary).toEqual([28, 46, 64, 82]);
    expect(customers.map(({ m }) => m)).toEqual([5, 5, 4, 4, 3, 3, 2, 2, 1, 1]);
  });

  it("puts a value on its own cut also where 0.6 times the rank is not whole in doubles", () => {
    for (let n = 2; n < 400; n++) {
      const rows = Array.from({ length: n }, (_, i) => ({
        customer: i,
        recency: 0,
        frequency: i / 7,
        monetary: 0,
      }));
      const { cuts } = rfm(rows, { bins: 5 });
      cuts.frequency.forEach((cut, i) => {
        const steps = (n - 1) * (i + 1);
        if (steps % 5 === 0) expect(cut).toBe(steps / 5 / 7);
      });
    }
  });
});

describe("rfm by equal size", () => {
  it("makes bins of one size, and names the first value of each but the first", () => {
    const { cuts, customers } = rfm(ten, { definition: "equal-size" });
    expect(customers.map(({ f }) => f)).toEqual([1, 1, 2, 2, 3, 3, 4, 4, 5, 5]);
    expect(customers.map(({ r }) => r)).toEqual([5, 5, 4, 4, 3, 3, 2, 2, 1, 1]);
    expect(cuts.frequency).toEqual([3, 5, 7, 9]);
  });

  it("tells equal ones apart by id: numbers by size, then strings", () => {
    const ids = ["b", 10, "B", 9, "10", -1];
    const rows = ids.map((customer, i) => ({ customer, recency: i, frequency: 1, monetary: 7 }));
    const more = [...rows, { customer: "z", recency: 9, frequency: 2, monetary: 7 }];
    const { customers } = rfm(more, { definition: "equal-size", bins: { frequency: 7 } });
    const byScore = [...customers].sort((a, b) => a.f - b.f).map(({ customer }) => customer);
    expect(byScore).toEqual([-1, 9, 10, "10", "B", "b", "z"]);
    expect(customers.map(({ m }) => m)).toEqual([3, 3, 3, 3, 3, 3, 3]);
  });

  it("has sizes that differ by one at most, and centres what is too few", () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 60 }), fc.integer({ min: 2, max: 9 }), (n, bins) => {
        const rows = Array.from({ length: n }, (_, i) => ({
          customer: i,
          recency: i % 3,
          frequency: i,
          monetary: -i,
        }));
        const { customers, cuts } = rfm(rows, { definition: "equal-size", bins });
        for (const key of ["r", "f", "m"] as const) {
          const sizes = Array.from(
            { length: bins },
            (_, bin) => customers.filter((customer) => customer[key] === bin + 1).length,
          );
          expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
        }
        // Monetary is frequency the other way round, and so are its scores.
        for (const [i, { f, m }] of customers.entries()) {
          const onEdge = ((2 * i + 1) * bins) % (2 * n) === 0;
          expect(f + m).toBe(bins + 1 + (onEdge ? 1 : 0));
        }
        expect(cuts.frequency.every((cut) => cut >= 0 && cut < n)).toBe(true);
      }),
      { seed: 7, numRuns: 300 },
    );
    const two = ten.slice(0, 2);
    expect(rfm(two, { definition: "equal-size" }).customers.map(({ f }) => f)).toEqual([2, 4]);
    expect(rfm(two, { definition: "equal-size" }).cuts.frequency).toEqual([1, 2, 2]);
  });
});

describe("rfm nested", () => {
  it("scores frequency among those who are as recent, money among those who are both", () => {
    const rows = [
      { customer: "a", recency: 1, frequency: 10, monetary: 5 },
      { customer: "b", recency: 1, frequency: 20, monetary: 9 },
      { customer: "c", recency: 1, frequency: 20, monetary: 8 },
      { customer: "d", recency: 9, frequency: 1, monetary: 2 },
      { customer: "e", recency: 9, frequency: 2, monetary: 1 },
    ];
    const { cuts, customers } = rfm(rows, { definition: "nested", bins: 2 });
    expect(cuts).toEqual({ recency: [1], frequency: [], monetary: [] });
    // The cut is at 1 day, which is above it: nobody is in the more recent half.
    expect(customers.map(({ code }) => code)).toEqual(["121", "122", "122", "112", "111"]);
    const apart = rows.map((row) => ({
      ...row,
      recency: row.recency + (row.frequency === 10 ? 1 : 0),
    }));
    expect(codes(apart, { definition: "nested", bins: 2 })).toEqual([
      "122",
      "212",
      "211",
      "111",
      "121",
    ]);
  });
});

describe("rfm by thresholds", () => {
  const thresholds = { recency: [30, 90], frequency: [2, 5, 10], monetary: [0] };

  it.each([
    [29.9, 1, -0.01, "311"],
    [30, 2, 0, "222"],
    [89.9, 4, 1, "222"],
    [90, 5, 1, "132"],
    [900, 10, 1, "142"],
  ])("%d days, %d orders, %d money: %s", (recency, frequency, monetary, code) => {
    const row = { customer: "a", recency, frequency, monetary };
    const result = rfm([row], { definition: "thresholds", thresholds });
    expect(result.customers[0]?.code).toBe(code);
    expect(result.warnings).toEqual([]);
  });
});

describe("rfm of orders", () => {
  const orders: RfmOrder[] = [
    { customer: "ann", at: "2026-06-28T12:00:00Z", value: 90 },
    { customer: "bob", at: new Date("2025-11-20"), value: 15 },
    { customer: "ann", at: Date.UTC(2026, 4, 2), value: 60 },
    { customer: "ann", at: { epochMilliseconds: Date.UTC(2026, 4, 2) }, value: -20 },
  ];

  it("sums them up by customer, in the order of their first rows", () => {
    const { customers, n } = rfm(orders, { asOf: "2026-07-01" });
    expect(n).toBe(2);
    expect(customers).toMatchObject([
      { customer: "ann", recency: 2.5, frequency: 3, monetary: 130 },
      { customer: "bob", recency: 223, frequency: 1, monetary: 15 },
    ]);
  });

  it("is what the customers make who were summed up", () => {
    const of = rfm(orders, { asOf: "2026-07-01" });
    const rows = of.customers.map(({ customer, recency, frequency, monetary }) => ({
      customer,
      recency,
      frequency,
      monetary,
    }));
    const again = rfm(rows);
    expect(again.customers).toEqual(of.customers);
    expect(again.cuts).toEqual(of.cuts);
  });

  it("counts an order on the dot of asOf as 0 days old", () => {
    expect(rfm([{ customer: 1, at: 5, value: 1 }], { asOf: 5 }).customers[0]?.recency).toBe(0);
  });

  it("knows no customer -0", () => {
    expect(rfm([{ customer: -0, at: 0, value: -0 }], { asOf: 0 }).customers[0]).toStrictEqual({
      ...{ customer: 0, recency: 0, frequency: 1, monetary: 0 },
      ...{ r: 3, f: 3, m: 3, code: "333", segment: "need-attention" },
    });
  });

  it("takes typed columns, and leaves them alone", () => {
    const columns = {
      customer: Uint16Array.of(4, 9, 4),
      at: Float64Array.of(DAY, 2 * DAY, 3 * DAY),
      value: Float64Array.of(1, 2, 4),
    };
    const copy = structuredClone(columns);
    expect(rfm(columns, { asOf: 4 * DAY }).customers).toMatchObject([
      { customer: 4, recency: 1, frequency: 2, monetary: 5 },
      { customer: 9, recency: 2, frequency: 1, monetary: 2 },
    ]);
    expect(columns).toEqual(copy);
  });

  it("has no customers without orders, with or without asOf", () => {
    for (const result of [
      rfm([]),
      rfm([], { asOf: 0 }),
      rfm({ customer: [], at: [], value: [] }),
    ]) {
      expect(result).toMatchObject({ value: 0, n: 0, warnings: [], customers: [] });
      expect(result.cuts).toEqual({ recency: [], frequency: [], monetary: [] });
    }
    const columns = { customer: [], recency: [], frequency: [], monetary: [] };
    expect(rfm(columns, { definition: "nested" }).value).toBe(0);
    expect(rfm(columns, { definition: "equal-size" }).value).toBe(0);
  });
});

const people = fc.uniqueArray(
  fc.record(
    {
      customer: fc.oneof(fc.string({ maxLength: 2 }), fc.integer({ min: -9, max: 9 })),
      recency: fc.integer({ min: 0, max: 12 }),
      frequency: fc.integer({ min: 1, max: 5 }),
      monetary: fc.integer({ min: -20, max: 90 }),
    },
    { noNullPrototype: true },
  ),
  { selector: ({ customer }) => customer, maxLength: 40, size: "max" },
);

const someBins: fc.Arbitrary<Bins> = fc.record(
  {
    recency: fc.integer({ min: 2, max: 9 }),
    frequency: fc.integer({ min: 2, max: 9 }),
    monetary: fc.integer({ min: 2, max: 9 }),
  },
  { noNullPrototype: true },
);

const relative = fc.constantFrom("quantile" as const, "equal-size" as const, "nested" as const);

describe("rfm, whatever the customers", () => {
  it("scores as the plainest way does", () => {
    fc.assert(
      fc.property(people, relative, someBins, (rows, definition, bins) => {
        const { customers } = rfm(deepFreeze(rows), { definition, bins });
        const scores = customers.map(({ r, f, m }) => ({ recency: r, frequency: f, monetary: m }));
        expect(scores).toEqual(naiveScores(rows, definition, bins));
      }),
      { seed: 1, numRuns: 400 },
    );
  });

  it("agrees with its own cuts, so that those of this month can be kept for the next", () => {
    fc.assert(
      fc.property(people, someBins, (rows, bins) => {
        const { customers, cuts, warnings } = rfm(rows, { bins });
        if (warnings.length > 0 || rows.length === 0) return;
        const again = rfm(rows, { definition: "thresholds", thresholds: cuts });
        expect(again.customers).toEqual(customers);
      }),
      { seed: 2, numRuns: 200 },
    );
  });

  it("gives the same customer the same scores in any order of the rows, and as columns", () => {
    const shuffled = people.chain((rows) =>
      fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })),
    );
    fc.assert(
      fc.property(shuffled, relative, ([rows, others], definition) => {
        const one = rfm(rows, { definition });
        const other = rfm(others, { definition });
        const byCustomer = new Map(other.customers.map((row) => [row.customer, row]));
        for (const row of one.customers) expect(byCustomer.get(row.customer)).toEqual(row);
        expect(other.cuts).toEqual(one.cuts);
        const columns = {
          customer: rows.map(({ customer }) => customer),
          recency: Float64Array.from(rows, ({ recency }) => recency),
          frequency: rows.map(({ frequency }) => frequency),
          monetary: rows.map(({ monetary }) => monetary),
        };
        expect(rfm(columns, { definition })).toEqual(one);
      }),
      { seed: 3, numRuns: 100 },
    );
  });
});

describe("rfm segments", () => {
  /** A customer of any code: all of them, by thresholds. */
  function segmentsOf(bins: number): Map<string, RfmSegment> {
    const cuts = Array.from({ length: bins - 1 }, (_, i) => i + 1);
    const rows = Array.from({ length: bins ** 3 }, (_, i) => ({
      customer: i,
      recency: i % bins,
      frequency: Math.floor(i / bins) % bins,
      monetary: Math.floor(i / bins ** 2),
    }));
    const thresholds = { recency: cuts, frequency: cuts, monetary: cuts };
    const { customers } = rfm(rows, { definition: "thresholds", thresholds });
    return new Map(customers.map(({ code, segment }) => [code, segment]));
  }

  it("are the cells of the grid", () => {
    const segments = segmentsOf(5);
    expect(segments.size).toBe(125);
    const grid = [1, 2, 3, 4, 5].map((r) =>
      [1, 2, 3, 4, 5].map((s) => segments.get(`${r}${s}${s}`)),
    );
    expect(grid).toEqual([
      ["lost", "lost", "at-risk", "at-risk", "cannot-lose"],
      ["lost", "lost", "at-risk", "at-risk", "cannot-lose"],
      ["about-to-sleep", "about-to-sleep", "need-attention", "loyal-customers", "loyal-customers"],
      [
        "promising",
        "potential-loyalists",
        "potential-loyalists",
        "loyal-customers",
        "loyal-customers",
      ],
      ["new-customers", "potential-loyalists", "potential-loyalists", "champions", "champions"],
    ]);
  });

  it("take frequency and money by their mean, a half being the higher one", () => {
    const segments = segmentsOf(5);
    for (const [code, segment] of segments) {
      const [r = 0, f = 0, m = 0] = Array.from(code, Number);
      const both = Math.round((f + m) / 2);
      expect(segments.get(`${r}${both}${both}`), code).toBe(segment);
    }
  });

  it("know the best from the worst whatever the number of bins", () => {
    const ends = [2, 3, 4, 6, 7, 8, 9].map((bins) => {
      const segments = segmentsOf(bins);
      expect(segments.size).toBe(bins ** 3);
      return [segments.get("111"), segments.get(`${bins}${bins}${bins}`)];
    });
    // Halves know no fifths: the better half is not all champions.
    expect(ends[0]).toEqual(["lost", "loyal-customers"]);
    for (const pair of ends.slice(1)) expect(pair).toEqual(["lost", "champions"]);
    expect(segmentsOf(3).get("222")).toBe("need-attention");
    expect(segmentsOf(4).get("233")).toBe("at-risk");
    expect(segmentsOf(9).get("555")).toBe("need-attention");
  });
});

describe("rfm in the catalog", () => {
  const { records } = metrics.rfm;

  it("makes customers of rows that have a recency, and orders of others", () => {
    const none = [null, undefined];
    const orders = { customer: ["a", "b"], at: [1, 2], value: [3, 4] };
    expect(
      records?.tally({ ...orders, recency: none, frequency: none, monetary: none }, {}),
    ).toEqual(orders);
    expect(records?.tally(orders, {})).toEqual(orders);
    const empty = { customer: [], at: [], value: [] };
    expect(records?.tally(empty, {})).toEqual(empty);
    expect(Object.keys(records?.tally({ ...empty, recency: [] }, {}) ?? {})).toContain("recency");
    const summed = { customer: ["a"], recency: [0], frequency: [1], monetary: [2] };
    expect(records?.tally({ ...summed, at: [null], value: [null] }, {})).toEqual(summed);
  });
});

describe("rfm refuses", () => {
  const row = { customer: "a", recency: 1, frequency: 2, monetary: 3 };
  const order = { customer: "a", at: 0, value: 1 };
  const asOf = { asOf: DAY };
  const thresholds = { recency: [1], frequency: [1], monetary: [1] };
  const cut = { definition: "thresholds" };

  it.each<[string, unknown, unknown, string, (string | number)[]]>([
    ["nothing", undefined, {}, "invalid-shape", ["orders"]],
    ["a number", 7, {}, "invalid-shape", ["orders"]],
    ["no columns", {}, asOf, "invalid-shape", ["orders", "customer"]],
    ["a column too few", { customer: [], at: [] }, {}, "invalid-shape", ["orders", "value"]],
    [
      "a column too few of customers",
      { customer: [], recency: [], frequency: [] },
      {},
      "invalid-shape",
      ["customers", "monetary"],
    ],
    [
      "a customer without name",
      [{ ...row, customer: null }],
      {},
      "invalid-shape",
      ["customers", 0, "customer"],
    ],
    [
      "a customer twice",
      [row, { ...row, customer: "b" }, row],
      {},
      "inconsistent",
      ["customers", 2, "customer"],
    ],
    [
      "a number twice, 0 and -0",
      [
        { ...row, customer: 0 },
        { ...row, customer: -0 },
      ],
      {},
      "inconsistent",
      ["customers", 1, "customer"],
    ],
    [
      "a recency before asOf",
      [{ ...row, recency: -1 }],
      {},
      "out-of-range",
      ["customers", 0, "recency"],
    ],
    [
      "a frequency below 0",
      [{ ...row, frequency: -1 }],
      {},
      "out-of-range",
      ["customers", 0, "frequency"],
    ],
    [
      "no frequency",
      [{ customer: 1, recency: 1, monetary: 1 }],
      {},
      "invalid-shape",
      ["customers", 0, "frequency"],
    ],
    [
      "words for money",
      [{ ...row, monetary: "9" }],
      {},
      "not-a-number",
      ["customers", 0, "monetary"],
    ],
    ["customers among orders", [order, row], asOf, "inconsistent", ["options", "asOf"]],
    [
      "orders among customers",
      [row, { ...order, customer: "b" }],
      {},
      "invalid-shape",
      ["customers", 1, "recency"],
    ],
    ["asOf of customers", [row], asOf, "inconsistent", ["options", "asOf"]],
    ["orders without asOf", [order], {}, "invalid-time", ["options", "asOf"]],
    ["asOf that is no time", [], { asOf: "yesterday" }, "invalid-time", ["options", "asOf"]],
    [
      "an order after asOf",
      [order, { ...order, at: DAY + 1 }],
      asOf,
      "inconsistent",
      ["orders", 1, "at"],
    ],
    [
      "an order at no time",
      [{ ...order, at: "2026-02-30" }],
      asOf,
      "invalid-time",
      ["orders", 0, "at"],
    ],
    [
      "an order without value",
      [{ customer: 1, at: 0 }],
      asOf,
      "invalid-shape",
      ["orders", 0, "value"],
    ],
    ["an order of nobody", [{ at: 0, value: 1 }], asOf, "invalid-shape", ["orders", 0, "customer"]],
    ["one bin", [row], { bins: 1 }, "out-of-range", ["options", "bins"]],
    ["ten bins", [row], { bins: 10 }, "out-of-range", ["options", "bins"]],
    ["half a bin", [row], { bins: 2.5 }, "not-integer", ["options", "bins"]],
    ["bins as a list", [row], { bins: [5, 5, 5] }, "not-a-number", ["options", "bins"]],
    [
      "ten bins of one",
      [row],
      { bins: { monetary: 10 } },
      "out-of-range",
      ["options", "bins", "monetary"],
    ],
    ["bins of age", [row], { bins: { age: 5 } }, "invalid-shape", ["options", "bins", "age"]],
    [
      "bins with thresholds",
      [row],
      { ...cut, thresholds, bins: 5 },
      "inconsistent",
      ["options", "bins"],
    ],
    [
      "thresholds without their definition",
      [row],
      { thresholds },
      "inconsistent",
      ["options", "thresholds"],
    ],
    ["no thresholds", [row], cut, "inconsistent", ["options", "thresholds"]],
    [
      "a list of thresholds",
      [row],
      { ...cut, thresholds: [1] },
      "invalid-shape",
      ["options", "thresholds"],
    ],
    [
      "a dimension without",
      [row],
      { ...cut, thresholds: { ...thresholds, monetary: undefined } },
      "invalid-shape",
      ["options", "thresholds", "monetary"],
    ],
    [
      "no cut",
      [row],
      { ...cut, thresholds: { ...thresholds, recency: [] } },
      "invalid-shape",
      ["options", "thresholds", "recency"],
    ],
    [
      "nine cuts",
      [row],
      { ...cut, thresholds: { ...thresholds, recency: [1, 2, 3, 4, 5, 6, 7, 8, 9] } },
      "invalid-shape",
      ["options", "thresholds", "recency"],
    ],
    [
      "a cut below 0 days",
      [row],
      { ...cut, thresholds: { ...thresholds, recency: [-1] } },
      "out-of-range",
      ["options", "thresholds", "recency", 0],
    ],
    [
      "a cut in words",
      [row],
      { ...cut, thresholds: { ...thresholds, monetary: [1, "2"] } },
      "not-a-number",
      ["options", "thresholds", "monetary", 1],
    ],
    [
      "cuts that stay",
      [row],
      { ...cut, thresholds: { ...thresholds, frequency: [1, 2, 1] } },
      "inconsistent",
      ["options", "thresholds", "frequency", 2],
    ],
    [
      "a definition",
      [row],
      { definition: "quintile" },
      "unknown-definition",
      ["options", "definition"],
    ],
    ["an option", [row], { seed: 1 }, "unknown-option", ["options", "seed"]],
    ["no options", [row], null, "invalid-shape", ["options"]],
  ])("%s", (_what, rows, options, code, path) => {
    const call = rfm as (rows: unknown, options: unknown) => unknown;
    expect(faultOf(() => call(rows, options))).toEqual([code, path]);
  });

  it("but takes the largest and the smallest number of bins and cuts", () => {
    const eight = [1, 2, 3, 4, 5, 6, 7, 8];
    const most = { recency: eight, frequency: eight, monetary: [-5, ...eight.slice(1)] };
    expect(codes([row], { definition: "thresholds", thresholds: most })).toEqual(["834"]);
    expect(codes([row], { definition: "thresholds", thresholds })).toEqual(["122"]);
    expect(warningsOf(rfm([row], { bins: 9 }))).toEqual(["all-equal", "all-equal", "all-equal"]);
    expect(codes([row], { bins: 9 })).toEqual(["555"]);
    expect(codes([row], { bins: 2 })).toEqual(["111"]);
  });
});

it("warns where so many share a value that bins stay empty", () => {
  const shop = Array.from({ length: 100 }, (_, i) => ({
    customer: i,
    recency: i + 1,
    frequency: i < 90 ? 1 : 2 + (i % 4),
    monetary: 10 + i,
  }));
  const { warnings, cuts } = rfm(shop);
  expect(cuts.frequency).toEqual([1, 1, 1, 1]);
  expect(warnings).toEqual([{ code: "tied-cuts", message: expect.stringContaining("frequency") }]);
  const thresholds = { recency: [20, 40], frequency: [2, 3], monetary: [30, 60] };
  expect(rfm(shop, { definition: "thresholds", thresholds }).warnings).toEqual([]);
});

it("refuses a customer with two rows in columns, too", () => {
  const twice = {
    customer: ["a", "b", "a"],
    recency: [1, 2, 3],
    frequency: [1, 1, 1],
    monetary: [1, 1, 1],
  };
  expect(faultOf(() => rfm(twice))).toEqual(["inconsistent", ["customers", 2, "customer"]]);
  const typed = { ...twice, customer: Int32Array.of(7, 8, 7) };
  expect(faultOf(() => rfm(typed))).toEqual(["inconsistent", ["customers", 2, "customer"]]);
});
