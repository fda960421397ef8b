import { sbg } from "cx-metrics/models";
import fc from "fast-check";
import { describe, expect, expectTypeOf, it } from "vitest";
import { holds } from "../../support/lawRuns.ts";
import { relativeError } from "../../support/relativeError.ts";

/** From a hundredth to a hundred, as likely in each power of ten. */
const wide = fc.double({ min: -2, max: 2, noNaN: true }).map((log) => 10 ** log);
const models = fc.record({ alpha: wide, beta: wide }).map((params) => sbg.fromParams(params));
const periods = fc.nat({ max: 60 });

describe("sBG", () => {
  it("has a survival curve that falls from 1, by retention rates that rise", () => {
    holds(
      fc.property(models, periods, (model, t) => {
        expect(sbg.survival(model, 0)).toBe(1);
        const [now, next] = sbg.survival(model, [t, t + 1]) as unknown as [number, number];
        const [kept, later] = sbg.retention(model, [t + 1, t + 2]) as unknown as [number, number];
        expect(next).toBeGreaterThan(0);
        expect(next).toBeLessThan(now);
        expect(later).toBeGreaterThan(kept);
        expect(later).toBeLessThan(1);
        expect(relativeError(now * kept, next)).toBeLessThan(1e-12);
      }),
      200,
    );
  });

  it("divides survival by survival, for who is still there", () => {
    holds(
      fc.property(models, periods, periods, (model, duration, at) => {
        const alive = sbg.probabilityAlive(model, { duration }, { at });
        const ratio = sbg.survival(model, duration + at) / sbg.survival(model, duration);
        expect(relativeError(alive, ratio)).toBeLessThan(1e-11);
        expect(sbg.probabilityAlive(model, { duration })).toBe(1);
        expect(sbg.probabilityAlive(model, { duration }, { at: at + 1 })).toBeLessThan(alive);
        // Who stays longer is the more likely to stay.
        expect(sbg.probabilityAlive(model, { duration: duration + 1 }, { at: 3 })).toBeGreaterThan(
          sbg.probabilityAlive(model, { duration }, { at: 3 }),
        );
      }),
      200,
    );
  });

  it("values lifetimes by the sum of all periods, discounted", () => {
    holds(
      fc.property(models, periods, (model, duration) => {
        const options = { discountRate: 25 };
        let [lifetime, residual] = [1, 0];
        for (let t = 1; t <= 200; t++) {
          lifetime += sbg.survival(model, t) / 1.25 ** t;
          residual += sbg.probabilityAlive(model, { duration }, { at: t }) / 1.25 ** (t - 1);
        }
        expect(relativeError(sbg.expectedLifetime(model, options), lifetime)).toBeLessThan(1e-12);
        expect(
          relativeError(sbg.residualTransactions(model, { duration }, options), residual),
        ).toBeLessThan(1e-12);
      }),
      60,
    );
  });

  it("has a mean lifetime where alpha is above 1, which small discounts come near to", () => {
    expect(sbg.expectedLifetime(sbg.fromParams({ alpha: 1, beta: 3 }))).toBe(null);
    const options = [undefined, { discountRate: 10 }] as const;
    const lifetimes = options.map((given) =>
      sbg.expectedLifetime(sbg.fromParams({ alpha: 3, beta: 8 }), given),
    );
    expectTypeOf(lifetimes).toEqualTypeOf<(number | null)[]>();
    expect(lifetimes[0]).toBe(5);
    expect(lifetimes[1]).toBeLessThan(5);
    holds(
      fc.property(wide, wide, (above, beta) => {
        const model = sbg.fromParams({ alpha: 1.5 + above, beta });
        const mean = sbg.expectedLifetime(model) ?? Number.NaN;
        expect(relativeError(mean, (0.5 + above + beta) / (0.5 + above))).toBeLessThan(1e-12);
        const near = sbg.expectedLifetime(model, { discountRate: 1e-9 });
        expect(near).toBeLessThanOrEqual(mean * (1 + 1e-12));
        expect(relativeError(near, mean)).toBeLessThan(1e-3);
      }),
      60,
    );
  });

  it("treats many as it treats each, in the unit of the model", () => {
    const model = sbg.fromParams({ alpha: 0.7, beta: 2.4 }, { unit: "months" });
    const durations = [3, 0, 12, 3];
    const columns = { duration: Float64Array.from(durations) };
    const options = { discountRate: 10, period: { years: 1 } };
    const alive = sbg.probabilityAlive(model, columns, { at: { years: 1 } });
    const residual = sbg.residualTransactions(model, columns, options);
    expect(alive).toBeInstanceOf(Float64Array);
    durations.forEach((duration, i) => {
      expect(alive[i]).toBe(sbg.probabilityAlive(model, { duration }, { at: 12 }));
      expect(residual[i]).toBe(sbg.residualTransactions(model, { duration }, options));
    });
    expect(sbg.survival(model, { years: 1 })).toBe(sbg.survival(model, 12));
    expect(sbg.survival(model, [])).toEqual(new Float64Array());
  });

  it("has nothing to come of who has left", () => {
    const model = sbg.fromParams({ alpha: 0.7, beta: 2.4 });
    const options = { discountRate: 10 };
    const rows = [{ duration: 3, ended: true }, { duration: 3, ended: false }, { duration: 3 }];
    const one = sbg.probabilityAlive(model, { duration: 3 }, { at: 2 });
    expect([...sbg.probabilityAlive(model, rows, { at: 2 })]).toEqual([0, one, one]);
    const residual = sbg.residualTransactions(model, { duration: 3 }, options);
    const columns = { duration: [3, 3], ended: Uint8Array.of(1, 0) };
    expect([...sbg.residualTransactions(model, columns, options)]).toEqual([0, residual]);
    expect(sbg.probabilityAlive(model, { duration: 3, ended: true })).toBe(0);
  });
});
