import { bgNbd, mbgNbd } from "cx-metrics/models";
import { describe, expect, it } from "vitest";
import { cdnowCustomers } from "../support/cdnowCustomers.ts";
import { clvGolden } from "../support/clvGolden.ts";
import { relativeError } from "../support/relativeError.ts";

const PARAMETERS = ["r", "alpha", "a", "b"] as const;

describe("CDNOW, 2,357 customers in weeks", () => {
  const customers = cdnowCustomers();
  const bg = bgNbd.fit(customers, { unit: "weeks" });
  const golden = clvGolden.fits.find(
    ({ model }) => model === "bgnbd",
  ) as (typeof clvGolden.fits)[0];

  it("has the maximum of BG/NBD in 50 digits", () => {
    expect(bg).toMatchObject({ n: 2357, converged: true, warnings: [] });
    expect(bg.logLikelihood).toBeCloseTo(golden.logLik, 8);
    PARAMETERS.forEach((name, i) => {
      expect(relativeError(bg.params[name], golden.params[name] as number)).toBeLessThan(1e-9);
      const error = bg.standardErrors?.[name] as number;
      expect(relativeError(error, golden.standardErrors[name] as number)).toBeLessThan(1e-4);
      golden.covariance[i]?.forEach((cell, j) => {
        expect(relativeError(bg.covariance?.[i]?.[j] as number, cell)).toBeLessThan(1e-4);
      });
    });
  });

  it("has the maximum of MBG/NBD that others find", () => {
    // Newton to a gradient of 2e-16; lifetimes 0.11.3 within 6e-7, BTYDplus 1.2.0 within 3e-5.
    const mbg = mbgNbd.fit(customers, { unit: "weeks" });
    const right = [0.5248379837, 6.1829920197, 0.8913561553, 1.6139993347];
    PARAMETERS.forEach((name, i) => {
      expect(relativeError(mbg.params[name], right[i] as number)).toBeLessThan(1e-9);
    });
    expect(mbg.logLikelihood).toBeCloseTo(-9582.1326849, 7);
    const alive = mbgNbd.probabilityAlive(mbg, customers);
    expect(alive.reduce((sum, p) => sum + p, 0)).toBeCloseTo(1057.638364879, 6);
    const expected = mbgNbd.expectedPurchases(mbg, customers, 39);
    expect(expected.reduce((sum, x) => sum + x, 0)).toBeCloseTo(1576.7357350997, 6);
  });

  it("has the sums of BG/NBD", () => {
    const [cohort] = clvGolden.cohort;
    const model = bgNbd.fromParams(golden.params as typeof bg.params);
    const alive = bgNbd.probabilityAlive(model, customers).reduce((sum, p) => sum + p, 0);
    const expected = bgNbd.expectedPurchases(model, customers, 39).reduce((sum, x) => sum + x, 0);
    expect(relativeError(alive, cohort?.sumPAlive as number)).toBeLessThan(1e-12);
    expect(relativeError(expected, cohort?.sumExpected as number)).toBeLessThan(1e-12);
  });

  it.each(clvGolden.lifetimesPenalizer.cases)(
    "has the fit of lifetimes with penalizer $penalizer",
    ({ penalizer, params }) => {
      const fitted = bgNbd.fit(customers, { penalizer });
      for (const name of PARAMETERS)
        expect(relativeError(fitted.params[name], params[name] as number)).toBeLessThan(1e-6);
    },
  );

  it("keeps the first 50 customers' fit, which has no maximum inside, and says so", () => {
    const first = {
      frequency: customers.frequency.subarray(0, 50),
      recency: customers.recency.subarray(0, 50),
      T: customers.T.subarray(0, 50),
    };
    const fitted = bgNbd.fit(first);
    expect(fitted.logLikelihood).toBeCloseTo(-201.8002, 3);
    expect(fitted.params.a / (fitted.params.a + fitted.params.b)).toBeCloseTo(0.418, 3);
    expect(fitted.warnings.map(({ code }) => code)).toEqual(
      expect.arrayContaining(["boundary", "flat-direction"]),
    );
  });
});
