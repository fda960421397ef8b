import { bgNbd, mbgNbd } from "cx-metrics/models";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { holds } from "../../support/lawRuns.ts";
import { relativeError } from "../../support/relativeError.ts";

/** From a hundredth to a hundred, as likely in each power of ten. */
const wide = fc.double({ min: -2, max: 2, noNaN: true }).map((log) => 10 ** log);
const params = fc.record({ r: wide, alpha: wide, a: wide, b: wide });
const history = fc
  .record({
    frequency: fc.nat({ max: 60 }),
    share: fc.double({ min: 0.01, max: 1, noNaN: true }),
    T: wide,
  })
  .map(({ frequency, share, T }) => ({ frequency, recency: frequency === 0 ? 0 : share * T, T }));

describe.each([
  ["BG/NBD", bgNbd],
  ["MBG/NBD", mbgNbd as unknown as typeof bgNbd],
])("%s", (_, model) => {
  it("has probabilities that fall with silence and with time", () => {
    holds(
      fc.property(params, history, wide, (p, customer, longer) => {
        const fitted = model.fromParams(p);
        const now = model.probabilityAlive(fitted, customer);
        expect(now).toBeGreaterThanOrEqual(0);
        expect(now).toBeLessThanOrEqual(1);
        const silent = { ...customer, T: customer.T + longer };
        expect(model.probabilityAlive(fitted, silent)).toBeLessThanOrEqual(now * (1 + 1e-15));
        const later = model.probabilityAlive(fitted, customer, { at: longer });
        expect(later).toBeLessThanOrEqual(now);
        expect(later).toBeGreaterThanOrEqual(0);
        expect(model.probabilityAlive(fitted, customer, { at: 2 * longer })).toBeLessThanOrEqual(
          later * (1 + 1e-9) + 1e-15,
        );
      }),
      200,
    );
  });

  it("expects nothing at once, and more with time, never more than without leaving", () => {
    holds(
      fc.property(params, history, wide, (p, customer, t) => {
        const fitted = model.fromParams(p);
        expect(model.expectedPurchases(fitted, customer, 0)).toBe(0);
        const some = model.expectedPurchases(fitted, customer, t);
        const more = model.expectedPurchases(fitted, customer, 2 * t);
        expect(more).toBeGreaterThanOrEqual(some * (1 - 1e-13));
        const rate = (p.r + customer.frequency) / (p.alpha + customer.T);
        expect(some).toBeLessThanOrEqual(rate * t * (1 + 1e-12));
        expect(model.expectedPurchasesNewCustomer(fitted, 0)).toBe(0);
      }),
      200,
    );
  });

  it("expects of new customers what the probabilities of purchases say, which add up to 1", () => {
    const slow = fc.double({ min: 0.05, max: 3, noNaN: true });
    holds(
      fc.property(fc.record({ r: slow, alpha: slow, a: slow, b: slow }), slow, (p, t) => {
        const fitted = model.fromParams({ ...p, alpha: p.alpha + t });
        let [sum, mean] = [0, 0];
        for (let n = 0; n < 150; n++) {
          const probability = model.probabilityOfPurchases(fitted, n, t);
          sum += probability;
          mean += n * probability;
        }
        expect(sum).toBeCloseTo(1, 12);
        expect(relativeError(model.expectedPurchasesNewCustomer(fitted, t), mean)).toBeLessThan(
          1e-10,
        );
      }),
      50,
    );
  });

  it("values all that is to come at less than it is, the more so the higher the discount", () => {
    holds(
      fc.property(params, history, (p, customer) => {
        const fitted = model.fromParams(p);
        const at = (discountRate: number) =>
          model.residualTransactions(fitted, customer, { discountRate });
        const low = at(1);
        expect(at(2)).toBeLessThanOrEqual(low);
        // Within ten thousand times what a unit of time is worth there is next to nothing left.
        const all = model.expectedPurchases(fitted, customer, 1e7);
        expect(low).toBeLessThanOrEqual(all * (1 + 1e-9));
      }),
      40,
    );
  });

  it("is the same whatever time is counted in", () => {
    holds(
      fc.property(params, history, wide, wide, (p, customer, t, unit) => {
        const [fitted, other] = [
          model.fromParams(p),
          model.fromParams({ ...p, alpha: p.alpha * unit }),
        ];
        const { frequency, recency, T } = customer;
        const there = { frequency, recency: recency * unit, T: T * unit };
        expect(
          relativeError(
            model.expectedPurchases(other, there, t * unit),
            model.expectedPurchases(fitted, customer, t),
          ),
        ).toBeLessThan(1e-11);
        // Each repeat has a density of so much a unit of time.
        expect(model.logLikelihood(other, [there]) + frequency * Math.log(unit)).toBeCloseTo(
          model.logLikelihood(fitted, [customer]),
          6,
        );
      }),
      100,
    );
  });

  it("treats many as it treats each", () => {
    holds(
      fc.property(params, fc.array(history, { maxLength: 20 }), (p, customers) => {
        const fitted = model.fromParams(p);
        const options = { discountRate: 10 };
        expect([...model.expectedPurchases(fitted, customers, 3)]).toEqual(
          customers.map((customer) => model.expectedPurchases(fitted, customer, 3)),
        );
        expect([...model.probabilityAlive(fitted, customers, { at: 2 })]).toEqual(
          customers.map((customer) => model.probabilityAlive(fitted, customer, { at: 2 })),
        );
        expect([...model.residualTransactions(fitted, customers.slice(0, 3), options)]).toEqual(
          customers.slice(0, 3).map((one) => model.residualTransactions(fitted, one, options)),
        );
        const columns = {
          frequency: Float64Array.from(customers, (one) => one.frequency),
          recency: Float64Array.from(customers, (one) => one.recency),
          T: Float64Array.from(customers, (one) => one.T),
        };
        expect(model.expectedPurchases(fitted, columns, 3)).toEqual(
          model.expectedPurchases(fitted, customers, 3),
        );
      }),
      30,
    );
  });
});
