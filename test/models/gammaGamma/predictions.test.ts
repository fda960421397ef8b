import { gammaGamma } from "cx-metrics/models";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { clvGolden } from "../../support/clvGolden.ts";
import { holds } from "../../support/lawRuns.ts";
import { relativeError } from "../../support/relativeError.ts";

const { params, customers, populationMean } = clvGolden.gammaGamma;
const golden = gammaGamma.fromParams(params as { p: number; q: number; v: number });

describe("predictions of Gamma-Gamma", () => {
  it("are the golden ones", () => {
    expect(
      relativeError(gammaGamma.expectedSpendNewCustomer(golden) ?? 0, populationMean),
    ).toBeLessThan(1e-14);
    for (const { x, mean, conditionalMean, logLik } of customers) {
      const customer = { frequency: x, monetaryValue: mean };
      const spend = gammaGamma.expectedSpend(golden, customer) ?? 0;
      expect(relativeError(spend, conditionalMean)).toBeLessThan(1e-14);
      if (logLik === null) continue;
      expect(relativeError(gammaGamma.logLikelihood(golden, [customer]), logLik)).toBeLessThan(
        1e-13,
      );
    }
    const columns = {
      frequency: customers.map(({ x }) => x),
      monetaryValue: Float64Array.from(customers, ({ mean }) => mean),
    };
    const spends = gammaGamma.expectedSpend(golden, columns);
    expect(spends).toBeInstanceOf(Float64Array);
    customers.forEach(({ conditionalMean }, i) => {
      expect(relativeError(spends[i] as number, conditionalMean)).toBeLessThan(1e-14);
    });
    const total = customers.reduce((sum, { logLik }) => sum + (logLik ?? 0), 0);
    expect(relativeError(gammaGamma.logLikelihood(golden, columns), total)).toBeLessThan(1e-13);
  });

  // By mpmath 1.4.1 with 60 digits, from the three gamma functions of the paper.
  it.each([
    [{ p: 1e6, q: 1e6, v: 20 }, { frequency: 1, monetaryValue: 20.01 }, 2.583542118235812, 1e-9],
    [{ p: 1e6, q: 2, v: 2e-5 }, { frequency: 500, monetaryValue: 17 }, -3.68464607461776, 1e-14],
    [{ p: 2, q: 1e6, v: 1e7 }, { frequency: 3, monetaryValue: 17 }, -2.945264443450269, 1e-11],
    [{ p: 1e-6, q: 1e-6, v: 1e-6 }, { frequency: 3, monetaryValue: 17 }, -16.93642372180361, 1e-14],
    [
      { p: 0.3, q: 0.7, v: 1e6 },
      { frequency: 500, monetaryValue: 1e-3 },
      -2166.145103078098,
      1e-14,
    ],
  ])("keep the digits of the likelihood of %j", (of, customer, right, room) => {
    const value = gammaGamma.logLikelihood(gammaGamma.fromParams(of), [customer]);
    expect(relativeError(value, right)).toBeLessThan(room);
  });

  it("add up over thousands of tiny amounts beside a huge one, and of huge ones", () => {
    const rowsOf = (...amounts: number[]) =>
      amounts.map((monetaryValue) => ({ frequency: 2, monetaryValue }));
    for (const [v, many, one] of [
      [1e-3, 1e-3, 1e6],
      [1e9, 3, 1],
    ] as const) {
      const model = gammaGamma.fromParams({ p: 2, q: 3, v });
      const rows = rowsOf(...new Array<number>(2000).fill(many), one);
      const [small, large] = rowsOf(many, one).map((row) => gammaGamma.logLikelihood(model, [row]));
      const sum = 2000 * (small as number) + (large as number);
      expect(relativeError(gammaGamma.logLikelihood(model, rows), sum)).toBeLessThan(1e-12);
    }
  });

  it("lie between a customer's own mean and that of all, nearer to the former with frequency", () => {
    const money = fc.double({ min: 0.01, max: 1e4, noNaN: true });
    holds(
      fc.property(money, fc.integer({ min: 1, max: 500 }), (monetaryValue, frequency) => {
        const spend = gammaGamma.expectedSpend(golden, { frequency, monetaryValue }) ?? Number.NaN;
        const [low, high] = [populationMean, monetaryValue].sort((a, b) => a - b) as [
          number,
          number,
        ];
        expect(spend).toBeGreaterThanOrEqual(low * (1 - 1e-12));
        expect(spend).toBeLessThanOrEqual(high * (1 + 1e-12));
        const more =
          gammaGamma.expectedSpend(golden, { frequency: 2 * frequency, monetaryValue }) ?? 0;
        expect(Math.abs(more - monetaryValue)).toBeLessThanOrEqual(
          Math.abs(spend - monetaryValue) * (1 + 1e-12),
        );
      }),
    );
  });

  it("take who bought once for anybody, whatever stands for no spend", () => {
    const of = { frequency: 0 };
    for (const customer of [of, { ...of, monetaryValue: 0 }, { ...of, monetaryValue: null }])
      expect(gammaGamma.expectedSpend(golden, customer)).toBe(
        gammaGamma.expectedSpendNewCustomer(golden),
      );
    const column = gammaGamma.expectedSpend(golden, { frequency: [0, 0] });
    expect(relativeError(column[1] as number, populationMean)).toBeLessThan(1e-14);
    expect(gammaGamma.expectedSpend(golden, [])).toEqual(new Float64Array(0));
  });

  it("are null where there is no mean", () => {
    const heavy = gammaGamma.fromParams({ p: 0.25, q: 0.5, v: 15 });
    expect(gammaGamma.expectedSpendNewCustomer(heavy)).toBe(null);
    expect(gammaGamma.expectedSpendNewCustomer(gammaGamma.fromParams({ p: 6, q: 1, v: 15 }))).toBe(
      null,
    );
    expect(gammaGamma.expectedSpend(heavy, { frequency: 0 })).toBe(null);
    expect(gammaGamma.expectedSpend(heavy, { frequency: 2, monetaryValue: 30 })).toBe(null);
    expect(gammaGamma.expectedSpend(heavy, { frequency: 3, monetaryValue: 30 })).toBe(105);
  });

  it("know nothing of a fit where parameters were given", () => {
    expect(golden).toEqual({
      model: "gamma-gamma",
      params: { p: 6.25, q: 3.74, v: 15.44 },
      unit: "money",
      logLikelihood: null,
      n: null,
      standardErrors: null,
      covariance: null,
      intervals: null,
      converged: null,
      gradientNorm: null,
      options: {},
      excluded: {},
      warnings: [],
    });
  });
});
