import fc from "fast-check";
import { expect, it } from "vitest";
import { logUpperGammaScaled } from "../../../src/models/numerics/logUpperGammaScaled.ts";
import { scaledExponentialIntegral } from "../../../src/models/numerics/scaledExponentialIntegral.ts";
import { holds } from "../../support/lawRuns.ts";
import { relativeError } from "../../support/relativeError.ts";

// s, z, exp(z) * E_s(z), by mpmath 1.4 with 60 digits.
it.each([
  [1, 1e-12, 27.05380545105507],
  [1, 0.5, 0.9229106324837305],
  [1, 0.999, 0.5967513133686858],
  [1, 1, 0.5963473623231941],
  [1, 3, 0.2620837402553185],
  [1.000000001, 0.01, 4.078511434442042],
  [0.9999999, 0.3, 1.2225357035729856],
  [1e-6, 1e-12, 999972946561.3223],
  [1e-6, 0.5, 1.9999981541799163],
  [1e-6, 10000, 9.9999999990001e-5],
  [0.5, 1e-12, 1772451.8509072885],
  [0.5, 0.9, 0.8258420430063771],
  [1.5, 1e-6, 1.9964590887559461],
  [1.5, 0.9, 0.5134843225885213],
  [1.5000001, 0.9, 0.5134843015519021],
  [2, 1e-12, 0.9999999999729462],
  [2, 0.7, 0.473125385979289],
  [2, 1.04, 0.3961096098493822],
  [2.0000000001, 1.04, 0.39610960983611093],
  [3, 0.2, 0.4298669749386448],
  [7.3, 0.99, 0.13441988200004035],
  [20, 1e-12, 0.0526315789473655],
  [31.5, 0.5, 0.032240750643627886],
  [31.6, 0.5, 0.03213719508726794],
  [32.7, 0.8, 0.03074524502011172],
  [60, 0.9, 0.016690235481821834],
  [1000, 0.5, 0.0010004997488735634],
  [1000000.0, 0.001, 1.000000999000997e-6],
  [0.606, 0.02, 8.160271906578798],
  [12, 1, 0.08271753756946042],
  [40, 25, 0.015529902690955508],
  [1.3, 10000, 9.998700298901373e-5],
])("s = %d, z = %d", (s, z, right) => {
  expect(relativeError(scaledExponentialIntegral(s, z), right)).toBeLessThan(1e-13);
  const log = (1 - s) * Math.log(z) + Math.log(right);
  expect(Math.abs(logUpperGammaScaled(s, z) - log)).toBeLessThan(
    1e-13 * Math.max(1, Math.abs(log)),
  );
});

const order = fc.double({ min: -6, max: 6, noNaN: true }).map((log) => 10 ** log);
const place = fc.double({ min: -12, max: 4, noNaN: true }).map((log) => 10 ** log);

it("lies between its bounds 1 / (z + s) and 1 / (z + s - 1)", () => {
  holds(
    fc.property(order, place, (s, z) => {
      const value = scaledExponentialIntegral(s, z);
      expect(value).toBeGreaterThan((1 - 1e-12) / (z + s));
      expect(value).toBeLessThanOrEqual((1 + 1e-12) / Math.max(z, z + s - 1));
    }),
    300,
  );
});

it("s * E_(s + 1) + z * E_s = exp(-z)", () => {
  holds(
    fc.property(order, place, (s, z) => {
      const sum = s * scaledExponentialIntegral(s + 1, z) + z * scaledExponentialIntegral(s, z);
      expect(relativeError(sum, 1)).toBeLessThan(1e-13);
    }),
    300,
  );
});
