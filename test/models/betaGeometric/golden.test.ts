import { bgNbd, mbgNbd } from "cx-metrics/models";
import { describe, expect, it } from "vitest";
import { clvGolden, type GoldenPredictions } from "../../support/clvGolden.ts";
import { relativeError } from "../../support/relativeError.ts";

const MODELS = { bgnbd: bgNbd, mbgnbd: mbgNbd };

const blocks = clvGolden.predictions.flatMap((block) =>
  block.model === "pnbd" ? [] : [[block.model, block] as const],
);

function open(name: keyof typeof MODELS, { params }: GoldenPredictions) {
  const { r, alpha, a, b } = params as Record<"r" | "alpha" | "a" | "b", number>;
  const model = MODELS[name] as typeof bgNbd;
  return { model, fitted: model.fromParams({ r, alpha, a, b }) };
}

describe.each(blocks)("%s to 50 digits", (name, block) => {
  const { model, fitted } = open(name, block);

  it.each(block.customers)("of x = $x, t_x = $tx, T = $T", (golden) => {
    const customer = { frequency: golden.x, recency: golden.tx, T: golden.T };
    expect(relativeError(model.probabilityAlive(fitted, customer), golden.pAlive)).toBeLessThan(
      1e-12,
    );
    expect(relativeError(model.logLikelihood(fitted, [customer]), golden.logLik)).toBeLessThan(
      1e-12,
    );
    for (const [t, expected] of Object.entries(golden.expected)) {
      const purchases = model.expectedPurchases(fitted, customer, Number(t));
      expect(relativeError(purchases, expected)).toBeLessThan(1e-12);
    }
  });

  it.each(block.expectedNewCustomer)("of new customers within $t", ({ t, value }) => {
    const purchases = model.expectedPurchasesNewCustomer(fitted, t);
    expect(relativeError(purchases, value)).toBeLessThan(1e-12);
  });

  it("of numbers of purchases", () => {
    const { t, n, value } = block.pmf ?? { t: 1, n: [], value: [] };
    n.forEach((count, i) => {
      const probability = model.probabilityOfPurchases(fitted, count, t);
      expect(relativeError(probability, value[i] as number)).toBeLessThan(1e-12);
    });
  });
});

it("is sure that nobody buys again at once", () => {
  const model = mbgNbd.fromParams({ r: 0.5, alpha: 6, a: 0.9, b: 1.6 });
  expect(mbgNbd.probabilityOfPurchases(model, 0, 0)).toBeCloseTo(1, 14);
  expect([1, 5].map((n) => mbgNbd.probabilityOfPurchases(model, n, 0))).toEqual([0, 0]);
});

it("holds all the blocks that there are", () => {
  expect(blocks.map(([name]) => name).sort()).toEqual(["bgnbd", "bgnbd", "mbgnbd"]);
});

// mpmath 1.3, 30 digits: quad of e^(-d t) times the derivative of the expected purchases, each a 2F1.
describe.each([
  [
    "bgnbd",
    { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 },
    [
      5.156379826154038, 0.636041348245594, 1.24774139009621, 0.1342590076455553, 71.9955949191047,
      10.50687555642293,
    ],
  ],
  [
    "mbgnbd",
    { r: 0.525, alpha: 6.183, a: 0.891, b: 1.614 },
    [
      4.913027319127983, 0.656460179959474, 0.9508952684511951, 0.1145435500216274,
      62.9625480658018, 9.955287609985188,
    ],
  ],
  [
    "bgnbd",
    { r: 1.5, alpha: 10, a: 1, b: 6 },
    [
      7.414470396464551, 0.9558122831823682, 5.762164243152529, 0.6984038508875464,
      57.6887128162809, 9.490192115843499,
    ],
  ],
] as const)("discounted purchases of %s %o", (name, params, values) => {
  const model = MODELS[name] as typeof bgNbd;
  const customers = [
    { frequency: 2, recency: 30.43, T: 38.86 },
    { frequency: 0, recency: 0, T: 27 },
    { frequency: 29, recency: 37.71, T: 38 },
  ];
  const cases = customers.flatMap((customer) => [0.27, 5].map((rate) => [customer, rate] as const));
  it.each(cases.map(([customer, rate], i) => [customer, rate, values[i] as number] as const))(
    "%o at %d %",
    (customer, discountRate, value) => {
      const options = { discountRate, compounding: "continuous" } as const;
      const residual = model.residualTransactions(model.fromParams(params), customer, options);
      expect(relativeError(residual, value)).toBeLessThan(1e-11);
    },
  );
});
