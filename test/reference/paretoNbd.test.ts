import { paretoNbd } from "cx-metrics/models";
import { describe, expect, it } from "vitest";
import { cdnowCustomers } from "../support/cdnowCustomers.ts";
import { clvGolden } from "../support/clvGolden.ts";
import { relativeError } from "../support/relativeError.ts";

const PARAMETERS = ["r", "alpha", "s", "beta"] as const;

describe("Pareto/NBD of CDNOW, 2,357 customers in weeks", () => {
  const customers = cdnowCustomers();
  const golden = clvGolden.fits.find(({ model }) => model === "pnbd") as (typeof clvGolden.fits)[0];
  const fitted = paretoNbd.fit(customers, { unit: "weeks" });

  it("has its maximum in 50 digits", () => {
    expect(fitted).toMatchObject({ n: 2357, converged: true, warnings: [] });
    expect(fitted.logLikelihood).toBeCloseTo(golden.logLik, 8);
    PARAMETERS.forEach((name, i) => {
      expect(relativeError(fitted.params[name], golden.params[name] as number)).toBeLessThan(1e-9);
      const error = fitted.standardErrors?.[name] as number;
      expect(relativeError(error, golden.standardErrors[name] as number)).toBeLessThan(1e-4);
      golden.covariance[i]?.forEach((cell, j) => {
        expect(relativeError(fitted.covariance?.[i]?.[j] as number, cell)).toBeLessThan(1e-4);
      });
    });
  });

  it("has the sums of the cohort", () => {
    const cohort = clvGolden.cohort.find(({ model }) => model === "pnbd");
    const { r, alpha, s, beta } = golden.params as typeof fitted.params;
    const model = paretoNbd.fromParams({ r, alpha, s, beta });
    const sum = (values: Float64Array) => values.reduce((total, value) => total + value, 0);
    const alive = sum(paretoNbd.probabilityAlive(model, customers));
    const expected = sum(paretoNbd.expectedPurchases(model, customers, cohort?.t as number));
    expect(relativeError(alive, cohort?.sumPAlive as number)).toBeLessThan(1e-12);
    expect(relativeError(expected, cohort?.sumExpected as number)).toBeLessThan(1e-12);
  });

  // lifetimes 0.11.3, tol 1e-10, five starts.
  it.each([
    [1, [0.5549760833, 10.5710968933, 0.5648465408, 10.371879768]],
    [20, [0.5288370293, 10.0005917517, 0.4008329763, 6.0257035489]],
  ] as const)("has the fit of lifetimes with penalizer %s", (penalizer, right) => {
    const { params } = paretoNbd.fit(customers, { penalizer });
    PARAMETERS.forEach((name, i) => {
      expect(relativeError(params[name], right[i] as number)).toBeLessThan(1e-6);
    });
  });
});
