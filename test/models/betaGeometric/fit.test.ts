import { bgNbd, mbgNbd } from "cx-metrics/models";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { betaGeometricLikelihood } from "../../../src/models/betaGeometric/betaGeometricLikelihood.ts";
import { readCountedHistories } from "../../../src/models/readHistories.ts";
import { holds } from "../../support/lawRuns.ts";
import { relativeError } from "../../support/relativeError.ts";
import { simulateBetaGeometric, simulateParetoNbd } from "../../support/simulateCustomers.ts";

const truth = { r: 0.9, alpha: 30, a: 1.2, b: 4 };

describe.each([
  ["BG/NBD", bgNbd, 0],
  ["MBG/NBD", mbgNbd as unknown as typeof bgNbd, 1],
] as const)("%s", (_, model, early) => {
  const customers = simulateBetaGeometric(truth, early, { n: 3000, T: 200, seed: 3 });
  const fitted = model.fit(customers, { unit: "weeks" });

  it("finds the parameters that customers were simulated with", () => {
    expect(fitted.converged).toBe(true);
    expect(fitted.warnings).toEqual([]);
    expect(fitted.gradientNorm).toBeLessThan(1e-9);
    for (const name of ["r", "alpha", "a", "b"] as const) {
      const error = fitted.standardErrors?.[name] ?? Number.NaN;
      expect(Math.abs(fitted.params[name] - truth[name])).toBeLessThan(3.5 * error);
      const { lower, upper, level, method } = fitted.intervals?.[name] ?? {};
      expect([level, method]).toEqual([0.95, "wald-log"]);
      const factor = Math.exp((1.959963984540054 * error) / fitted.params[name]);
      expect(lower).toBeCloseTo(fitted.params[name] / factor, 10);
      expect(upper).toBeCloseTo(fitted.params[name] * factor, 10);
    }
    const variances = fitted.covariance?.map((row, i) => Math.sqrt(row[i] as number));
    expect(variances?.[2]).toBeCloseTo(fitted.standardErrors?.a as number, 12);
    expect(fitted.covariance?.[0]?.[3]).toBe(fitted.covariance?.[3]?.[0]);
  });

  it("is plain data, and says what it was made with", () => {
    expect(JSON.parse(JSON.stringify(fitted))).toEqual(fitted);
    expect(fitted).toMatchObject({
      model: early === 0 ? "bg-nbd" : "mbg-nbd",
      unit: "weeks",
      n: 3000,
      excluded: {},
      options: { level: 0.95, seed: 1, starts: 3, penalizer: 0, priors: {} },
    });
    expect(fitted.logLikelihood).toBeCloseTo(model.logLikelihood(fitted, customers), 8);
    expect(model.fit(customers, { unit: "weeks" })).toEqual(fitted);
  });

  it("takes a count for so many equal rows, and a count of 0 for none", () => {
    const rows = [
      { frequency: 0, recency: 0, T: 20, count: 30 },
      { frequency: 2, recency: 11, T: 20, count: 7 },
      { frequency: 5, recency: 19, T: 22, count: 3 },
      { frequency: 1, recency: 4, T: 21, count: 9 },
      { frequency: 9, recency: 9, T: 9, count: 0 },
    ];
    const repeated = rows.flatMap(({ count, ...row }) => new Array<typeof row>(count).fill(row));
    const [once, many] = [model.fit(rows), model.fit(repeated)];
    expect(once.n).toBe(49);
    expect(once.logLikelihood).toBeCloseTo(many.logLikelihood as number, 9);
    for (const name of ["r", "alpha", "a", "b"] as const)
      expect(relativeError(once.params[name], many.params[name])).toBeLessThan(1e-6);
  });

  it("takes rows that stand for nobody for nothing", () => {
    const rows = [
      { frequency: 0, recency: 0, T: 20, count: 30 },
      { frequency: 2, recency: 11, T: 20, count: 7 },
      { frequency: 5, recency: 19, T: 22, count: 3 },
      { frequency: 1, recency: 4, T: 21, count: 9 },
    ];
    const nobody = { frequency: 3, recency: 5, T: 900, count: 0 };
    expect(model.fit([...rows, nobody], { penalizer: 0.01 })).toEqual(
      model.fit(rows, { penalizer: 0.01 }),
    );
    const early = [
      { frequency: 0, recency: 0, T: 0, count: 5 },
      { ...nobody, T: 10 },
    ];
    expect(() => model.fit(early)).toThrow("a T above 0");
  });

  it("is the same in any order of many rows, those of heavy count first or last", () => {
    const many = simulateBetaGeometric({ r: 0.25, alpha: 4.4, a: 0.8, b: 2.4 }, early, {
      n: 1500,
      T: 50,
      seed: 11,
    });
    const count = many.T.map((_, row) => (row % 97 === 0 ? 10_000 : 1));
    const rows = Array.from(many.T, (T, row) => ({
      T,
      frequency: many.frequency[row] as number,
      recency: many.recency[row] as number,
      count: count[row] as number,
    }));
    const orders = [
      rows,
      [...rows].sort((a, b) => b.count - a.count),
      [...rows].sort((a, b) => a.count - b.count),
      [...rows].sort((a, b) => a.frequency - b.frequency),
    ];
    const [first, ...others] = orders.map((ordered) => model.fit(ordered));
    for (const other of others) {
      const gap = (other.logLikelihood as number) - (first?.logLikelihood as number);
      expect(Math.abs(gap / (first?.n as number))).toBeLessThan(1e-9);
    }
  });

  it("is the same fit in days as in weeks", () => {
    const days = model.fit({
      frequency: customers.frequency,
      recency: customers.recency.map((t) => t * 7),
      T: customers.T.map((t) => t * 7),
    });
    for (const name of ["r", "a", "b"] as const)
      expect(relativeError(days.params[name], fitted.params[name])).toBeLessThan(1e-7);
    expect(relativeError(days.params.alpha, 7 * fitted.params.alpha)).toBeLessThan(1e-7);
    const repeats = customers.frequency.reduce((sum, x) => sum + x, 0);
    expect(days.logLikelihood).toBeCloseTo(
      (fitted.logLikelihood as number) - repeats * Math.log(7),
      6,
    );
  });

  it("has the derivatives of its likelihood", () => {
    const positive = fc.double({ min: 0.05, max: 20, noNaN: true });
    const history = fc
      .record({ frequency: fc.nat({ max: 12 }), recency: positive, silence: positive })
      .map(({ frequency, recency, silence }) => ({
        frequency,
        recency: frequency === 0 ? 0 : recency,
        T: recency + silence,
      }));
    holds(
      fc.property(
        fc.tuple(positive, positive, positive, positive),
        fc.array(history, { minLength: 1, maxLength: 8 }),
        (params, rows) => {
          const { evaluate } = betaGeometricLikelihood(readCountedHistories("x", rows), early);
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
    ["nobody repeats", [{ frequency: 0, recency: 0, T: 30, count: 400 }], ["no-repeat"]],
    ["one customer", [{ frequency: 3, recency: 5, T: 10 }], ["boundary"]],
    ["one customer who never came back", [{ frequency: 0, recency: 0, T: 10 }], ["no-repeat"]],
    [
      "nobody leaves",
      [5, 6, 7, 8].map((frequency) => ({ frequency, recency: 50, T: 50, count: 70 })),
      ["boundary", "flat-direction"],
    ],
    [
      "somebody buys without end",
      [
        { frequency: 1_000_000, recency: 1, T: 2 },
        { frequency: 0, recency: 0, T: 2 },
      ],
      ["frequency-above-time"],
    ],
    [
      "one was observed for ages",
      [
        { frequency: 0, recency: 0, T: 8, count: 50 },
        { frequency: 2, recency: 3, T: 8, count: 20 },
        { frequency: 1, recency: 7, T: 8, count: 20 },
        { frequency: 4, recency: 1e6, T: 1e6 },
      ],
      ["mixed-cohorts"],
    ],
  ])("flags data of which %s, and has no number that is none", (_case, rows, codes) => {
    const result = model.fit(rows);
    expect(result.warnings.map(({ code }) => code)).toEqual(expect.arrayContaining(codes));
    const numbers = [
      ...Object.values(result.params),
      ...Object.values(result.standardErrors ?? {}),
      ...(result.covariance ?? []).flat(),
      ...Object.values(result.intervals ?? {}).map(({ lower }) => lower),
      result.logLikelihood,
      result.gradientNorm,
    ];
    for (const number of numbers) expect(Number.isFinite(number)).toBe(true);
    for (const name of ["r", "alpha", "a", "b"] as const)
      expect(result.params[name]).toBeGreaterThan(0);
  });

  it("flags many customers of whom nobody repeats", () => {
    const ends = Float64Array.from({ length: 700 }, (_, row) => 20 + (row % 30));
    const nothing = new Float64Array(700);
    const silent = model.fit({ frequency: nothing, recency: nothing, T: ends });
    expect(silent.warnings.map(({ code }) => code)).toContain("no-repeat");
    expect(silent).toMatchObject({ n: 700, converged: false, standardErrors: null });
  });

  it("is drawn by a prior to where the data leave room", () => {
    const rows = [5, 6, 7, 8].map((frequency) => ({ frequency, recency: 50, T: 50 }));
    const believed = model.fit(rows, {
      priors: { a: { median: 0.5, spread: 0.1 }, "a+b": { median: 6, spread: 0.5 } },
    });
    expect(believed.options).toMatchObject({ priors: { a: { median: 0.5, spread: 0.1 } } });
    expect(believed.params.a).toBeGreaterThan(0.4);
    expect(believed.params.a).toBeLessThan(0.55);
    expect(believed.params.a + believed.params.b).toBeGreaterThan(5);
    expect(believed.params.a + believed.params.b).toBeLessThan(12);
    const alone = model.fit(rows, { priors: { alpha: { median: 1000, spread: 1e-3 } } });
    expect(relativeError(alone.params.alpha, 1000)).toBeLessThan(1e-2);
  });
});

describe("MBG/NBD of customers who rarely come back", () => {
  // Two maxima: most leave at once, or most buy slowly.
  const customers = simulateParetoNbd(
    { r: 0.05, alpha: 1, s: 0.6, beta: 12 },
    { n: 3000, T: 52, seed: 1 },
  );

  it("finds the better of two maxima by its usual starts", () => {
    const usual = mbgNbd.fit(customers).logLikelihood as number;
    for (const seed of [2, 3]) {
      const thorough = mbgNbd.fit(customers, { seed, starts: 8 }).logLikelihood as number;
      expect(usual).toBeGreaterThan(thorough - 1e-5);
    }
    expect(mbgNbd.fit(customers, { starts: 1 }).logLikelihood).toBeLessThanOrEqual(usual + 1e-5);
  });
});
