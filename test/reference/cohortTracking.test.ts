import {
  bgNbd,
  bootstrapInterval,
  calibrationByFrequency,
  calibrationHoldout,
  cohortTracking,
  paretoNbd,
  predictionInterval,
  repeatPurchases,
} from "cx-metrics/models";
import { describe, expect, it } from "vitest";
import { cdnowCustomers } from "../support/cdnowCustomers.ts";
import { clvGolden } from "../support/clvGolden.ts";
import { relativeError } from "../support/relativeError.ts";
import { readSharedCsv, readSharedJson } from "../support/shared.ts";

const customers = cdnowCustomers();
const paramsOf = (model: string) => {
  const found = clvGolden.cohort.find((cohort) => cohort.model === model);
  if (found === undefined) throw new Error(`no cohort of ${model}`);
  return found;
};

describe("the cohort of CDNOW", () => {
  it.each([
    ["bgnbd", bgNbd.fromParams(paramsOf("bgnbd").params as never, { unit: "weeks" })],
    ["pnbd", paretoNbd.fromParams(paramsOf("pnbd").params as never, { unit: "weeks" })],
  ])("is tracked by %s as in 50 digits", (name, model) => {
    const weeks = cohortTracking(model, customers, { step: 1, until: 78 });
    const golden = paramsOf(name).tracking;
    expect(golden).toHaveLength(6);
    for (const { t, value } of golden) {
      expect(weeks[t - 1]?.time).toBe(t);
      expect(relativeError(weeks[t - 1]?.cumulative as number, value)).toBeLessThan(1e-12);
    }
  });

  it("lies beside what happened, and in groups", () => {
    const orders = readSharedCsv("data/clv/cdnow-transactions.csv").map(({ id, date }) => ({
      customer: Number(id),
      at: String(date),
    }));
    const calibration = calibrationHoldout(orders, {
      unit: "weeks",
      calibrationEnd: "1997-09-30",
      asOf: "1998-06-30",
    });
    const model = bgNbd.fit(calibration.customers, { unit: "weeks" });
    const actual = repeatPurchases(orders, { unit: "weeks", asOf: "1998-06-30", step: 1 });
    const weeks = cohortTracking(model, calibration.customers, { step: 1, until: 78, actual });
    // From half a year on; 1997-10 is the first month that the model did not see.
    for (const { time, cumulative, actualCumulative } of weeks.slice(25, 77)) {
      expect(relativeError(cumulative, actualCumulative as number), `week ${time}`).toBeLessThan(
        0.06,
      );
    }
    const { rfm } = readSharedJson<{ rfm: { holdoutMeanByFrequency: number[] } }>(
      "reference/clv-golden.json",
    );
    const groups = calibrationByFrequency(model, calibration);
    expect(groups.map(({ customers }) => customers)).toEqual([1411, 439, 214, 100, 62, 38, 29, 64]);
    groups.forEach(({ actualMean, expectedMean, customers }, i) => {
      expect(actualMean).toBeCloseTo(rfm.holdoutMeanByFrequency[i] as number, 5);
      const total = bgNbd.expectedPurchases(model, calibration.customers, 39);
      const inside = total.filter((_, row) => {
        const x = calibration.customers.frequency[row] as number;
        return Math.min(7, x) === i;
      });
      const mean = inside.reduce((sum, value) => sum + value, 0) / customers;
      expect(relativeError(expectedMean as number, mean)).toBeLessThan(1e-12);
    });
  });

  it("has intervals by formula and by the bootstrap that agree", () => {
    const model = bgNbd.fit(customers, { unit: "weeks" });
    const customer = { frequency: 2, recency: 30.43, T: 38.86 };
    const delta = predictionInterval(model, (fitted) =>
      bgNbd.expectedPurchases(fitted, customer, 39),
    );
    const boot = bootstrapInterval(
      customers,
      (sample) =>
        bgNbd.expectedPurchases(bgNbd.fit(sample, { unit: "weeks", starts: 1 }), customer, 39),
      { seed: 1 },
    );
    expect(boot.undefinedResamples).toBe(0);
    expect(relativeError(boot.estimate as number, delta.estimate as number)).toBeLessThan(1e-9);
    for (const side of ["lower", "upper", "standardError"] as const) {
      const room = side === "standardError" ? 0.15 : 0.015;
      expect(relativeError(boot[side] as number, delta[side] as number), side).toBeLessThan(room);
    }
  });
});
