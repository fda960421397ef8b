import { bgNbd, gammaGamma, lifetimeValue, mbgNbd, paretoNbd } from "cx-metrics/models";
import { describe, expect, it } from "vitest";
import { clvGolden } from "../support/clvGolden.ts";
import { relativeError } from "../support/relativeError.ts";
import { readSharedCsv } from "../support/shared.ts";

const published = readSharedCsv("data/clv/cdnow-summary.csv");
const column = (name: string) => Float64Array.from(published, (row) => Number(row[name]));
const customers = {
  frequency: column("frequency"),
  recency: column("recency"),
  T: column("T"),
  monetaryValue: column("monetary"),
};

describe("spend of CDNOW", () => {
  const golden = clvGolden.fits.find(({ model }) => model === "gg");
  const fitted = gammaGamma.fit(customers);

  it("is fitted as exact arithmetic has it", () => {
    expect(fitted).toMatchObject({ n: 946, converged: true, warnings: [] });
    expect(fitted.excluded).toEqual({ noRepeat: 1411 });
    expect(Math.abs((fitted.logLikelihood as number) - Number(golden?.logLik))).toBeLessThan(1e-9);
    (["p", "q", "v"] as const).forEach((name, i) => {
      expect(relativeError(fitted.params[name], Number(golden?.params[name]))).toBeLessThan(1e-9);
      const error = fitted.standardErrors?.[name] as number;
      expect(relativeError(error, Number(golden?.standardErrors[name]))).toBeLessThan(1e-5);
      golden?.covariance[i]?.forEach((cell, j) => {
        expect(relativeError(fitted.covariance?.[i]?.[j] as number, cell)).toBeLessThan(2e-5);
      });
    });
  });

  // lifetimes' own optimum at its penalty, finished by Newton's steps of its own likelihood.
  it.each([
    [0.0001, { p: 8.761130987118158, q: 3.26363110648259, v: 9.218328016455452 }],
    [0.001, { p: 7.912024985119495, q: 2.4468193481298632, v: 7.20956424464831 }],
    [0.01, { p: 4.109250371720806, q: 0.9683854772200232, v: 3.780801612215814 }],
    [0.1, { p: 1.2847618760739643, q: 0.33594737059561364, v: 1.1469251989388545 }],
  ])("is penalized by %d as in lifetimes", (penalizer, right) => {
    const { params } = gammaGamma.fit(customers, { penalizer });
    for (const name of ["p", "q", "v"] as const)
      expect(relativeError(params[name], right[name])).toBeLessThan(1e-7);
  });
});

describe("the value of CDNOW's customers in a year", () => {
  it("is that of exact arithmetic, and of lifetimes in total", () => {
    expect(clvGolden.clv).toHaveLength(1);
    for (const { params, gammaGamma: of, unitsPerMonth, customers: golden } of clvGolden.clv) {
      const values = lifetimeValue(
        bgNbd.fromParams(params as never),
        gammaGamma.fromParams(of as never),
        customers,
        { horizon: 12 * unitsPerMonth, period: unitsPerMonth, discountRate: 1 },
      );
      golden.forEach(({ id, clv }) => {
        expect(relativeError(values[id - 1] as number, clv)).toBeLessThan(1e-13);
      });
      const total = values.reduce((sum, value) => sum + value, 0);
      expect(relativeError(total, 71_509.8993193651)).toBeLessThan(1e-7);
    }
  });

  it("is much the same under the three models fitted to them", () => {
    const spend = gammaGamma.fit(customers);
    const totals = [bgNbd, mbgNbd, paretoNbd].map((model) => {
      const options = { horizon: { months: 12 }, period: { months: 1 }, discountRate: 1 };
      const fitted = model.fit(customers, { unit: "weeks" });
      return lifetimeValue(fitted, spend, customers, options).reduce(
        (sum, value) => sum + value,
        0,
      );
    });
    for (const total of totals) expect(Math.abs(total / 71_500 - 1)).toBeLessThan(0.06);
    expect(new Set(totals).size).toBe(3);
  });
});
