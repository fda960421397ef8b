import { bgBb } from "cx-metrics/models";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { holds } from "../../support/lawRuns.ts";
import { relativeError } from "../../support/relativeError.ts";

/** From a hundredth to a hundred, as likely in each power of ten. */
const wide = fc.double({ min: -2, max: 2, noNaN: true }).map((log) => 10 ** log);
const models = fc
  .record({ alpha: wide, beta: wide, gamma: wide, delta: wide })
  .map((params) => bgBb.fromParams(params));
const histories = fc
  .record({ x: fc.nat({ max: 30 }), misses: fc.nat({ max: 30 }), silence: fc.nat({ max: 40 }) })
  .map(({ x, misses, silence }) => {
    const recency = x === 0 ? 0 : x + misses;
    return { frequency: x, recency, T: recency + silence };
  });
const whole = fc.integer({ min: 1, max: 60 });

describe("BG/BB", () => {
  it("has probabilities that fall with silence and with time", () => {
    holds(
      fc.property(models, histories, whole, (model, customer, longer) => {
        const now = bgBb.probabilityAlive(model, customer);
        expect(now).toBeGreaterThanOrEqual(0);
        expect(now).toBeLessThanOrEqual(1);
        if (customer.T === customer.recency) expect(now).toBe(1);
        const silent = bgBb.probabilityAlive(model, { ...customer, T: customer.T + longer });
        expect(silent).toBeLessThan(now);
        const later = bgBb.probabilityAlive(model, customer, { at: longer });
        expect(later).toBeLessThan(now);
        // Who was not seen to buy is less likely alive than who was not looked at.
        expect(silent).toBeLessThanOrEqual(later * (1 + 1e-12));
      }),
      200,
    );
  });

  it("expects nothing at once and more with time, what a next opportunity brings after the other", () => {
    holds(
      fc.property(models, histories, whole, (model, customer, t) => {
        expect(bgBb.expectedPurchases(model, customer, 0)).toBe(0);
        expect(bgBb.expectedPurchasesNewCustomer(model, 0)).toBe(0);
        const { alpha, beta } = model.params;
        const buys = (alpha + customer.frequency) / (alpha + beta + customer.T);
        const next = buys * bgBb.probabilityAlive(model, customer, { at: t });
        const sum = bgBb.expectedPurchases(model, customer, t - 1) + next;
        expect(relativeError(bgBb.expectedPurchases(model, customer, t), sum)).toBeLessThan(1e-12);
        const fresh = { frequency: 0, recency: 0, T: 0 };
        expect(bgBb.expectedPurchasesNewCustomer(model, t)).toBe(
          bgBb.expectedPurchases(model, fresh, t),
        );
      }),
      200,
    );
  });

  it("expects of new customers what the probabilities of purchases say, which add up to 1", () => {
    holds(
      fc.property(models, whole, (model, t) => {
        let [sum, mean] = [0, 0];
        for (let n = 0; n <= t; n++) {
          const probability = bgBb.probabilityOfPurchases(model, n, t);
          sum += probability;
          mean += n * probability;
        }
        expect(sum).toBeCloseTo(1, 12);
        expect(relativeError(bgBb.expectedPurchasesNewCustomer(model, t), mean)).toBeLessThan(
          1e-11,
        );
        expect(bgBb.probabilityOfPurchases(model, t + 1, t)).toBe(0);
      }),
      60,
    );
    const model = bgBb.fromParams({ alpha: 0.5, beta: 700, gamma: 1e-3, delta: 9 });
    let sum = 0;
    for (let n = 0; n <= 3000; n++) sum += bgBb.probabilityOfPurchases(model, n, 3000);
    expect(sum).toBeCloseTo(1, 11);
  });

  it("has no jump where the closed form has a gap", () => {
    const at = (gamma: number, t: number) =>
      bgBb.expectedPurchasesNewCustomer(bgBb.fromParams({ alpha: 1, beta: 1, gamma, delta: 2 }), t);
    for (const t of [5, 300, 1e6]) {
      for (const away of [1e-4, 1.01e-4, 1e-7, 1e-13]) {
        const middle = (at(1 - away, t) + at(1 + away, t)) / 2;
        expect(relativeError(middle, at(1, t))).toBeLessThan(100 * away * away + 1e-12);
      }
    }
  });

  it("values what is to come by the sum of all opportunities, discounted", () => {
    holds(
      fc.property(models, histories, (model, customer) => {
        const options = { discountRate: 25 };
        let [sum, before] = [0, 0];
        for (let t = 1; t <= 200; t++) {
          const purchases = bgBb.expectedPurchases(model, customer, t);
          sum += (purchases - before) / 1.25 ** t;
          before = purchases;
        }
        const value = bgBb.residualTransactions(model, customer, options);
        expect(Math.abs(value - sum)).toBeLessThan(1e-11 * Math.max(1, sum));
        const continuous = {
          discountRate: 100 * Math.log(1.25),
          compounding: "continuous",
        } as const;
        expect(
          relativeError(bgBb.residualTransactions(model, customer, continuous), value),
        ).toBeLessThan(1e-12);
      }),
      40,
    );
  });

  it("treats many as it treats each", () => {
    holds(
      fc.property(models, fc.array(histories, { maxLength: 20 }), (model, customers) => {
        const columns = {
          frequency: Float64Array.from(customers, (one) => one.frequency),
          recency: Float64Array.from(customers, (one) => one.recency),
          T: customers.map((one) => one.T),
        };
        const options = { discountRate: 10 };
        const alive = bgBb.probabilityAlive(model, columns, { at: 2 });
        const expected = bgBb.expectedPurchases(model, columns, 3);
        const residual = bgBb.residualTransactions(model, columns, options);
        expect(alive).toEqual(bgBb.probabilityAlive(model, customers, { at: 2 }));
        customers.forEach((one, i) => {
          expect(alive[i]).toBe(bgBb.probabilityAlive(model, one, { at: 2 }));
          expect(expected[i]).toBe(bgBb.expectedPurchases(model, one, 3));
          expect(residual[i]).toBe(bgBb.residualTransactions(model, one, options));
        });
      }),
      30,
    );
  });

  it("follows a customer through a million opportunities", () => {
    const model = bgBb.fromParams({ alpha: 1.2, beta: 0.75, gamma: 0.66, delta: 2.8 });
    const customer = { frequency: 0, recency: 0, T: 1e6 };
    const alive = bgBb.probabilityAlive(model, customer);
    expect(alive).toBeGreaterThan(0);
    expect(alive).toBeLessThan(1e-6);
    expect(bgBb.probabilityOfPurchases(model, 0, 1e6)).toBeCloseTo(
      Math.exp(bgBb.logLikelihood(model, [customer])),
      11,
    );
  });
});
