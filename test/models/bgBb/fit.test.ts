import { bgBb } from "cx-metrics/models";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { BG_BB } from "../../../src/models/bgBb/BgBbModel.ts";
import { bgBbLikelihood } from "../../../src/models/bgBb/bgBbLikelihood.ts";
import { readCountedOpportunities } from "../../../src/models/bgBb/readOpportunities.ts";
import { warningsOf } from "../../core/faultOf.ts";
import { holds } from "../../support/lawRuns.ts";
import { relativeError } from "../../support/relativeError.ts";
import { deepFreeze, walkNumbers } from "../../support/walkNumbers.ts";
import { simulateDonors } from "./simulateDonors.ts";

const truth = { alpha: 1.2, beta: 0.8, gamma: 0.7, delta: 3 };

describe("bgBb.fit", () => {
  const customers = simulateDonors(truth, { n: 8000, T: 10, seed: 4 });
  const fitted = bgBb.fit(customers, { unit: "years" });

  it("finds the parameters that customers were simulated with", () => {
    expect(fitted).toMatchObject({ converged: true, warnings: [] });
    expect(fitted.gradientNorm).toBeLessThan(1e-9);
    for (const name of BG_BB) {
      const error = fitted.standardErrors?.[name] ?? Number.NaN;
      expect(Math.abs(fitted.params[name] - truth[name])).toBeLessThan(3.5 * error);
    }
  });

  it("finds those that shares of customers are made from", () => {
    // All histories of six opportunities, each with its probability for a count.
    const model = bgBb.fromParams(truth);
    const rows = [{ frequency: 0, recency: 0, T: 6, count: 0 }];
    for (let recency = 1; recency <= 6; recency++)
      for (let frequency = 1; frequency <= recency; frequency++)
        rows.push({ frequency, recency, T: 6, count: choose(recency - 1, frequency - 1) });
    const shares = rows.map((row) => {
      const ways = row.recency === 0 ? 1 : row.count;
      return { ...row, count: ways * Math.exp(bgBb.logLikelihood(model, [{ ...row, count: 1 }])) };
    });
    expect(shares.reduce((sum, { count }) => sum + count, 0)).toBeCloseTo(1, 13);
    const { params } = bgBb.fit(shares);
    for (const name of BG_BB) expect(relativeError(params[name], truth[name])).toBeLessThan(1e-6);
  });

  it("is plain data, and says what it was made with", () => {
    expect(JSON.parse(JSON.stringify(fitted))).toEqual(fitted);
    expect(fitted).toMatchObject({
      model: "bg-bb",
      unit: "years",
      n: 8000,
      excluded: {},
      options: { level: 0.95, seed: 1, starts: 3, penalizer: 0, priors: {} },
    });
    expect(fitted.logLikelihood).toBeCloseTo(bgBb.logLikelihood(fitted, customers), 8);
    expect(bgBb.fit(customers).unit).toBe("periods");
  });

  it("takes a count for so many equal rows, and rows in any order", () => {
    const rows = deepFreeze([
      { frequency: 0, recency: 0, T: 6, count: 30 },
      { frequency: 2, recency: 5, T: 6, count: 7 },
      { frequency: 5, recency: 6, T: 7, count: 8 },
      { frequency: 1, recency: 1, T: 6, count: 19 },
      { frequency: 3, recency: 3, T: 6, count: 5 },
      { frequency: 2, recency: 2, T: 3, count: 0 },
    ]);
    const repeated = rows.flatMap(({ count, ...row }) => new Array<typeof row>(count).fill(row));
    const [once, many] = [bgBb.fit(rows), bgBb.fit(repeated.reverse())];
    expect([once.n, many.n]).toEqual([69, 69]);
    expect(once.logLikelihood).toBeCloseTo(many.logLikelihood as number, 10);
    for (const name of BG_BB)
      expect(relativeError(once.params[name], many.params[name])).toBeLessThan(1e-6);
  });

  it("has the derivatives of its likelihood", () => {
    const positive = fc.double({ min: 0.05, max: 20, noNaN: true });
    const history = fc
      .record({ x: fc.nat({ max: 9 }), misses: fc.nat({ max: 9 }), silence: fc.nat({ max: 30 }) })
      .map(({ x, misses, silence }) => {
        const recency = x === 0 ? 0 : x + misses;
        return { frequency: x, recency, T: recency + silence + 1, count: 1 + misses };
      });
    holds(
      fc.property(
        fc.tuple(positive, positive, positive, positive),
        fc.array(history, { minLength: 1, maxLength: 8 }),
        (params, rows) => {
          const { evaluate } = bgBbLikelihood(readCountedOpportunities(rows));
          const gradient = new Float64Array(4);
          evaluate(Float64Array.from(params), gradient);
          params.forEach((value, i) => {
            const at = (factor: number) =>
              evaluate(
                Float64Array.from(params, (other, j) => (i === j ? value * factor : other)),
                new Float64Array(4),
              );
            const numeric = (at(1 + 1e-5) - at(1 - 1e-5)) / (2e-5 * value);
            const size = Math.max(1, Math.abs(gradient[i] as number));
            expect(Math.abs((gradient[i] as number) - numeric) / size).toBeLessThan(1e-5);
          });
        },
      ),
      60,
    );
  });

  it.each([
    ["one customer", [{ frequency: 2, recency: 4, T: 6 }], ["boundary", "flat-direction"]],
    [
      "nobody who buys again",
      [{ frequency: 0, recency: 0, T: 6, count: 30 }],
      ["flat-direction", "no-repeat"],
    ],
    [
      "everybody at every opportunity",
      [{ frequency: 6, recency: 6, T: 6, count: 30 }],
      ["boundary", "flat-direction"],
    ],
    [
      "all or nothing",
      [
        { frequency: 0, recency: 0, T: 6, count: 30 },
        { frequency: 6, recency: 6, T: 6, count: 30 },
      ],
      ["boundary", "flat-direction"],
    ],
    [
      "one opportunity",
      [
        { frequency: 0, recency: 0, T: 1, count: 30 },
        { frequency: 1, recency: 1, T: 1, count: 10 },
      ],
      ["flat-direction"],
    ],
    [
      "late comers",
      [
        { frequency: 1, recency: 3, T: 20, count: 30 },
        { frequency: 1, recency: 1, T: 2, count: 10 },
        { frequency: 0, recency: 0, T: 0, count: 10 },
      ],
      ["mixed-cohorts"],
    ],
  ])("flags %s, and has no number that is none", (_, rows, codes) => {
    const model = bgBb.fit(rows);
    expect(warningsOf(model)).toEqual(expect.arrayContaining(codes));
    for (const { number } of walkNumbers(model)) expect(Number.isFinite(number)).toBe(true);
    for (const name of BG_BB) expect(model.params[name]).toBeGreaterThan(0);
  });

  it("is drawn by priors to where the data leave room", () => {
    const rows = [{ frequency: 2, recency: 4, T: 6 }];
    const { params, options } = bgBb.fit(rows, {
      priors: {
        "alpha+beta": { median: 3, spread: 0.1 },
        "gamma+delta": { median: 5, spread: 0.1 },
        gamma: { median: 1, spread: 0.1 },
      },
    });
    expect(options).toMatchObject({ priors: { gamma: { median: 1, spread: 0.1 } } });
    expect(relativeError(params.alpha + params.beta, 3)).toBeLessThan(0.1);
    expect(relativeError(params.gamma + params.delta, 5)).toBeLessThan(0.1);
    expect(relativeError(params.gamma, 1)).toBeLessThan(0.1);
  });
});

function choose(n: number, k: number): number {
  let ways = 1;
  for (let i = 0; i < k; i++) ways = (ways * (n - i)) / (i + 1);
  return ways;
}
