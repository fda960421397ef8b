import { paretoNbd } from "cx-metrics/models";
import { describe, expect, it } from "vitest";
import { clvGolden } from "../../support/clvGolden.ts";
import { relativeError } from "../../support/relativeError.ts";

const blocks = clvGolden.predictions.filter(({ model }) => model === "pnbd");

it("has all the blocks that there are", () => {
  expect(blocks.map(({ customers }) => customers.length)).toEqual([11, 8]);
});

describe.each(blocks)("Pareto/NBD of $params.s to 50 digits", (block) => {
  const { r, alpha, s, beta } = block.params as Record<"r" | "alpha" | "s" | "beta", number>;
  const model = paretoNbd.fromParams({ r, alpha, s, beta });

  it.each(block.customers)("of x = $x, t_x = $tx, T = $T", (golden) => {
    const customer = { frequency: golden.x, recency: golden.tx, T: golden.T };
    const errors = [
      relativeError(paretoNbd.probabilityAlive(model, customer), golden.pAlive),
      relativeError(paretoNbd.logLikelihood(model, [customer]), golden.logLik),
      ...Object.entries(golden.expected).map(([t, value]) =>
        relativeError(paretoNbd.expectedPurchases(model, customer, Number(t)), value),
      ),
      ...Object.entries(golden.pAliveFuture ?? {}).map(([t, value]) =>
        relativeError(paretoNbd.probabilityAlive(model, customer, { at: Number(t) }), value),
      ),
      ...Object.entries(golden.dert ?? {}).map(([rate, value]) => {
        const discount = { discountRate: 100 * Number(rate), compounding: "continuous" } as const;
        return relativeError(paretoNbd.residualTransactions(model, customer, discount), value);
      }),
    ];
    expect(errors.length).toBeGreaterThan(5);
    for (const error of errors) expect(error).toBeLessThan(1e-12);
  });

  it.each(block.expectedNewCustomer)("of new customers within $t", ({ t, value }) => {
    const purchases = paretoNbd.expectedPurchasesNewCustomer(model, t);
    expect(relativeError(purchases, value)).toBeLessThan(1e-13);
  });

  it("of numbers of purchases", () => {
    const { t, n, value } = block.pmf ?? { t: 1, n: [], value: [] };
    n.forEach((count, i) => {
      const probability = paretoNbd.probabilityOfPurchases(model, count, t);
      expect(relativeError(probability, value[i] as number)).toBeLessThan(1e-13);
    });
  });
});

// mpmath 1.4, 40 digits, by the integral over the time of leaving: the log-likelihood, the probability to be
// alive, the expected purchases and the discounted ones. The third customer is alive with 6e-499.
const SHAPE_ONE = [-12.331827993889858, 0.29970766219358225, 0.5081617571559671, 2.124932700045515];
const EQUAL_RATES = [-11.81008772467961, 0.4954678572667034, 0.9406470953407328, 6.386728753274734];
const LONG_GONE = [-3165.6695000191808, 0, 0, 0];
const STILL_THERE = [-4312.8363774086765, 0.999221172460449, 48.590237555962474, 360.3015568076841];
const QUICK_BUYERS = [
  -20.726218976664274, 0.002304802513016089, 0.006865078871690144, 0.022069991077116866,
];
const QUICK_LEAVERS = [
  -15.522572398954598, 0.1413676396095815, 0.01404440263463687, 0.03374312896026539,
];
const FAR_APART = [-6.907755279981137, 0.999999000999999, 14.999857517054819, 49.99740043250217];

describe.each([
  [{ r: 0.8, alpha: 12, s: 1, beta: 7 }, [3, 20, 40, 30, 0.002], SHAPE_ONE],
  [{ r: 0.8, alpha: 12, s: 0.6, beta: 12 }, [3, 20, 40, 30, 0.002], EQUAL_RATES],
  [{ r: 0.55, alpha: 10, s: 0.6, beta: 12 }, [500, 1e5, 1e6, 1e5, 1e-6], LONG_GONE],
  [{ r: 0.55, alpha: 10, s: 0.6, beta: 12 }, [500, 999_000, 1e6, 1e5, 1e-6], STILL_THERE],
  [{ r: 2, alpha: 1e-3, s: 0.5, beta: 1e3 }, [2, 1, 40, 30, 0.01], QUICK_BUYERS],
  [{ r: 2, alpha: 1e3, s: 0.5, beta: 1e-3 }, [2, 1, 40, 30, 0.01], QUICK_LEAVERS],
  [{ r: 0.5, alpha: 1e-6, s: 0.5, beta: 1e6 }, [0, 0, 1, 30, 0.01], FAR_APART],
] as const)("Pareto/NBD of %o", (params, [frequency, recency, T, t, rate], right) => {
  it(`of x = ${frequency}, t_x = ${recency}, T = ${T}`, () => {
    const model = paretoNbd.fromParams(params);
    const customer = { frequency, recency, T };
    const discount = { discountRate: 100 * rate, compounding: "continuous" } as const;
    const values = [
      paretoNbd.logLikelihood(model, [customer]),
      paretoNbd.probabilityAlive(model, customer),
      paretoNbd.expectedPurchases(model, customer, t),
      paretoNbd.residualTransactions(model, customer, discount),
    ];
    values.forEach((value, i) => {
      expect(relativeError(value, right[i] as number)).toBeLessThan(1e-12);
    });
  });
});

// mpmath 1.4, 40 digits: the integral over the time of leaving.
it.each([
  [{ r: 0.55, alpha: 10, s: 0.6, beta: 12 }, 500, 39, 1.804884405713445e-52],
  [{ r: 0.55, alpha: 10, s: 0.6, beta: 12 }, 500, 1e6, 1.853827414361705e-5],
  [{ r: 0.55, alpha: 10, s: 1, beta: 10 }, 3, 39, 0.0360807906724242],
  [{ r: 1e-3, alpha: 1e-3, s: 2, beta: 1e3 }, 1, 10, 0.0009907361179885038],
  [{ r: 50, alpha: 1e3, s: 0.1, beta: 1e-2 }, 0, 100, 0.5043681851507423],
  [{ r: 50, alpha: 10, s: 0.1, beta: 1e-2 }, 100, 100, 0.0004671996396005555],
])("has the probabilities of %o of %s purchases", (params, n, t, right) => {
  const probability = paretoNbd.probabilityOfPurchases(paretoNbd.fromParams(params), n, t);
  expect(relativeError(probability, right)).toBeLessThan(1e-12);
});

it("has a number at the ends of what parameters can be", () => {
  const equal = paretoNbd.fromParams({ r: 0.5, alpha: 1e-30, s: 0.5, beta: 1e-30 });
  expect(paretoNbd.probabilityAlive(equal, { frequency: 1, recency: 1e-9, T: 1e9 })).toBeLessThan(
    1e-9,
  );
  // Purchase, purchase, leaving, at equal rates: 0.5 / 1 * 1.5 / 2 * 0.5 / 3.
  expect(paretoNbd.probabilityOfPurchases(equal, 2, 1e12)).toBeCloseTo(0.0625, 12);
  expect(relativeError(paretoNbd.expectedPurchasesNewCustomer(equal, 1e12), 1e21)).toBeLessThan(
    1e-12,
  );
  const newcomer = { frequency: 0, recency: 0, T: 1 };
  for (const [alpha, beta] of [
    [1e-30, 1e30],
    [1e30, 1e-30],
  ] as const) {
    const apart = paretoNbd.fromParams({ r: 0.5, alpha, s: 0.5, beta });
    expect(Number.isFinite(paretoNbd.logLikelihood(apart, [newcomer]))).toBe(true);
    expect(Number.isFinite(paretoNbd.probabilityAlive(apart, newcomer))).toBe(true);
  }
});
