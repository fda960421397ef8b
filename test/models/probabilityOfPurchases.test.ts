import { bgBb, bgNbd, mbgNbd, paretoNbd } from "cx-metrics/models";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { errorOf } from "../core/faultOf.ts";
import { holds } from "../support/lawRuns.ts";
import { relativeError } from "../support/relativeError.ts";

const weeks = { unit: "weeks" } as const;
const bg = bgNbd.fromParams({ r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 }, weeks);
const mbg = mbgNbd.fromParams({ r: 0.525, alpha: 6.183, a: 0.891, b: 1.614 }, weeks);
const pareto = paretoNbd.fromParams({ r: 0.553, alpha: 10.578, s: 0.606, beta: 11.669 }, weeks);
const bb = bgBb.fromParams({ alpha: 1.204, beta: 0.75, gamma: 0.657, delta: 2.783 });
const customer = { frequency: 2, recency: 30.43, T: 38.86 };
const donor = { frequency: 2, recency: 4, T: 6 };

/** From a twentieth to three. */
const some = fc.double({ min: 0.05, max: 3, noNaN: true });
const shapes = fc.record({ first: some, alpha: some, second: some, third: some });

type Shapes = { first: number; alpha: number; second: number; third: number };

/** Every model that counts time continuously, at parameters of which one is a rate that is not too low. */
const timed = [
  [
    "BG/NBD",
    bgNbd,
    ({ first, alpha, second, third }: Shapes) => ({ r: first, alpha, a: second, b: third }),
  ],
  [
    "MBG/NBD",
    mbgNbd,
    ({ first, alpha, second, third }: Shapes) => ({ r: first, alpha, a: second, b: third }),
  ],
  [
    "Pareto/NBD",
    paretoNbd,
    ({ first, alpha, second, third }: Shapes) => ({ r: first, alpha, s: second, beta: third }),
  ],
] as unknown as readonly (readonly [string, typeof bgNbd, (shapes: Shapes) => typeof bg.params])[];

/** Calls that only plain JavaScript makes. */
const untyped = (value: unknown) => value as never;

describe("probabilityOfPurchases of a customer with a history", () => {
  // Integrals over a customer's own rates, each by quadrature in 20 digits.
  it.each([
    [
      "BG/NBD",
      [0, 3].map((n) => bgNbd.probabilityOfPurchases(bg, n, 39, customer)),
      [0.445372862082996, 0.0808500559957553],
    ],
    [
      "MBG/NBD",
      [0, 3].map((n) => mbgNbd.probabilityOfPurchases(mbg, n, 39, customer)),
      [0.440005909177707, 0.0838639477547236],
    ],
    [
      "Pareto/NBD",
      [0, 3].map((n) => paretoNbd.probabilityOfPurchases(pareto, n, 39, customer)),
      [0.4080627236064638, 0.0956553462963502],
    ],
    [
      "BG/BB",
      [0, 1].map((n) => bgBb.probabilityOfPurchases(bb, n, 2, donor)),
      [0.644488730816709, 0.25103484450583],
    ],
  ])("is the integral over the customers of %s", (_, found, right) => {
    found.forEach((value, i) => {
      expect(relativeError(value, right[i] as number)).toBeLessThan(1e-12);
    });
  });

  it.each(timed)("adds up to 1 and to the expected purchases, of %s", (_, model, paramsOf) => {
    const history = fc.record({
      frequency: fc.nat({ max: 12 }),
      share: fc.double({ min: 0.01, max: 1, noNaN: true }),
      T: some,
    });
    holds(
      fc.property(shapes, history, some, (shapes, { frequency, share, T }, t) => {
        const fitted = model.fromParams(paramsOf({ ...shapes, alpha: shapes.alpha + t }));
        const one = { frequency, recency: frequency === 0 ? 0 : share * T, T };
        let [sum, mean] = [0, 0];
        for (let n = 0; n < 150; n++) {
          const probability = model.probabilityOfPurchases(fitted, n, t, one);
          expect(probability).toBeGreaterThanOrEqual(0);
          sum += probability;
          mean += n * probability;
        }
        expect(Math.abs(sum - 1)).toBeLessThan(1e-12);
        expect(relativeError(mean, model.expectedPurchases(fitted, one, t))).toBeLessThan(1e-9);
      }),
      40,
    );
  });

  it("adds up to 1 and to the expected purchases, of BG/BB", () => {
    const history = fc
      .record({
        frequency: fc.nat({ max: 6 }),
        silence: fc.nat({ max: 6 }),
        misses: fc.nat({ max: 6 }),
      })
      .map(({ frequency, silence, misses }) => {
        const recency = frequency === 0 ? 0 : frequency + misses;
        return { frequency, recency, T: recency + silence };
      });
    holds(
      fc.property(shapes, history, fc.nat({ max: 40 }), (shapes, one, t) => {
        const { first, alpha, second, third } = shapes;
        const model = bgBb.fromParams({ alpha, beta: first, gamma: second, delta: third });
        let [sum, mean] = [0, 0];
        for (let n = 0; n <= t; n++) {
          const probability = bgBb.probabilityOfPurchases(model, n, t, one);
          expect(probability).toBeGreaterThanOrEqual(0);
          sum += probability;
          mean += n * probability;
        }
        expect(Math.abs(sum - 1)).toBeLessThan(1e-12);
        const expected = bgBb.expectedPurchases(model, one, t);
        expect(Math.abs(mean - expected)).toBeLessThanOrEqual(1e-9 * expected);
        expect(bgBb.probabilityOfPurchases(model, t + 1, t, one)).toBe(0);
      }),
      100,
    );
  });

  it.each(timed)(
    "is a probability whatever the parameters and the history, of %s",
    (_, model, paramsOf) => {
      const any = fc.double({ min: -6, max: 6, noNaN: true }).map((log) => 10 ** log);
      const history = fc.record({
        frequency: fc.constantFrom(0, 1, 500, 1e6),
        share: fc.double({ min: 1e-9, max: 1, noNaN: true }),
        T: fc.constantFrom(1e-6, 1, 1e6),
      });
      const shapes = fc.record({ first: any, alpha: any, second: any, third: any });
      const times = fc.constantFrom(0, 1e-6, 1, 1e9);
      const counts = fc.constantFrom(0, 1, 500);
      holds(
        fc.property(shapes, history, times, counts, (shapes, { frequency, share, T }, t, n) => {
          const one = { frequency, recency: frequency === 0 ? 0 : share * T, T };
          const fitted = model.fromParams(paramsOf(shapes));
          const probability = model.probabilityOfPurchases(fitted, n, t, one);
          expect(probability).toBeGreaterThanOrEqual(0);
          expect(probability).toBeLessThanOrEqual(1 + 1e-9);
        }),
        300,
      );
    },
  );

  it("is that of a new customer for one who has just come", () => {
    const newcomer = { frequency: 0, recency: 0, T: 0 };
    for (const n of [0, 1, 4]) {
      for (const [model, fitted] of [
        [bgNbd, bg],
        [mbgNbd, mbg],
        [paretoNbd, pareto],
        [bgBb, bb],
      ] as unknown as readonly (readonly [typeof bgNbd, typeof bg])[]) {
        const found = model.probabilityOfPurchases(fitted, n, 8, newcomer);
        const right = model.probabilityOfPurchases(fitted, n, 8);
        expect(relativeError(found, right)).toBeLessThan(1e-13);
        expect(model.probabilityOfPurchases(fitted, n, 8, undefined)).toBe(right);
        expect(model.probabilityOfPurchases(fitted, n, 0, donor)).toBeCloseTo(n === 0 ? 1 : 0, 14);
      }
    }
  });

  it.each([
    ["null", null, "invalid-shape", ["customer"]],
    ["a number", 2, "invalid-shape", ["customer"]],
    ["a list", [customer], "invalid-shape", ["customer"]],
    ["columns", { frequency: [2], recency: [4], T: [6] }, "invalid-shape", ["customer"]],
    ["no T", { frequency: 2, recency: 4 }, "invalid-shape", ["customer", "T"]],
    ["a recency beyond T", { ...donor, T: 3 }, "inconsistent", ["customer", "recency"]],
    ["half a purchase", { ...donor, frequency: 0.5 }, "not-integer", ["customer", "frequency"]],
  ])("refuses %s", (_, given, code, path) => {
    for (const call of [
      () => bgNbd.probabilityOfPurchases(bg, 1, 1, untyped(given)),
      () => mbgNbd.probabilityOfPurchases(mbg, 1, 1, untyped(given)),
      () => paretoNbd.probabilityOfPurchases(pareto, 1, 1, untyped(given)),
      () => bgBb.probabilityOfPurchases(bb, 1, 1, untyped(given)),
    ])
      expect(errorOf(call)).toMatchObject({ code, path });
  });

  it("refuses times between opportunities, and too many of them", () => {
    const at = (T: number) => errorOf(() => bgBb.probabilityOfPurchases(bb, 1, 1, { ...donor, T }));
    expect(at(6.5)).toMatchObject({ code: "not-integer", path: ["customer", "T"] });
    expect(at(1e6 + 1)).toMatchObject({ code: "out-of-range", path: ["customer", "T"] });
  });
});
