import { gammaGamma } from "cx-metrics/models";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { gammaGammaLikelihood } from "../../../src/models/gammaGamma/gammaGammaLikelihood.ts";
import { readRepeatSpends } from "../../../src/models/gammaGamma/readSpends.ts";
import { warningsOf } from "../../core/faultOf.ts";
import { holds } from "../../support/lawRuns.ts";
import { relativeError } from "../../support/relativeError.ts";
import { deepFreeze, walkNumbers } from "../../support/walkNumbers.ts";
import { simulateSpends } from "./simulateSpends.ts";

const truth = { p: 5, q: 4, v: 20 };
const NAMES = ["p", "q", "v"] as const;

/** A table of a few spends. */
const someRows = [
  { frequency: 1, monetaryValue: 12, count: 5 },
  { frequency: 2, monetaryValue: 31.5, count: 7 },
  { frequency: 3, monetaryValue: 8.25, count: 4 },
  { frequency: 3, monetaryValue: 55, count: 3 },
  { frequency: 6, monetaryValue: 19, count: 9 },
  { frequency: 0, monetaryValue: 0, count: 11 },
  { frequency: 4, monetaryValue: 1000, count: 0 },
];

describe("gammaGamma.fit", () => {
  const customers = simulateSpends(truth, { n: 4000, seed: 5 });
  const fitted = gammaGamma.fit(customers);

  it("finds the parameters that spends were simulated with", () => {
    expect(fitted.converged).toBe(true);
    expect(fitted.warnings).toEqual([]);
    expect(fitted.gradientNorm).toBeLessThan(1e-9);
    for (const name of NAMES) {
      const error = fitted.standardErrors?.[name] ?? Number.NaN;
      expect(Math.abs(fitted.params[name] - truth[name])).toBeLessThan(3.5 * error);
    }
  });

  it("is plain data, and says what it was made with", () => {
    expect(JSON.parse(JSON.stringify(fitted))).toEqual(fitted);
    expect(fitted).toMatchObject({
      model: "gamma-gamma",
      unit: "money",
      n: 4000,
      excluded: { noRepeat: 0 },
      options: { level: 0.95, seed: 1, starts: 3, penalizer: 0, priors: {} },
    });
    expect(fitted.logLikelihood).toBeCloseTo(gammaGamma.logLikelihood(fitted, customers), 8);
    expect(gammaGamma.fit(customers, { seed: 2 }).options).toMatchObject({ seed: 2 });
  });

  it("takes a count for so many equal rows, and leaves out who bought once", () => {
    const rows = deepFreeze(someRows);
    const repeated = rows.flatMap(({ count, ...row }) => new Array<typeof row>(count).fill(row));
    const [once, many] = [gammaGamma.fit(rows), gammaGamma.fit(repeated)];
    expect([once.n, many.n]).toEqual([28, 28]);
    expect([once.excluded, many.excluded]).toEqual([{ noRepeat: 11 }, { noRepeat: 11 }]);
    for (const name of NAMES)
      expect(relativeError(once.params[name], many.params[name])).toBeLessThan(1e-8);
    expect(once.logLikelihood).toBeCloseTo(many.logLikelihood as number, 10);
    expect(warningsOf(once)).toEqual(warningsOf(many));
    const bought = rows.filter(({ frequency }) => frequency > 0);
    expect(gammaGamma.fit(bought)).toEqual({ ...once, excluded: { noRepeat: 0 } });
  });

  it("takes columns as records, of whatever type", () => {
    const columns = {
      frequency: someRows.map(({ frequency }) => frequency),
      monetaryValue: someRows.map(({ monetaryValue }) => monetaryValue || null),
      count: Int32Array.from(someRows, ({ count }) => count),
    };
    expect(gammaGamma.fit(columns)).toEqual(gammaGamma.fit(someRows));
  });

  it("has the same shapes in cents, and a v a hundred times as large", () => {
    const cents = gammaGamma.fit({
      ...customers,
      monetaryValue: customers.monetaryValue.map((m) => 100 * m),
    });
    expect(relativeError(cents.params.p, fitted.params.p)).toBeLessThan(1e-9);
    expect(relativeError(cents.params.q, fitted.params.q)).toBeLessThan(1e-9);
    expect(relativeError(cents.params.v, 100 * fitted.params.v)).toBeLessThan(1e-9);
    const shift = 4000 * Math.log(100);
    expect(cents.logLikelihood).toBeCloseTo((fitted.logLikelihood as number) - shift, 6);
  });

  it("knows the derivatives of its likelihood", () => {
    const parameter = fc.double({ min: -4, max: 11, noNaN: true }).map(Math.exp);
    const likelihood = gammaGammaLikelihood(readRepeatSpends("test", someRows));
    holds(
      fc.property(parameter, parameter, parameter, (p, q, v) => {
        const at = (...params: number[]) =>
          likelihood.evaluate(Float64Array.from(params), new Float64Array(3));
        const gradient = new Float64Array(3);
        const value = likelihood.evaluate(Float64Array.of(p, q, v), gradient);
        [p, q, v].forEach((_, i) => {
          const moved = (by: number) => at(...[p, q, v].map((x, j) => (i === j ? x * by : x)));
          const slope = (moved(1 + 1e-5) - moved(1 - 1e-5)) / 2e-5;
          const room = 1e-7 * Math.max(1, Math.abs(value), Math.abs(slope));
          expect(Math.abs((gradient[i] as number) * ([p, q, v][i] as number) - slope)).toBeLessThan(
            room,
          );
        });
      }),
    );
  });

  it("is moved by priors and by the penalizer, which counts money as it is", () => {
    const rows = someRows.slice(0, 5);
    const free = gammaGamma.fit(rows);
    const believed = gammaGamma.fit(rows, { priors: { v: { median: 500, spread: 0.1 } } });
    expect(believed.params.v).toBeGreaterThan(300);
    expect(believed.logLikelihood).toBeLessThan(free.logLikelihood as number);
    const penalized = gammaGamma.fit(rows, { penalizer: 0.01 });
    const { params } = penalized;
    const gradient = new Float64Array(3);
    const likelihood = gammaGammaLikelihood(readRepeatSpends("test", rows));
    const scaled = Float64Array.of(params.p, params.q, params.v / likelihood.scale);
    likelihood.evaluate(scaled, gradient);
    // Of the mean log-likelihood by each logarithm: twice the penalty of that parameter.
    NAMES.forEach((name, i) => {
      const slope = ((gradient[i] as number) * (scaled[i] as number)) / 28;
      expect(slope).toBeCloseTo(0.02 * params[name] ** 2, 8);
    });
  });
});

describe("a fit of Gamma-Gamma warns", () => {
  const warn = (...args: Parameters<typeof gammaGamma.fit>) => warningsOf(gammaGamma.fit(...args));

  it("of nobody has no part in it, however large", () => {
    const rows = [
      { frequency: 1, monetaryValue: 20, count: 30 },
      { frequency: 2, monetaryValue: 55, count: 9 },
      { frequency: 4, monetaryValue: 8, count: 12 },
      { frequency: 3, monetaryValue: 31, count: 1 },
    ];
    const nobody = { frequency: 2, monetaryValue: 1e15, count: 0 };
    expect(gammaGamma.fit([nobody, ...rows])).toEqual(gammaGamma.fit(rows));
  });

  it("where the mean of all does not exist, or may not", () => {
    const heavy = gammaGamma.fit(simulateSpends({ p: 5, q: 0.6, v: 20 }, { n: 3000, seed: 1 }));
    expect(warningsOf(heavy)).toContain("no-mean");
    expect(warningsOf(heavy)).not.toContain("mean-uncertain");
    expect(gammaGamma.expectedSpendNewCustomer(heavy)).toBe(null);
    const unsure = gammaGamma.fit(simulateSpends({ p: 5, q: 1.3, v: 20 }, { n: 60, seed: 4 }));
    expect(unsure.params.q).toBeGreaterThan(1);
    expect(unsure.intervals?.q.lower).toBeLessThan(1);
    expect(warningsOf(unsure)).toContain("mean-uncertain");
    expect(warningsOf(unsure)).not.toContain("no-mean");
    expect(gammaGamma.expectedSpendNewCustomer(unsure)).toBeGreaterThan(0);
  });

  it("of spend that goes with frequency, up or down", () => {
    const { frequency, monetaryValue } = simulateSpends(truth, { n: 500, seed: 2 });
    const correlated = (power: number) =>
      gammaGamma.fit({
        frequency,
        monetaryValue: monetaryValue.map((m, i) => m * (frequency[i] as number) ** power),
      });
    const [up, down] = [correlated(1), correlated(-0.35)];
    expect(warningsOf(up)).toEqual(["correlated-spend"]);
    expect(up.warnings[0]?.message).toMatch(
      /correlate with 0\.\d\d, .*too low for frequent buyers/,
    );
    expect(down.warnings.at(-1)?.code).toBe("correlated-spend");
    expect(down.warnings.at(-1)?.message).toMatch(/with -0\.\d\d, .*too high for frequent buyers/);
  });

  it("weighs customers by their counts in the correlation", () => {
    const rows = [
      { frequency: 1, monetaryValue: 10, count: 100 },
      { frequency: 1, monetaryValue: 30, count: 100 },
      { frequency: 5, monetaryValue: 10, count: 100 },
      { frequency: 5, monetaryValue: 30, count: 100 },
      { frequency: 9, monetaryValue: 90, count: 1 },
    ];
    expect(warn(rows)).not.toContain("correlated-spend");
    expect(warn(rows.map((row) => ({ ...row, count: 10 })))).toContain("correlated-spend");
  });

  it("of few customers", () => {
    const { frequency, monetaryValue } = simulateSpends(truth, { n: 30, seed: 2 });
    expect(warn({ frequency, monetaryValue })).not.toContain("small-sample");
    const fewer = { frequency: frequency.slice(1), monetaryValue: monetaryValue.slice(1) };
    expect(warn(fewer)).toContain("small-sample");
  });

  it.each([
    ["one customer", [{ frequency: 3, monetaryValue: 20 }]],
    [
      "customers who all pay the same",
      [1, 2, 3, 5, 8].map((frequency) => ({ frequency, monetaryValue: 20 })),
    ],
    ["two of a kind", [7, 7].map((frequency) => ({ frequency, monetaryValue: 20 }))],
    [
      "amounts worlds apart",
      [1e-90, 1e-3, 1, 1e15].map((monetaryValue) => ({ frequency: 2, monetaryValue })),
    ],
  ])("of %s, and is finite", (_, rows) => {
    const model = gammaGamma.fit(rows);
    expect(warningsOf(model)).toContain("small-sample");
    expect(warningsOf(model).some((code) => ["boundary", "flat-direction"].includes(code))).toBe(
      true,
    );
    for (const { number } of walkNumbers(model)) expect(Number.isFinite(number)).toBe(true);
    expect(JSON.parse(JSON.stringify(model))).toEqual(model);
  });
});
