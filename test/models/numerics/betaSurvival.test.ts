import fc from "fast-check";
import { expect, it } from "vitest";
import { betaGain } from "../../../src/models/numerics/betaGain.ts";
import { betaSurvival } from "../../../src/models/numerics/betaSurvival.ts";
import { holds } from "../../support/lawRuns.ts";
import { relativeError } from "../../support/relativeError.ts";

// mpmath 1.3, 40 digits: (1 + y)^-shape * hyp2f1(shape, b, a + b, y / (1 + y)).
it.each([
  [0.793, 2.426, 0.243, 0.02, 0.9988090144253033],
  [0.793, 4.426, 2.243, 1.2, 0.7319584082557699],
  [1, 3, 0.5, 12, 0.570996602876693],
  [0.001, 0.4, 30, 7, 0.9921458903635664],
  [71.5, 0.0005, 0.0013, 124.3, 0.9937397624147674],
  [3.4, 0.0022, 471, 5564, 1.0062739693366067e-24],
  [1, 155, 0.885, 1.087e8, 4.274160447737362e-5],
  [0.96, 8.6, 59, 1.37e8, 2.4653552327490135e-9],
  [1e-5, 1e-5, 0.01, 1e9, 0.9064052129203555],
  [807, 477, 5.8, 31, 2.4970009887226815e-8],
  [0.5, 0.5, 500, 1.1, 0.02408618517822826],
  [1000, 1000, 1000, 0.5, 3.175331313921872e-93],
  [2, 1e-4, 1e-3, 1e6, 0.9862795482713013],
])("a = %d, b = %d, shape = %d, y = %d", (a, b, shape, y, right) => {
  expect(relativeError(betaSurvival(a, b, shape, y), right)).toBeLessThan(1e-12);
});

// Moments of the beta distribution up to the fourth, 50 digits: as good as exact, so narrow it is.
it.each([
  [1e12, 3e12, 2.5, 200, 5.383622007045083e-5, 3.999784655122718],
  [1e20, 2e20, 0.3, 1e4, 0.087719731922592, 2.736840804232224],
  [1e29, 5e28, 0.01, 1e6, 0.874502199392067, 0.1882467009118989],
])("and the gain, of a = %d, b = %d, shape = %d, y = %d", (a, b, shape, y, stays, gain) => {
  expect(relativeError(betaSurvival(a, b, shape, y), stays)).toBeLessThan(1e-12);
  expect(relativeError(betaGain(a, b, shape, y), gain)).toBeLessThan(1e-12);
});

it("is what the expected number of purchases leaves", () => {
  const wide = fc.double({ min: -2, max: 2, noNaN: true }).map((log) => 10 ** log);
  holds(
    fc.property(wide, wide, wide, wide, (a, b, shape, y) => {
      const left = (a / (a + b)) * betaGain(a + 1, b, shape, y);
      expect(betaSurvival(a, b, shape, y) + left).toBeCloseTo(1, 12);
    }),
    300,
  );
});
