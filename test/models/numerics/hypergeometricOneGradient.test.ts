import fc from "fast-check";
import { expect, it } from "vitest";
import { hypergeometricOne } from "../../../src/models/numerics/hypergeometricOne.ts";
import { hypergeometricOneFraction } from "../../../src/models/numerics/hypergeometricOneFraction.ts";
import { hypergeometricOneGradient } from "../../../src/models/numerics/hypergeometricOneGradient.ts";
import { hypergeometricOneIntegral } from "../../../src/models/numerics/hypergeometricOneIntegral.ts";
import { holds } from "../../support/lawRuns.ts";
import { relativeError } from "../../support/relativeError.ts";

function gradient(p: number, c: number, z: number): number[] {
  const out = new Float64Array(4);
  hypergeometricOneGradient(p, c, z, out);
  return [...out];
}

// p, c, z, 2F1(1, p; c; z) and its derivatives by p, c and z, by mpmath 1.4 with 60 digits.
it.each([
  [1, 2, 0.5, 1.3862943611198906, 0.48045301391820144, -0.25863970572833583, 1.2274112777602189],
  [0.5, 1.5, 0, 1, 0, 0, 0.3333333333333333],
  [0, 2, 0.3, 1, 0.16775846414295778, 0, 0],
  [0, 2, 0.8, 1, 0.597640521891475, 0, 0],
  [0, 2, 0.995, 1, 0.9733752896153365, 0, 0],
  [1e-6, 1e-6, 0.3, 1.4285714285714286, 428571.5814319791, -428571.5814319791, 2.0408163265306123],
  [1e-6, 1e-6, 0.8, 5.000000000000001, 4000006.437747352, -4000006.437747352, 25.00000000000001],
  [1e-6, 0.001, 0.97, 1.0322203146898363, 32220.427623630945, -32.333199994038, 1.1061544889639778],
  [
    3e-5, 3e-5, 0.999, 999.9999999999991, 33306900.798463184, -33306900.798463184,
    999999.9999999983,
  ],
  [
    1e-6, 2e-6, 0.999999999999, 499997245470.5186, 5.0001106091338214e17, -2.5001243817780035e17,
    5.000078065055272e23,
  ],
  [
    0.25, 1.25, 1e-12, 1.0000000000002, 8.000000000005333e-13, -1.6000000000013826e-13,
    0.20000000000022222,
  ],
  [
    1.5, 2.5, 0.1, 1.0646488474218574, 0.045069641112604183, -0.027274315999137683,
    0.6969339553388061,
  ],
  [
    7.55, 9.2, 0.59, 1.9725018341238143, 0.23551242224711455, -0.19635394822553467,
    3.3567357597736827,
  ],
  [
    7.55, 9.2, 0.61, 2.042148532993139, 0.2601733555459342, -0.21712368478336885,
    3.6128503495425033,
  ],
  [30, 33, 0.75, 3.1825026960053107, 0.22032049473949022, -0.20138289534998044, 9.419863402397597],
  [12.3, 13.9, 0.95, 7.84458110118471, 3.5529334056082, -3.2462835359247952, 70.9228202539068],
  [
    500, 501.2, 0.989, 76.42603572876064, 10.314608947092761, -10.292624485906378,
    5935.434906339256,
  ],
  [
    500, 501.2, 0.991, 90.52656621275659, 14.280991359005828, -14.251074881945044,
    8378.196972759797,
  ],
  [
    1000000.0, 1000000.5, 0.5, 1.999999000002, 1.9999950000199997e-6, -1.999994000024e-6,
    3.999994000018,
  ],
  [
    1000000.0, 1000000.5, 0.8, 4.999990000065001, 1.9999830002164972e-5, -1.999982000229497e-5,
    24.999887501106244,
  ],
  [
    1000000.0, 1000003.0, 0.999999999, 499504.16795977385, 249265.69157324795, -249265.19256423894,
    494159941089.3952,
  ],
  [2.4, 2.4, 0.98, 49.99999999999996, 139.37945224693092, -139.37945224693092, 2499.9999999999955],
  [2.4, 2.4, 0.9999, 10000.0000000011, 79814.80920955363, -79814.80920955363, 100000000.00002202],
  [
    0.6, 0.95, 0.9999, 381.91757268338364, 3581.7798930589734, -3248.0204672227437,
    2481983.2702256795,
  ],
  [
    3, 900, 0.995, 1.0033313987700387, 0.001114165641842951, -3.7179958088170063e-6,
    0.003363027900446691,
  ],
  [
    1.2, 1.9, 0.999999999999, 12472.235276321133, 304624.79230419255, -296578.8037110616,
    3742653376815630.0,
  ],
  [
    0.001, 2000000.0, 0.9999, 1.0000000004999503, 4.99950250450028e-7, -2.499752502001403e-16,
    5.000005004504508e-10,
  ],
])("p = %d, c = %d, z = %d", (p, c, z, ...right) => {
  gradient(p, c, z).forEach((value, i) => {
    expect(relativeError(value, right[i] as number), `component ${i}`).toBeLessThan(1e-13);
  });
  expect(relativeError(hypergeometricOne(p, c, z), right[0] as number)).toBeLessThan(1e-13);
});

const power = fc.double({ min: -6, max: 6, noNaN: true }).map((log) => 10 ** log);
const place = fc.oneof(
  fc.double({ min: 0, max: 0.999, noNaN: true }),
  fc.double({ min: -12, max: -2, noNaN: true }).map((log) => 1 - 10 ** log),
);

it("is 1 or more, rises with p and z, and falls with c", () => {
  holds(
    fc.property(power, power, place, (p, gap, z) => {
      const [value, byP, byC, byZ] = gradient(p, p + gap, z) as [number, number, number, number];
      expect(value).toBeGreaterThanOrEqual(1);
      expect(value).toBeLessThanOrEqual((1 + 1e-12) / (1 - z));
      expect(byP).toBeGreaterThanOrEqual(0);
      expect(byC).toBeLessThanOrEqual(0);
      expect(byZ).toBeGreaterThan(0);
      for (const part of [value, byP, byC, byZ]) expect(Number.isFinite(part)).toBe(true);
    }),
    200,
  );
});

it("F(p, c) = 1 + p * z / c * F(p + 1, c + 1)", () => {
  holds(
    fc.property(power, power, place, (p, gap, z) => {
      const c = p + gap;
      const next = hypergeometricOne(p + 1, c + 1, z);
      expect(relativeError(hypergeometricOne(p, c, z), 1 + ((p * z) / c) * next)).toBeLessThan(
        1e-9,
      );
    }),
    200,
  );
});

it("its three ways agree where they meet", () => {
  const fraction = new Float64Array(4);
  const integral = new Float64Array(4);
  for (const [p, c] of [
    [0.4, 0.7],
    [2, 2.5],
    [30, 31],
    [700, 900],
  ] as const) {
    for (const z of [0.3, 0.6, 0.9, 0.99]) {
      hypergeometricOneFraction(p, c, z, fraction);
      hypergeometricOneIntegral(p, c, z, integral, 1 - z);
      integral.forEach((value, i) => {
        expect(relativeError(fraction[i] as number, value)).toBeLessThan(1e-12);
      });
      if (z > 0.6) continue;
      gradient(p, c, z).forEach((value, i) => {
        expect(relativeError(fraction[i] as number, value)).toBeLessThan(1e-13);
      });
    }
  }
});

it("gives no -0", () => {
  for (const z of [0, 0.7, 0.995]) expect(gradient(0, 2, z)[2]).toBe(0);
});
