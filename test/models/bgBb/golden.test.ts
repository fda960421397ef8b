import { bgBb } from "cx-metrics/models";
import { describe, expect, it } from "vitest";
import type { BgBb } from "../../../src/models/bgBb/BgBbModel.ts";
import { clvGolden } from "../../support/clvGolden.ts";
import { relativeError } from "../../support/relativeError.ts";

const { bgbb } = clvGolden;
const model = bgBb.fromParams(bgbb.params as BgBb, { unit: "years" });

describe("BG/BB to 50 digits", () => {
  it.each(bgbb.customers)("of x = $x, t_x = $tx, n = $n", (golden) => {
    const customer = { frequency: golden.x, recency: golden.tx, T: golden.n };
    const pairs = [
      [bgBb.logLikelihood(model, [customer]), golden.logLik],
      [bgBb.probabilityAlive(model, customer), golden.pAlive0],
      [bgBb.probabilityAlive(model, customer, { at: 1 }), golden.pAlive1],
      [bgBb.expectedPurchases(model, customer, 5), golden.expected5],
      [bgBb.expectedPurchases(model, customer, { years: 10 }), golden.expected10],
      [bgBb.residualTransactions(model, customer, { discountRate: 10 }), golden.dert10pct],
    ] as const;
    for (const [value, right] of pairs) expect(relativeError(value, right)).toBeLessThan(1e-13);
  });

  it.each(bgbb.expectedNewCustomer)("of new customers in $n opportunities", ({ n, value }) => {
    expect(relativeError(bgBb.expectedPurchasesNewCustomer(model, n), value)).toBeLessThan(1e-13);
  });

  it("of numbers of purchases in six opportunities", () => {
    bgbb.pmf6.forEach((right, n) => {
      const probability = bgBb.probabilityOfPurchases(model, n, 6);
      expect(relativeError(probability, right)).toBeLessThan(1e-13);
    });
  });
});

// mpmath 1.4, 50 digits: the sums of the paper, term by term; 30 opportunities later, 12 ahead.
describe.each([
  [
    [1e-6, 1e-6, 1e-6, 1e-6],
    [3, 3, 7],
    [-16.25163042532517, 0.04761901738475137, 0.04761893526301682, 0.2448976550069557],
  ],
  [
    [1e-6, 1e-6, 1e-6, 1e-6],
    [500, 500, 600],
    [-21.416426601148288, 5.398566874802629e-116, 5.398566611191327e-116, 5.398566809473939e-115],
  ],
  [
    [1000000.0, 1000000.0, 1000000.0, 1000000.0],
    [40, 200, 400],
    [-277.6508853992922, 6.118543875341027e-121, 5.733866737375437e-130, 3.0592602242577135e-121],
  ],
  [
    [1e-6, 1000000.0, 1000000.0, 1e-6],
    [3, 3, 7],
    [-109.13779310260556, 3.599895421806566e-22, 1.858716566409645e-163, 7.559738627303165e-33],
  ],
  [
    [1000000.0, 1e-6, 1e-6, 1000000.0],
    [3, 3, 7],
    [-27.63102411593005, 5.9999210006989944e-18, 5.999921000519001e-18, 7.199876401365588e-17],
  ],
  [
    [1.2, 0.75, 1.0, 2.8],
    [1, 1, 400],
    [-2.122750190614354, 1.048748174693992e-7, 9.760530609213031e-8, 6.77925116745354e-9],
  ],
  [
    [1.2, 0.75, 1.0001, 2.8],
    [500, 700, 1000],
    [-433.5794474769617, 1.8606685190384847e-117, 1.8066158921994634e-117, 1.1097218095322057e-116],
  ],
  [
    [0.5, 20.0, 3.0, 0.3],
    [40, 200, 400],
    [-123.67908868775406, 9.979479617206352e-13, 8.038530022517039e-13, 1.099589635353113e-12],
  ],
  [
    [300.0, 2.0, 0.01, 50.0],
    [500, 500, 600],
    [-12.896260447199783, 5.2408477472510644e-129, 5.238481826481906e-129, 5.577287764802986e-128],
  ],
] as const)("BG/BB far out, %j", ([alpha, beta, gamma, delta], [frequency, recency, T], right) => {
  const far = bgBb.fromParams({ alpha, beta, gamma, delta });
  const customer = { frequency, recency, T };
  it("keeps its digits", () => {
    const [logLikelihood, alive, later, expected] = right;
    expect(Math.abs(bgBb.logLikelihood(far, [customer]) - logLikelihood)).toBeLessThan(
      1e-11 * Math.max(1, -logLikelihood),
    );
    expect(relativeError(bgBb.probabilityAlive(far, customer), alive)).toBeLessThan(1e-12);
    expect(relativeError(bgBb.probabilityAlive(far, customer, { at: 30 }), later)).toBeLessThan(
      1e-12,
    );
    expect(relativeError(bgBb.expectedPurchases(far, customer, 12), expected)).toBeLessThan(1e-12);
  });
});

// mpmath 1.4, 50 digits.
it.each([
  [[1e-6, 1e-6, 1e-6, 1e-6], 3, 40, 1.7342282736493643e-7],
  [[1e-6, 1e-6, 1e-6, 1e-6], 500, 900, 1.6249866146776555e-9],
  [[1e-6, 1e-6, 1e-6, 1e-6], 20, 900, 2.5283949321453226e-8],
  [[1000000.0, 1000000.0, 1000000.0, 1000000.0], 3, 40, 0.024691406035573845],
  [[1000000.0, 1000000.0, 1000000.0, 1000000.0], 500, 900, 2.105543289887213e-239],
  [[1000000.0, 1000000.0, 1000000.0, 1000000.0], 20, 900, 1.9123679002016627e-10],
  [[1.2, 0.75, 1.0, 2.8], 3, 40, 0.06274617329870852],
  [[1.2, 0.75, 1.0, 2.8], 500, 900, 8.718523432402785e-6],
  [[1.2, 0.75, 1.0, 2.8], 20, 900, 0.0034602489951553205],
  [[0.5, 20.0, 3.0, 0.3], 3, 40, 2.1510021077938286e-5],
  [[0.5, 20.0, 3.0, 0.3], 500, 900, 1.353830080051661e-18],
  [[0.5, 20.0, 3.0, 0.3], 20, 900, 3.899859298120639e-9],
  [[300.0, 2.0, 0.01, 50.0], 3, 40, 0.00018969859618943923],
  [[300.0, 2.0, 0.01, 50.0], 500, 900, 1.775869956829158e-5],
  [[300.0, 2.0, 0.01, 50.0], 20, 900, 0.0001430186964488729],
  [[1e6, 1e6, 1e-3, 1e3], 1000, 2000, 0.0178108457338016],
  [[1e6, 1e6, 1e-3, 1e3], 960, 2000, 0.0036036368864595316],
] as const)(
  "has the probability of BG/BB %j of %i purchases in %i",
  ([alpha, beta, gamma, delta], n, t, right) => {
    const far = bgBb.fromParams({ alpha, beta, gamma, delta });
    expect(relativeError(bgBb.probabilityOfPurchases(far, n, t), right)).toBeLessThan(1e-12);
  },
);
