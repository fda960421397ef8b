import {
  bgBb,
  bgNbd,
  gammaGamma,
  type LifetimeValueOptions,
  lifetimeValue,
  mbgNbd,
  paretoNbd,
  summarizeOrders,
} from "cx-metrics/models";
import fc from "fast-check";
import { describe, expect, expectTypeOf, it } from "vitest";
import { readDiscountedTimes } from "../../src/models/LifetimeValueOptions.ts";
import { openPurchaseModel } from "../../src/models/openPurchaseModel.ts";
import { errorOf, faultOf } from "../core/faultOf.ts";
import { clvGolden } from "../support/clvGolden.ts";
import { holds } from "../support/lawRuns.ts";
import { relativeError } from "../support/relativeError.ts";
import { deepFreeze } from "../support/walkNumbers.ts";

const weeks = { unit: "weeks" } as const;
const spend = gammaGamma.fromParams({ p: 6.25, q: 3.74, v: 15.44 });
const bg = bgNbd.fromParams({ r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 }, weeks);
const bb = bgBb.fromParams({ alpha: 1.204, beta: 0.75, gamma: 0.657, delta: 2.783 });

/** Every kind of model, with what it says by itself. */
const models = [
  ["BG/NBD", bg, bgNbd],
  ["MBG/NBD", mbgNbd.fromParams({ r: 0.525, alpha: 6.183, a: 0.891, b: 1.614 }, weeks), mbgNbd],
  [
    "Pareto/NBD",
    paretoNbd.fromParams({ r: 0.553, alpha: 10.58, s: 0.606, beta: 11.67 }, weeks),
    paretoNbd,
  ],
  ["BG/BB", bb, bgBb],
] as unknown as readonly (readonly [string, typeof bg, typeof bgNbd])[];

const customers = deepFreeze([
  { frequency: 2, recency: 30, T: 39, monetaryValue: 22.35 },
  { frequency: 0, recency: 0, T: 39, monetaryValue: 0 },
  { frequency: 1, recency: 2, T: 31, monetaryValue: 11.77 },
  { frequency: 26, recency: 31, T: 31, monetaryValue: 39.97 },
]);

/** Calls that only plain JavaScript makes. */
const untyped = (value: unknown) => value as never;

/** The formula as it is printed. */
function printed(
  [model, predict]: readonly [typeof bg, typeof bgNbd],
  customer: (typeof customers)[number],
  { horizon, period, rate }: { horizon: number; period: number; rate: number },
): number {
  const expected = (t: number) => predict.expectedPurchases(model, customer, t);
  const ends = Array.from({ length: Math.floor(horizon / period) }, (_, i) => i + 1);
  if (horizon % period !== 0) ends.push(horizon / period);
  const sum = ends.reduce((total, end, i) => {
    const bought = expected(end * period) - expected((ends[i - 1] ?? 0) * period);
    return total + bought / (1 + rate) ** end;
  }, 0);
  return sum * (gammaGamma.expectedSpend(spend, customer) ?? 0);
}

describe("lifetimeValue", () => {
  it("is the golden one of CDNOW's first ten customers", () => {
    for (const {
      params,
      gammaGamma: of,
      months,
      monthlyDiscount,
      unitsPerMonth,
      customers: golden,
    } of clvGolden.clv) {
      const histories = {
        frequency: [2, 1, 0, 0, 0, 7, 1, 0, 2, 0],
        recency: [30.43, 1.71, 0, 0, 0, 29.43, 5, 0, 35.71, 0],
        T: new Float64Array(10).fill(38.86),
        monetaryValue: [22.35, 11.77, 0, null, 0, 73.74, 11.77, 0, 25.55, 0],
      };
      const values = lifetimeValue(
        bgNbd.fromParams(untyped(params)),
        gammaGamma.fromParams(untyped(of)),
        histories,
        {
          horizon: months * unitsPerMonth,
          period: unitsPerMonth,
          discountRate: 100 * monthlyDiscount,
        },
      );
      expect(golden).toHaveLength(10);
      golden.forEach(({ clv }, i) => {
        expect(relativeError(values[i] as number, clv)).toBeLessThan(1e-13);
      });
    }
  });

  describe.each(models)("of %s", (_, model, predict) => {
    const valuesOf = (options: LifetimeValueOptions) =>
      lifetimeValue(model, spend, customers, options);

    it("is the printed formula, for one customer and many, records and columns", () => {
      const options = { horizon: 14, period: 4, discountRate: 3 };
      const values = valuesOf(options);
      expect(values).toBeInstanceOf(Float64Array);
      const columns = Object.fromEntries(
        (["frequency", "recency", "T", "monetaryValue"] as const).map((name) => [
          name,
          Float64Array.from(customers, (customer) => customer[name]),
        ]),
      );
      expect(lifetimeValue(model, spend, untyped(columns), options)).toEqual(values);
      customers.forEach((customer, i) => {
        const right = printed([model, predict], customer, { horizon: 14, period: 4, rate: 0.03 });
        expect(relativeError(values[i] as number, right)).toBeLessThan(1e-12);
        expect(lifetimeValue(model, spend, customer, options)).toBe(values[i]);
      });
    });

    it("is expected purchases times expected spend without discount", () => {
      const values = valuesOf({ horizon: 12, period: 1, discountRate: 0 });
      const purchases = predict.expectedPurchases(model, customers, 12);
      const spends = gammaGamma.expectedSpend(spend, customers);
      expect(valuesOf({ horizon: 12, period: 12, discountRate: 0 })).toEqual(values);
      customers.forEach((_, i) => {
        const right = (purchases[i] as number) * (spends[i] as number);
        expect(relativeError(values[i] as number, right)).toBeLessThan(1e-14);
      });
    });

    it("grows with the horizon, falls with the discount, is 0 at once", () => {
      const span = fc.integer({ min: 1, max: 500 });
      const rate = fc.double({ min: 0.001, max: 100, noNaN: true });
      holds(
        fc.property(span, span, span, rate, rate, (horizon, more, period, rate, extra) => {
          const base = valuesOf({ horizon, period, discountRate: rate });
          const longer = valuesOf({ horizon: horizon + more, period, discountRate: rate });
          const dearer = valuesOf({ horizon, period, discountRate: rate + extra });
          base.forEach((value, i) => {
            expect(value).toBeGreaterThan(0);
            expect(longer[i]).toBeGreaterThanOrEqual(value * (1 - 1e-12));
            expect(dearer[i]).toBeLessThan(value);
          });
        }),
      );
      const atOnce = { horizon: 0, period: 1, discountRate: 5 };
      expect(valuesOf(atOnce)).toEqual(new Float64Array(4));
      expect(lifetimeValue(model, spend, customers[0] as never, atOnce)).toBe(0);
    });

    it("is proportional to a spend that is the same for all", () => {
      const options = { horizon: 52, period: 4, discountRate: 1 };
      const bare = customers.map(({ monetaryValue, ...history }) => history);
      const one = lifetimeValue(model, 1, bare, options);
      const many = lifetimeValue(model, 25, customers, options);
      const spends = gammaGamma.expectedSpend(spend, customers);
      const values = valuesOf(options);
      one.forEach((value, i) => {
        expect(relativeError(many[i] as number, 25 * value)).toBeLessThan(1e-14);
        expect(relativeError(values[i] as number, (spends[i] as number) * value)).toBeLessThan(
          1e-14,
        );
      });
      expect(lifetimeValue(model, 0, customers, options)).toEqual(new Float64Array(4));
    });

    it("is the sooner paid the finer the periods, until residual transactions", () => {
      const rate = 60;
      const discount = { discountRate: rate, period: 52, compounding: "continuous" } as const;
      const limit = predict.residualTransactions(model, customers, discount);
      const fine = lifetimeValue(model, 1, customers, {
        horizon: 4000,
        period: 1,
        discountRate: rate / 52,
        compounding: "continuous",
      });
      // Paid half a week later in the mean, or a week where each opportunity is one.
      fine.forEach((value, i) => {
        expect(Math.abs(value / (limit[i] as number) - 1)).toBeLessThan(0.013);
      });
    });
  });

  it("discounts a last, shorter period to its own end", () => {
    const [customer] = customers;
    const options = { horizon: 10, period: 4, discountRate: 10 };
    const whole = bgNbd.expectedPurchases(bg, customer as never, 4);
    const [second, all] = [8, 10].map((t) => bgNbd.expectedPurchases(bg, customer as never, t)) as [
      number,
      number,
    ];
    const right = whole / 1.1 + (second - whole) / 1.1 ** 2 + (all - second) / 1.1 ** 2.5;
    expect(relativeError(lifetimeValue(bg, 1, customer as never, options), right)).toBeLessThan(
      1e-14,
    );
    const force = {
      ...options,
      discountRate: 100 * Math.log(1.1),
      compounding: "continuous",
    } as const;
    expect(relativeError(lifetimeValue(bg, 1, customer as never, force), right)).toBeLessThan(
      1e-14,
    );
  });

  it("takes calendar units in place of numbers", () => {
    const year = { horizon: { months: 12 }, period: { months: 1 }, discountRate: 1 };
    const monthly = lifetimeValue(bg, spend, customers, year);
    const month = 365.2425 / 84;
    const byHand = { horizon: 12 * month, period: month, discountRate: 1 };
    lifetimeValue(bg, spend, customers, byHand).forEach((value, i) => {
      expect(relativeError(value, monthly[i] as number)).toBeLessThan(1e-13);
    });
    const weekly = { ...bb, unit: "weeks" } as const;
    const inWeeks = { horizon: { weeks: 12 }, period: { weeks: 1 }, discountRate: 1 };
    const byNumber = { horizon: 12, period: 1, discountRate: 1 };
    expect(lifetimeValue(weekly, spend, customers, inWeeks)).toEqual(
      lifetimeValue(weekly, spend, customers, byNumber),
    );
  });

  it("is a number of one customer at a spend that is the same for all, whatever else is known", () => {
    const options = { horizon: 52, period: 4, discountRate: 1 };
    const history = { frequency: 2, recency: 30, T: 39 };
    const value = lifetimeValue(
      bg,
      25,
      { frequency: 2, recency: 30, T: 39, monetaryValue: 22.35 },
      options,
    );
    expectTypeOf(value).toEqualTypeOf<number>();
    expectTypeOf(lifetimeValue(bg, 25, history, options)).toEqualTypeOf<number>();
    expect(value).toBe(lifetimeValue(bg, 25, history, options));
    const ofModel = lifetimeValue(bg, spend, { ...history, monetaryValue: 22.35 }, options);
    expectTypeOf(ofModel).toEqualTypeOf<number | null>();
  });

  it("takes the customers that orders are summed up to", () => {
    const orders = [
      { customer: "ann", at: "2026-01-05", value: 40 },
      { customer: "bob", at: "2026-01-19", value: 15 },
      { customer: "ann", at: "2026-02-02", value: 50 },
    ];
    const { customers, unit } = summarizeOrders(orders, { unit: "weeks", asOf: "2026-03-30" });
    const model = bgNbd.fromParams(bg.params, { unit });
    const year = { horizon: { years: 1 }, period: { months: 1 }, discountRate: 1 };
    const rows = [
      { frequency: 1, recency: 4, T: 12, monetaryValue: 50 },
      { frequency: 0, recency: 0, T: 10 },
    ];
    expect(lifetimeValue(model, spend, customers, year)).toEqual(
      lifetimeValue(model, spend, rows, year),
    );
  });

  it("takes any months as whole ones, whatever the rounding", () => {
    const forecast = openPurchaseModel("test", bg);
    for (let months = 1; months <= 120; months++) {
      const options = { horizon: { months }, period: { months: 1 }, discountRate: 1 };
      const times = readDiscountedTimes("test", options, forecast);
      expect(times).toHaveLength(months);
      expect(times.at(-1)?.weight).toBe(Math.exp(-months * Math.log1p(0.01)));
    }
  });

  it("is null for a customer without a mean spend, and an error for many", () => {
    const heavy = gammaGamma.fromParams({ p: 2, q: 0.9, v: 15 });
    const options = { horizon: 52, period: 4, discountRate: 1 };
    expect(lifetimeValue(bg, heavy, customers[1] as never, options)).toBe(null);
    expect(lifetimeValue(bg, heavy, customers[0] as never, options)).toBeGreaterThan(0);
    const error = errorOf(() => lifetimeValue(bg, heavy, customers, options));
    expect([error.code, error.path]).toEqual(["inconsistent", ["customers", 1, "frequency"]]);
    expect(error.message).toContain("lifetimeValue: customers[1].frequency is 0");
    expect(error.message).toContain("q is 0.9");
  });

  it("is finite for the far future, dear money and busy customers", () => {
    const busy = { frequency: 500, recency: 1e6, T: 1e6, monetaryValue: 1e12 };
    for (const [, model] of models)
      for (const discountRate of [0, 1e-9, 1e6])
        for (const horizon of [1, 1e9]) {
          const options = { horizon, period: Math.max(1, horizon / 1000), discountRate };
          const value = lifetimeValue(model, spend, busy, options);
          expect(Number.isFinite(value)).toBe(true);
          expect(value).toBeGreaterThanOrEqual(0);
        }
  });
});

describe("lifetimeValue refuses", () => {
  const options: LifetimeValueOptions = { horizon: 52, period: 4, discountRate: 1 };
  const [customer] = customers;

  it.each([
    [{ horizon: -1 }, "out-of-range", "horizon"],
    [{ horizon: undefined }, "invalid-shape", "horizon"],
    [{ horizon: Number.NaN }, "not-a-number", "horizon"],
    [{ horizon: "12m" }, "not-a-number", "horizon"],
    [{ horizon: 1e6, period: 1 }, "out-of-range", "horizon"],
    [{ period: undefined }, "invalid-shape", "period"],
    [{ period: 0 }, "out-of-range", "period"],
    [{ period: { months: 0 } }, "out-of-range", "period"],
    [{ discountRate: undefined }, "invalid-shape", "discountRate"],
    [{ discountRate: -1 }, "out-of-range", "discountRate"],
    [{ discountRate: 1 / 0 }, "not-finite", "discountRate"],
    [{ compounding: "daily" }, "unknown-option", "compounding"],
    [{ rate: 1 }, "unknown-option", "rate"],
  ])("%j", (wrong, code, option) => {
    const run = () => lifetimeValue(bg, spend, customers, untyped({ ...options, ...wrong }));
    expect(faultOf(run)).toEqual([code, ["options", option]]);
  });

  it("months of a model without a unit of length, and no options", () => {
    const bare = bgNbd.fromParams(bg.params);
    const year = { horizon: { months: 12 }, period: { months: 1 }, discountRate: 1 };
    expect(faultOf(() => lifetimeValue(bare, spend, customers, year))).toEqual([
      "inconsistent",
      ["options", "horizon"],
    ]);
    expect(faultOf(() => lifetimeValue(bg, spend, customers, untyped(undefined)))).toEqual([
      "invalid-shape",
      ["options"],
    ]);
  });

  it("times between opportunities, and too many of them", () => {
    const half = (wrong: object) =>
      faultOf(() => lifetimeValue(bb, 1, customers, { ...options, ...wrong }));
    expect(half({ horizon: 5.5 })).toEqual(["not-integer", ["options", "horizon"]]);
    expect(half({ period: 0.5 })).toEqual(["not-integer", ["options", "period"]]);
    const endless = { frequency: 1, recency: 1, T: 1e9 };
    expect(faultOf(() => lifetimeValue(bb, 1, endless, options))).toEqual([
      "out-of-range",
      ["customer", "T"],
    ]);
    const odd = [{ frequency: 1, recency: 1.5, T: 6 }];
    expect(faultOf(() => lifetimeValue(bb, 1, odd, options))).toEqual([
      "not-integer",
      ["customers", 0, "recency"],
    ]);
  });

  it.each([
    ["nothing", null, "invalid-shape", ["purchaseModel"]],
    ["a text", "bg-nbd", "invalid-shape", ["purchaseModel"]],
    ["no model", {}, "inconsistent", ["purchaseModel", "model"]],
    ["a model of spend", spend, "inconsistent", ["purchaseModel", "model"]],
    [
      "a name of every object",
      { ...bg, model: "constructor" },
      "inconsistent",
      ["purchaseModel", "model"],
    ],
    [
      "a parameter of 0",
      { ...bg, params: { ...bg.params, a: 0 } },
      "out-of-range",
      ["model", "params", "a"],
    ],
    ["an unknown unit", { ...bg, unit: "moons" }, "unknown-option", ["model", "unit"]],
  ])("%s as a model of purchases", (_, model, code, path) => {
    const run = () => lifetimeValue(untyped(model), spend, customers, options);
    expect(faultOf(run)).toEqual([code, path]);
  });

  it.each([
    ["nothing", null, "invalid-shape", ["model"]],
    ["NaN", Number.NaN, "not-a-number", ["spendModel"]],
    ["a loss", -1, "out-of-range", ["spendModel"]],
    ["a model of purchases", bg, "inconsistent", ["model", "model"]],
  ])("%s as a model of spend", (_, model, code, path) => {
    expect(faultOf(() => lifetimeValue(bg, untyped(model), customers, options))).toEqual([
      code,
      path,
    ]);
  });

  it.each([
    ["a recency beyond T", { ...customer, recency: 50 }, "inconsistent", "recency"],
    ["no spend", { ...customer, monetaryValue: undefined }, "invalid-shape", "monetaryValue"],
    [
      "a spend without repeats",
      { ...customers[1], monetaryValue: 5 },
      "inconsistent",
      "monetaryValue",
    ],
  ])("%s", (_, row, code, field) => {
    const many = () => lifetimeValue(bg, spend, untyped([customer, row]), options);
    expect(faultOf(many)).toEqual([code, ["customers", 1, field]]);
    expect(faultOf(() => lifetimeValue(bg, spend, untyped(row), options))).toEqual([
      code,
      ["customer", field],
    ]);
  });
});
