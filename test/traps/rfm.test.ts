import { type RfmDefinition, rfm } from "cx-metrics";
import { describe, expect, it } from "vitest";
import { faultOf, warningsOf } from "../core/faultOf.ts";

const relative = ["quantile", "equal-size", "nested"] as const satisfies readonly RfmDefinition[];

const row = (customer: string | number, recency: number, frequency: number, monetary: number) => ({
  customer,
  recency,
  frequency,
  monetary,
});

const many = (n: number) =>
  Array.from({ length: n }, (_, i) => row(`c${i}`, i % 700, 1 + (i % 9), (i * 7919) % 1000));

describe("recency the wrong way round (crm-rfm-modeling #3 gave the recent customers a 1)", () => {
  it.each(relative)("does not happen under %s", (definition) => {
    const { customers } = rfm(many(100), { definition });
    const [today, longAgo] = [customers[0], customers[99]];
    expect(today?.recency).toBe(0);
    expect(today?.r).toBe(5);
    expect(longAgo?.r).toBe(1);
  });

  it("does not happen under thresholds", () => {
    const thresholds = { recency: [30, 90], frequency: [2], monetary: [1] };
    const rows = [row("new", 1, 1, 0), row("old", 365, 1, 0)];
    const { customers } = rfm(rows, { definition: "thresholds", thresholds });
    expect(customers.map(({ r }) => r)).toEqual([3, 1]);
  });
});

describe("all values equal", () => {
  it.each(relative)(
    "is the middle score and a warning under %s, not the best or the worst",
    (definition) => {
      const rows = [1, 2, 3, 4, 5, 6].map((id) => row(id, 10 * id, id, 49.9));
      const result = rfm(rows, { definition });
      expect(result.customers.map(({ m }) => m)).toEqual([3, 3, 3, 3, 3, 3]);
      expect(warningsOf(result)).toEqual(["all-equal"]);
      expect(result.warnings[0]?.message).toContain("monetary");
      expect(result.cuts.monetary).toEqual([]);
    },
  );
});

describe("ties: 54 % of the customers have one order", () => {
  const rows = Array.from({ length: 100 }, (_, i) => row(i, i, i < 54 ? 1 : 1 + (i % 7), i));

  it("stay together, where NTILE gives them three scores by the order of the rows", () => {
    const { customers } = rfm(rows);
    const scores = new Set(customers.filter(({ frequency }) => frequency === 1).map(({ f }) => f));
    expect(scores.size).toBe(1);
  });

  it("are told apart by customer where bins must be of one size, in any order of the rows", () => {
    const scoresOf = (some: typeof rows) =>
      new Map(
        rfm(some, { definition: "equal-size" }).customers.map(({ customer, f }) => [customer, f]),
      );
    const scores = scoresOf(rows);
    const other = scoresOf([...rows].reverse());
    for (const [customer, f] of scores) expect(other.get(customer)).toBe(f);
    for (const f of [1, 2, 3, 4, 5]) {
      expect([...scores.values()].filter((score) => score === f)).toHaveLength(20);
    }
  });
});

describe("segments that overwrite each other (R's rfm #67 made loyal customers of champions)", () => {
  it("leave a 555 a champion", () => {
    const best = rfm(many(500)).customers.filter(({ code }) => code === "555");
    expect(best.length).toBeGreaterThan(0);
    for (const { segment } of best) expect(segment).toBe("champions");
  });

  it("are one for each code, and none is called other", () => {
    const segments = new Map<string, Set<string>>();
    for (const { code, segment } of rfm(many(5000), { definition: "nested" }).customers) {
      segments.set(code, (segments.get(code) ?? new Set()).add(segment));
    }
    expect(segments.size).toBe(125);
    for (const names of segments.values()) expect(names.size).toBe(1);
  });
});

describe("few customers", () => {
  it.each(relative)("fewer than bins do not throw under %s, nor leave the scores", (definition) => {
    for (let n = 0; n < 9; n++) {
      const { customers } = rfm(many(n), { definition, bins: 9 });
      expect(customers).toHaveLength(n);
      for (const { r, f, m } of customers) {
        for (const score of [r, f, m]) {
          expect(score).toBeGreaterThanOrEqual(1);
          expect(score).toBeLessThanOrEqual(9);
        }
      }
    }
  });

  it.each(relative)("one alone is in the middle under %s", (definition) => {
    const result = rfm([row("only", 3, 1, 20)], { definition });
    expect(result.customers[0]?.code).toBe("333");
    expect(warningsOf(result)).toEqual(["all-equal", "all-equal", "all-equal"]);
  });

  it.each(relative)("none are none under %s, without a warning", (definition) => {
    expect(rfm([], { definition })).toMatchObject({ value: 0, n: 0, customers: [], warnings: [] });
  });
});

describe("orders as shops export them", () => {
  const asOf = "2026-07-01";
  const order = (customer: string, at: string, value: number) => ({ customer, at, value });

  it("keeps a customer whose refunds outweigh the orders, with less than nothing spent", () => {
    const orders = [
      order("a", "2026-05-01", 40),
      order("a", "2026-05-09", -55),
      order("b", "2026-05-01", 1),
    ];
    const { customers } = rfm(orders, { asOf });
    expect(customers).toMatchObject([
      { customer: "a", monetary: -15, m: 1 },
      { customer: "b", monetary: 1, m: 5 },
    ]);
  });

  it("counts several orders of one day, and of one moment, one by one", () => {
    const orders = ["T08:00Z", "T08:00Z", "T21:30Z"].map((time) =>
      order("a", `2026-06-30${time}`, 5),
    );
    expect(rfm(orders, { asOf }).customers).toMatchObject([
      { recency: 2.5 / 24, frequency: 3, monetary: 15 },
    ]);
  });

  it("refuses an order of the future, which would have a negative recency", () => {
    const orders = [order("a", "2026-06-30", 5), order("b", "2026-07-02", 5)];
    expect(faultOf(() => rfm(orders, { asOf }))).toEqual(["inconsistent", ["orders", 1, "at"]]);
  });

  it("does not depend on the order of the rows, cents and all", () => {
    const orders = Array.from({ length: 900 }, (_, i) => ({
      customer: `c${i % 60}`,
      at: 1e12 + ((i * 48_271) % 9973) * 1e6,
      value: ((i * 7919) % 10_007) / 100 + (i % 7 === 0 ? 1e9 : 0),
    }));
    const scoresOf = (some: typeof orders) =>
      new Map(rfm(some, { asOf }).customers.map((scored) => [scored.customer, scored]));
    const scores = scoresOf(orders);
    for (const [customer, scored] of scoresOf([...orders].reverse())) {
      expect(scores.get(customer)).toEqual(scored);
    }
  });

  it("takes any string as a customer", () => {
    const names = ["__proto__", "constructor", "", "toString", "1"];
    const { customers } = rfm(
      [...names, 1].map((customer) => ({ customer, at: 0, value: 1 })),
      { asOf },
    );
    expect(customers.map(({ customer }) => customer)).toEqual([...names, 1]);
  });
});

it("hundreds of thousands of customers need no deeper stack than ten", () => {
  const n = 300_000;
  const columns = {
    customer: Int32Array.from({ length: n }, (_, i) => i),
    recency: Float64Array.from({ length: n }, (_, i) => i % 700),
    frequency: Float64Array.from({ length: n }, (_, i) => 1 + (i % 9)),
    monetary: Float64Array.from({ length: n }, (_, i) => (i * 7919) % 100_003),
  };
  const { customers, value } = rfm(columns);
  expect(value).toBe(n);
  expect(customers[n - 1]).toMatchObject({
    customer: n - 1,
    code: expect.stringMatching(/^[1-5]{3}$/),
  });
}, 30_000);
