import { paretoNbd } from "cx-metrics/models";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { paretoNbdLikelihood } from "../../../src/models/paretoNbd/paretoNbdLikelihood.ts";
import { readCountedHistories } from "../../../src/models/readHistories.ts";
import { holds } from "../../support/lawRuns.ts";
import { relativeError } from "../../support/relativeError.ts";
import { simulateParetoNbd } from "../../support/simulateCustomers.ts";

const PARAMETERS = ["r", "alpha", "s", "beta"] as const;

describe("a fit of Pareto/NBD", () => {
  const truth = { r: 0.9, alpha: 12, s: 0.7, beta: 40 };
  const customers = simulateParetoNbd(truth, { n: 3000, T: 200, seed: 3 });
  const fitted = paretoNbd.fit(customers, { unit: "weeks" });

  it("finds the parameters that customers were simulated with", () => {
    expect(fitted.converged).toBe(true);
    expect(fitted.warnings).toEqual([]);
    expect(fitted.gradientNorm).toBeLessThan(1e-9);
    for (const name of PARAMETERS) {
      const error = fitted.standardErrors?.[name] ?? Number.NaN;
      expect(Math.abs(fitted.params[name] - truth[name])).toBeLessThan(3 * error);
      expect(error).toBeLessThan(truth[name] / 2);
    }
  });

  it("is plain data, and says what it was made with", () => {
    expect(JSON.parse(JSON.stringify(fitted))).toEqual(fitted);
    expect(fitted).toMatchObject({
      model: "pareto-nbd",
      unit: "weeks",
      n: 3000,
      excluded: {},
      options: { level: 0.95, seed: 1, starts: 3, penalizer: 0, priors: {} },
    });
    expect(fitted.logLikelihood).toBeCloseTo(paretoNbd.logLikelihood(fitted, customers), 8);
    expect(paretoNbd.fit(customers, { unit: "weeks" })).toEqual(fitted);
    expect(paretoNbd.fit([{ frequency: 1, recency: 3, T: 9 }]).unit).toBe("periods");
  });

  it("is the same fit in days as in weeks", () => {
    const days = paretoNbd.fit({
      frequency: customers.frequency,
      recency: customers.recency.map((t) => t * 7),
      T: customers.T.map((t) => t * 7),
    });
    for (const name of ["r", "s"] as const)
      expect(relativeError(days.params[name], fitted.params[name])).toBeLessThan(1e-7);
    for (const name of ["alpha", "beta"] as const)
      expect(relativeError(days.params[name], 7 * fitted.params[name])).toBeLessThan(1e-7);
    const repeats = customers.frequency.reduce((sum, x) => sum + x, 0);
    expect(days.logLikelihood).toBeCloseTo(
      (fitted.logLikelihood as number) - repeats * Math.log(7),
      6,
    );
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
    for (const options of [{}, { penalizer: 5 }]) {
      const [once, many] = [paretoNbd.fit(rows, options), paretoNbd.fit(repeated, options)];
      expect(once.n).toBe(49);
      expect(once.logLikelihood).toBeCloseTo(many.logLikelihood as number, 9);
      for (const name of PARAMETERS)
        expect(relativeError(once.params[name], many.params[name])).toBeLessThan(1e-6);
    }
  });

  it("has a penalty beside the sum of all customers, as lifetimes has", () => {
    const rows = [
      { frequency: 0, recency: 0, T: 39, count: 310 },
      { frequency: 1, recency: 2, T: 38, count: 60 },
      { frequency: 1, recency: 26, T: 35, count: 60 },
      { frequency: 3, recency: 28, T: 37, count: 60 },
      { frequency: 8, recency: 37, T: 39, count: 20 },
    ];
    const once = paretoNbd.fit(rows, { penalizer: 5 });
    const twice = rows.map((row) => ({ ...row, count: 2 * row.count }));
    const same = paretoNbd.fit(twice, { penalizer: 10 });
    expect(once.converged).toBe(true);
    for (const name of PARAMETERS)
      expect(relativeError(same.params[name], once.params[name])).toBeLessThan(1e-6);
    expect(relativeError(paretoNbd.fit(rows).params.s, once.params.s)).toBeGreaterThan(0.01);
  });

  it("is drawn by a prior to where the data leave room", () => {
    const rows = [5, 6, 7, 8].map((frequency) => ({ frequency, recency: 50, T: 50 }));
    const believed = paretoNbd.fit(rows, { priors: { beta: { median: 300, spread: 0.01 } } });
    expect(relativeError(believed.params.beta, 300)).toBeLessThan(0.01);
    expect(believed.options).toMatchObject({ priors: { beta: { median: 300, spread: 0.01 } } });
  });
});

describe("the likelihood of Pareto/NBD", () => {
  const positive = fc.double({ min: 0.05, max: 20, noNaN: true });
  const history = fc
    .record({ frequency: fc.nat({ max: 12 }), recency: positive, silence: positive })
    .map(({ frequency, recency, silence }) => ({
      frequency,
      recency: frequency === 0 ? 0 : recency,
      T: recency + silence,
    }));
  const params = fc
    .tuple(positive, positive, positive, positive)
    .chain((p) => fc.constantFrom(p, [p[0], p[1], p[2], p[1]] as typeof p));

  it("has its derivatives", () => {
    const rows = fc.array(
      fc.tuple(history, fc.nat({ max: 3 })).map(([row, count]) => ({ ...row, count: count + 1 })),
      { minLength: 1, maxLength: 8 },
    );
    holds(
      fc.property(params, rows, (at, customers) => {
        const { evaluate } = paretoNbdLikelihood(readCountedHistories("x", customers));
        const gradient = new Float64Array(4);
        evaluate(Float64Array.from(at), gradient);
        at.forEach((value, i) => {
          const moved = (factor: number) =>
            evaluate(
              Float64Array.from(at, (other, j) => (i === j ? value * factor : other)),
              new Float64Array(4),
            );
          const numeric = (moved(1 + 1e-5) - moved(1 - 1e-5)) / (2e-5 * value);
          const size = Math.max(1, Math.abs(gradient[i] as number));
          expect(Math.abs((gradient[i] as number) - numeric) / size).toBeLessThan(1e-5);
        });
      }),
      100,
    );
  });

  it("adds up over customers, however many", () => {
    holds(
      fc.property(params, fc.array(history, { minLength: 1, maxLength: 9 }), (at, some) => {
        const [r, alpha, s, beta] = at;
        const model = paretoNbd.fromParams({ r, alpha, s, beta });
        const customers = Array.from({ length: 250 }, (_, i) => {
          const row = some[i % some.length] as (typeof some)[0];
          return { ...row, T: row.T + i / 100 };
        });
        const sum = customers.reduce(
          (total, one) => total + paretoNbd.logLikelihood(model, [one]),
          0,
        );
        expect(relativeError(paretoNbd.logLikelihood(model, customers), sum)).toBeLessThan(1e-12);
      }),
      10,
    );
  });

  it("multiplies no further than doubles reach", () => {
    const model = paretoNbd.fromParams({ r: 1, alpha: 1, s: 1, beta: 1 });
    const rows = Array.from({ length: 5000 }, (_, i) => ({
      frequency: 1,
      recency: 1,
      T: 1 + i / 1e6,
    }));
    const one = paretoNbd.logLikelihood(model, [{ frequency: 1, recency: 1, T: 1.0025 }]);
    expect(paretoNbd.logLikelihood(model, rows) / 5000).toBeCloseTo(one, 4);
  });
});

describe("data without a maximum inside", () => {
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
      "everybody leaves at once",
      [5, 6, 7].map((frequency) => ({ frequency, recency: 1, T: 100, count: 70 })),
      ["boundary", "flat-direction"],
    ],
    [
      "some bought 500 times in a million units",
      [
        { frequency: 500, recency: 1e5, T: 1e6 },
        { frequency: 400, recency: 9.9e5, T: 1e6 },
        { frequency: 0, recency: 0, T: 1e6 },
      ],
      ["flat-direction"],
    ],
  ])("are flagged: %s", (_case, rows, codes) => {
    const result = paretoNbd.fit(rows);
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
    for (const name of PARAMETERS) expect(result.params[name]).toBeGreaterThan(0);
  });
});
