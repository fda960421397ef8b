import { sbg } from "cx-metrics/models";
import { describe, expect, it } from "vitest";
import type { Sbg } from "../../../src/models/sbg/SbgModel.ts";
import { clvGolden } from "../../support/clvGolden.ts";
import { relativeError } from "../../support/relativeError.ts";
import { cohortOf } from "./cohorts.ts";

describe.each(clvGolden.sbg)("sBG of $remaining survivors to 50 digits", (golden) => {
  const cohort = cohortOf(golden.lost, golden.remaining);
  const model = sbg.fromParams(golden.params as Sbg);

  it("has its maximum of likelihood", () => {
    const fitted = sbg.fit(cohort);
    expect(fitted).toMatchObject({ n: 1000, converged: true, warnings: [] });
    expect(fitted.logLikelihood).toBeCloseTo(golden.logLik, 8);
    for (const name of ["alpha", "beta"] as const) {
      const error = fitted.standardErrors?.[name] as number;
      expect(relativeError(fitted.params[name], golden.params[name] as number)).toBeLessThan(1e-7);
      expect(relativeError(error, golden.standardErrors[name] as number)).toBeLessThan(1e-4);
    }
    expect(relativeError(sbg.logLikelihood(model, cohort), golden.logLik)).toBeLessThan(1e-13);
  });

  it("has its curves", () => {
    const times = golden.survival.map((_, t) => t);
    sbg.survival(model, times).forEach((value, t) => {
      expect(relativeError(value, golden.survival[t] as number)).toBeLessThan(1e-14);
      expect(sbg.survival(model, t)).toBe(value);
    });
    const renewals = Uint8Array.from(golden.retention, (_, i) => i + 1);
    sbg.retention(model, renewals).forEach((value, i) => {
      expect(relativeError(value, golden.retention[i] as number)).toBeLessThan(1e-14);
      expect(sbg.retention(model, i + 1)).toBe(value);
    });
  });

  it("has its discounted lifetimes", () => {
    for (const [rate, right] of Object.entries(golden.discountedExpectedLifetime)) {
      const value = sbg.expectedLifetime(model, { discountRate: 100 * Number(rate) });
      expect(relativeError(value, right)).toBeLessThan(1e-13);
    }
    for (const { n, d, value: right } of golden.discountedExpectedResidualLifetime) {
      const options = { discountRate: 100 * d };
      const value = sbg.residualTransactions(model, { duration: n - 1 }, options);
      expect(relativeError(value, right)).toBeLessThan(1e-13);
    }
  });
});
