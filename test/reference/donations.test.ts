import { bgBb } from "cx-metrics/models";
import { describe, expect, it } from "vitest";
import { BG_BB } from "../../src/models/bgBb/BgBbModel.ts";
import { clvGolden } from "../support/clvGolden.ts";
import { relativeError } from "../support/relativeError.ts";
import { readSharedCsv } from "../support/shared.ts";

describe("11,104 donors of 1995 over six years", () => {
  const donors = readSharedCsv("data/clv/donations-rf.csv").map((row) => ({
    frequency: Number(row["frequency"]),
    recency: Number(row["recency"]),
    T: Number(row["periods"]),
    count: Number(row["customers"]),
  }));
  const fitted = bgBb.fit(donors, { unit: "years" });
  const golden = clvGolden.fits.find(({ model }) => model === "bgbb") as (typeof clvGolden.fits)[0];

  it("have the maximum of BG/BB in 50 digits", () => {
    expect(fitted).toMatchObject({ n: golden.n, converged: true, warnings: [] });
    expect(fitted.logLikelihood).toBeCloseTo(golden.logLik, 7);
    BG_BB.forEach((name, i) => {
      expect(relativeError(fitted.params[name], golden.params[name] as number)).toBeLessThan(1e-9);
      const error = fitted.standardErrors?.[name] as number;
      expect(relativeError(error, golden.standardErrors[name] as number)).toBeLessThan(1e-4);
      golden.covariance[i]?.forEach((cell, j) => {
        expect(relativeError(fitted.covariance?.[i]?.[j] as number, cell)).toBeLessThan(1e-4);
      });
    });
  });

  it("have the parameters in print", () => {
    // Fader, Hardie and Shang (2010).
    expect(BG_BB.map((name) => fitted.params[name].toFixed(3))).toEqual([
      "1.204",
      "0.750",
      "0.657",
      "2.783",
    ]);
    expect(fitted.logLikelihood?.toFixed(1)).toBe("-33225.6");
  });

  it("are as many as those who are expected to give so often", () => {
    const total = donors.reduce((sum, { count }) => sum + count, 0);
    for (let n = 0; n <= 6; n++) {
      const actual = donors.reduce((sum, row) => sum + (row.frequency === n ? row.count : 0), 0);
      const expected = total * bgBb.probabilityOfPurchases(fitted, n, 6);
      expect(Math.abs(expected / actual - 1)).toBeLessThan(0.1);
    }
  });
});
