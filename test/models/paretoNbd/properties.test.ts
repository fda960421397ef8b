import { paretoNbd } from "cx-metrics/models";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { holds } from "../../support/lawRuns.ts";
import { relativeError } from "../../support/relativeError.ts";

/** From a hundredth to a hundred, as likely in each power of ten. */
const wide = fc.double({ min: -2, max: 2, noNaN: true }).map((log) => 10 ** log);
/** Equal rates, and a shape of 1, are where formulas have gaps. */
const params = fc
  .record({ r: wide, alpha: wide, s: fc.oneof(wide, fc.constant(1)), beta: wide })
  .chain((p) => fc.constantFrom(p, { ...p, beta: p.alpha }));
const history = fc
  .record({
    frequency: fc.nat({ max: 60 }),
    share: fc.double({ min: 0.01, max: 1, noNaN: true }),
    T: wide,
  })
  .map(({ frequency, share, T }) => ({ frequency, recency: frequency === 0 ? 0 : share * T, T }));

describe("Pareto/NBD", () => {
  it("has probabilities to be alive that fall with silence and with time", () => {
    holds(
      fc.property(params, history, wide, (p, customer, longer) => {
        const model = paretoNbd.fromParams(p);
        const now = paretoNbd.probabilityAlive(model, customer);
        expect(now).toBeGreaterThanOrEqual(0);
        expect(now).toBeLessThanOrEqual(1);
        const silent = { ...customer, T: customer.T + longer };
        expect(paretoNbd.probabilityAlive(model, silent)).toBeLessThanOrEqual(now * (1 + 1e-13));
        const later = paretoNbd.probabilityAlive(model, customer, { at: longer });
        expect(later).toBeLessThanOrEqual(now);
        expect(paretoNbd.probabilityAlive(model, customer, { at: 2 * longer })).toBeLessThanOrEqual(
          later,
        );
      }),
      200,
    );
  });

  it("says of who bought just now that they are alive", () => {
    holds(
      fc.property(params, history, (p, { frequency, T }) => {
        const customer = {
          frequency,
          recency: frequency === 0 ? 0 : T,
          T: frequency === 0 ? 0 : T,
        };
        const alive = paretoNbd.probabilityAlive(paretoNbd.fromParams(p), customer);
        expect(relativeError(alive, 1)).toBeLessThan(1e-13);
      }),
      100,
    );
  });

  it("expects nothing at once, and more with time, never more than without leaving", () => {
    holds(
      fc.property(params, history, wide, (p, customer, t) => {
        const model = paretoNbd.fromParams(p);
        expect(paretoNbd.expectedPurchases(model, customer, 0)).toBe(0);
        expect(paretoNbd.expectedPurchasesNewCustomer(model, 0)).toBe(0);
        const some = paretoNbd.expectedPurchases(model, customer, t);
        expect(paretoNbd.expectedPurchases(model, customer, 2 * t)).toBeGreaterThanOrEqual(some);
        const rate = (p.r + customer.frequency) / (p.alpha + customer.T);
        const alive = paretoNbd.probabilityAlive(model, customer);
        expect(some).toBeLessThanOrEqual(alive * rate * t * (1 + 1e-12));
      }),
      200,
    );
  });

  it("expects the integral of the chance to be alive times the rate", () => {
    holds(
      fc.property(params, wide, (p, t) => {
        const model = paretoNbd.fromParams(p);
        // Simpson's rule in the logarithm of 1 + time / beta, where the integrand is smooth.
        const end = Math.log1p(t / p.beta);
        const steps = 2000;
        let sum = 0;
        for (let i = 0; i <= steps; i++) {
          const u = (end * i) / steps;
          const weight = i === 0 || i === steps ? 1 : i % 2 === 0 ? 2 : 4;
          sum += weight * Math.exp((1 - p.s) * u);
        }
        const integral = (p.r / p.alpha) * p.beta * sum * (end / (3 * steps));
        expect(
          relativeError(paretoNbd.expectedPurchasesNewCustomer(model, t), integral),
        ).toBeLessThan(1e-6);
      }),
      60,
    );
  });

  it("expects of new customers what the probabilities of purchases say, which add up to 1", () => {
    const slow = fc.double({ min: 0.05, max: 3, noNaN: true });
    holds(
      fc.property(fc.record({ r: slow, alpha: slow, s: slow, beta: slow }), slow, (p, t) => {
        const model = paretoNbd.fromParams({ ...p, alpha: p.alpha + t });
        let [sum, mean] = [0, 0];
        for (let n = 0; n < 150; n++) {
          const probability = paretoNbd.probabilityOfPurchases(model, n, t);
          sum += probability;
          mean += n * probability;
        }
        expect(sum).toBeCloseTo(1, 13);
        const expected = paretoNbd.expectedPurchasesNewCustomer(model, t);
        expect(relativeError(mean, expected)).toBeLessThan(1e-12);
      }),
      50,
    );
  });

  it("values all that is to come at less than it is, the more so the higher the discount", () => {
    holds(
      fc.property(params, history, (p, customer) => {
        const model = paretoNbd.fromParams(p);
        const at = (discountRate: number) =>
          paretoNbd.residualTransactions(model, customer, { discountRate });
        expect(at(2)).toBeLessThanOrEqual(at(1));
        const all = paretoNbd.expectedPurchases(model, customer, 1e7);
        expect(at(1)).toBeLessThanOrEqual(all * (1 + 1e-9));
        const twice = paretoNbd.residualTransactions(model, customer, {
          discountRate: 10,
          period: 2,
          compounding: "continuous",
        });
        const once = paretoNbd.residualTransactions(model, customer, {
          discountRate: 5,
          compounding: "continuous",
        });
        expect(once).toBe(twice);
      }),
      60,
    );
  });

  it("is the same whatever time is counted in", () => {
    holds(
      fc.property(params, history, wide, wide, (p, customer, t, unit) => {
        const model = paretoNbd.fromParams(p);
        const other = paretoNbd.fromParams({ ...p, alpha: p.alpha * unit, beta: p.beta * unit });
        const { frequency, recency, T } = customer;
        const there = { frequency, recency: recency * unit, T: T * unit };
        expect(
          relativeError(
            paretoNbd.expectedPurchases(other, there, t * unit),
            paretoNbd.expectedPurchases(model, customer, t),
          ),
        ).toBeLessThan(1e-11);
        // Each repeat has a density of so much a unit of time.
        expect(paretoNbd.logLikelihood(other, [there]) + frequency * Math.log(unit)).toBeCloseTo(
          paretoNbd.logLikelihood(model, [customer]),
          9,
        );
        expect(
          relativeError(
            paretoNbd.probabilityOfPurchases(other, 3, t * unit),
            paretoNbd.probabilityOfPurchases(model, 3, t),
          ),
        ).toBeLessThan(1e-11);
      }),
      100,
    );
  });

  it("treats many as it treats each, also where histories repeat", () => {
    holds(
      fc.property(params, fc.array(history, { maxLength: 20 }), (p, some) => {
        const customers = [...some, ...some, ...some];
        const model = paretoNbd.fromParams(p);
        const options = { discountRate: 10 };
        expect([...paretoNbd.expectedPurchases(model, customers, 3)]).toEqual(
          customers.map((customer) => paretoNbd.expectedPurchases(model, customer, 3)),
        );
        expect([...paretoNbd.probabilityAlive(model, customers, { at: 2 })]).toEqual(
          customers.map((customer) => paretoNbd.probabilityAlive(model, customer, { at: 2 })),
        );
        expect([...paretoNbd.residualTransactions(model, customers, options)]).toEqual(
          customers.map((one) => paretoNbd.residualTransactions(model, one, options)),
        );
        const columns = {
          frequency: Float64Array.from(customers, (one) => one.frequency),
          recency: Float64Array.from(customers, (one) => one.recency),
          T: Float64Array.from(customers, (one) => one.T),
        };
        expect(paretoNbd.expectedPurchases(model, columns, 3)).toEqual(
          paretoNbd.expectedPurchases(model, customers, 3),
        );
      }),
      30,
    );
  });

  it("has a number for whatever parameters and histories", () => {
    const any = fc.double({ min: -6, max: 6, noNaN: true }).map((log) => 10 ** log);
    const long = fc
      .record({
        frequency: fc.constantFrom(0, 1, 500, 1e6),
        share: fc.double({ min: 1e-9, max: 1, noNaN: true }),
        T: fc.constantFrom(1e-6, 1, 1e6),
      })
      .map(({ frequency, share, T }) => ({
        frequency,
        recency: frequency === 0 ? 0 : share * T,
        T,
      }));
    const time = fc.constantFrom(0, 1e-6, 1, 1e9);
    const chance = (p: number) => {
      expect(p).toBeGreaterThanOrEqual(0);
      expect(p).toBeLessThanOrEqual(1 + 1e-9);
    };
    holds(
      fc.property(
        fc.record({ r: any, alpha: any, s: any, beta: any }),
        long,
        time,
        fc.constantFrom(0, 1, 500),
        (p, customer, t, n) => {
          const model = paretoNbd.fromParams(p);
          const values = [
            paretoNbd.logLikelihood(model, [customer]),
            paretoNbd.expectedPurchases(model, customer, t),
            paretoNbd.expectedPurchasesNewCustomer(model, t),
            paretoNbd.residualTransactions(model, customer, { discountRate: 0.01 }),
          ];
          for (const value of values) expect(Number.isFinite(value)).toBe(true);
          chance(paretoNbd.probabilityAlive(model, customer, { at: t }));
          chance(paretoNbd.probabilityOfPurchases(model, n, t));
        },
      ),
      150,
    );
  });
});
