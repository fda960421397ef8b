import { expect, it } from "vitest";
import { logBeta } from "../../../src/models/numerics/logBeta.ts";

// a, b, log of the beta function, by mpmath 1.4 with 60 digits.
it.each([
  [1, 1, 0],
  [1e-6, 1e-6, 14.508657738522574],
  [1e-12, 1000000000000.0, 27.63102111590034],
  [0.5, 0.5, 1.1447298858494002],
  [3, 1000000000.0, -61.47665033327929],
  [2.5, 1000000000000000.0, -86.06225811680379],
  [1000000.0, 1000000.0, -1386300.003362921],
  [12, 0.3, 0.35912243359971946],
  [250, 700000, -2236.2295916372696],
  [10000, 100000000.0, -102107.58987641794],
  [0.8, 2.426, -0.5254302723936319],
])("a = %d, b = %d, and exchanged", (a, b, right) => {
  const size = Math.max(1, Math.abs(right));
  expect(Math.abs(logBeta(a, b) - right)).toBeLessThan(3e-15 * size);
  expect(Math.abs(logBeta(b, a) - right)).toBeLessThan(3e-15 * size);
});
