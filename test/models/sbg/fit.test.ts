import { sbg } from "cx-metrics/models";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readSubscriptions } from "../../../src/models/sbg/readSubscriptions.ts";
import { SBG } from "../../../src/models/sbg/SbgModel.ts";
import { sbgLikelihood } from "../../../src/models/sbg/sbgLikelihood.ts";
import { warningsOf } from "../../core/faultOf.ts";
import { holds } from "../../support/lawRuns.ts";
import { relativeError } from "../../support/relativeError.ts";
import { drawBeta, randomOf } from "../../support/simulateCustomers.ts";
import { deepFreeze, walkNumbers } from "../../support/walkNumbers.ts";

const truth = { alpha: 0.8, beta: 2.5 };

function simulate(n: number, observed: number) {
  const random = randomOf(9);
  return Array.from({ length: n }, () => {
    const leaves = drawBeta(truth.alpha, truth.beta, random);
    for (let period = 1; period <= observed; period++)
      if (random() < leaves) return { duration: period, ended: true };
    return { duration: observed, ended: false };
  });
}

describe("sbg.fit", () => {
  const customers = simulate(4000, 8);
  const fitted = sbg.fit(customers, { unit: "months" });

  it("finds the parameters that customers were simulated with", () => {
    expect(fitted).toMatchObject({ converged: true, warnings: [] });
    expect(fitted.gradientNorm).toBeLessThan(1e-9);
    for (const name of SBG) {
      const error = fitted.standardErrors?.[name] ?? Number.NaN;
      expect(Math.abs(fitted.params[name] - truth[name])).toBeLessThan(3.5 * error);
    }
  });

  it("finds those that shares of customers are made from, whenever they began", () => {
    const model = sbg.fromParams(truth);
    const rows = [3, 7, 12].flatMap((observed) => [
      ...Array.from({ length: observed }, (_, i) => ({
        duration: i + 1,
        ended: 1,
        count: sbg.survival(model, i) - sbg.survival(model, i + 1),
      })),
      { duration: observed, ended: 0, count: sbg.survival(model, observed) },
    ]);
    const { params, n } = sbg.fit(rows);
    expect(n).toBeCloseTo(3, 13);
    for (const name of SBG) expect(relativeError(params[name], truth[name])).toBeLessThan(1e-6);
  });

  it("is plain data, and says what it was made with", () => {
    expect(JSON.parse(JSON.stringify(fitted))).toEqual(fitted);
    expect(fitted).toMatchObject({
      model: "sbg",
      unit: "months",
      n: 4000,
      excluded: {},
      options: { level: 0.95, seed: 1, starts: 3, penalizer: 0, priors: {} },
    });
    expect(fitted.logLikelihood).toBeCloseTo(sbg.logLikelihood(fitted, customers), 8);
    expect(sbg.fit(customers).unit).toBe("periods");
  });

  it("takes a count for so many equal rows, and who has just begun for nobody to learn from", () => {
    const rows = deepFreeze([
      { duration: 1, ended: true, count: 30 },
      { duration: 4, ended: true, count: 9 },
      { duration: 9, ended: true, count: 5 },
      { duration: 6, ended: false, count: 12 },
      { duration: 0, ended: false, count: 4 },
      { duration: 99, ended: true, count: 0 },
    ]);
    const repeated = rows.flatMap(({ count, ...row }) => new Array<typeof row>(count).fill(row));
    const [once, many] = [sbg.fit(rows), sbg.fit(repeated)];
    expect([once.n, many.n]).toEqual([60, 60]);
    expect(once.logLikelihood).toBeCloseTo(many.logLikelihood as number, 10);
    for (const name of SBG)
      expect(relativeError(once.params[name], many.params[name])).toBeLessThan(1e-6);
    const others = rows.filter(({ duration }) => duration > 0);
    expect(sbg.logLikelihood(once, others)).toBe(sbg.logLikelihood(once, rows));
  });

  it("has the derivatives of its likelihood", () => {
    const positive = fc.double({ min: 0.05, max: 20, noNaN: true });
    const row = fc.record({ duration: fc.integer({ min: 1, max: 40 }), ended: fc.boolean() });
    holds(
      fc.property(fc.tuple(positive, positive), fc.array(row, { minLength: 1 }), (params, rows) => {
        const { evaluate } = sbgLikelihood(readSubscriptions(rows));
        const gradient = new Float64Array(2);
        evaluate(Float64Array.from(params), gradient);
        params.forEach((value, i) => {
          const at = (factor: number) =>
            evaluate(
              Float64Array.from(params, (other, j) => (i === j ? value * factor : other)),
              new Float64Array(2),
            );
          const numeric = (at(1 + 1e-5) - at(1 - 1e-5)) / (2e-5 * value);
          const size = Math.max(1, Math.abs(gradient[i] as number));
          expect(Math.abs((gradient[i] as number) - numeric) / size).toBeLessThan(1e-5);
        });
      }),
      60,
    );
  });

  it.each([
    ["one customer", [{ duration: 3, ended: true }], ["flat-direction"]],
    [
      "nobody who left",
      [
        { duration: 3, ended: false },
        { duration: 5, ended: false },
      ],
      ["flat-direction", "none-ended"],
    ],
    [
      "all who left in the first period",
      [{ duration: 1, ended: true, count: 50 }],
      ["flat-direction", "none-renewed"],
    ],
    [
      "one period",
      [
        { duration: 1, ended: true, count: 20 },
        { duration: 1, ended: false, count: 80 },
      ],
      ["flat-direction"],
    ],
    [
      "customers who are all alike",
      [...[200, 160, 128].map((count, i) => ({ duration: i + 1, ended: true, count }))].concat([
        { duration: 3, ended: false, count: 512 },
      ]),
      ["flat-direction"],
    ],
  ])("flags %s, and has no number that is none", (_, rows, codes) => {
    const model = sbg.fit(rows);
    // How far a search runs along a flat likelihood is chance.
    const chance = ["not-converged", "boundary"];
    expect(warningsOf(model).filter((code) => !chance.includes(code))).toEqual(codes);
    for (const { number } of walkNumbers(model)) expect(Number.isFinite(number)).toBe(true);
    for (const name of SBG) expect(model.params[name]).toBeGreaterThan(0);
  });

  it("is drawn by priors to where the data leave room", () => {
    const rows = [{ duration: 3, ended: true }];
    const { params } = sbg.fit(rows, {
      priors: { alpha: { median: 1, spread: 0.1 }, "alpha+beta": { median: 4, spread: 0.1 } },
    });
    expect(relativeError(params.alpha, 1)).toBeLessThan(0.1);
    expect(relativeError(params.alpha + params.beta, 4)).toBeLessThan(0.1);
  });
});
