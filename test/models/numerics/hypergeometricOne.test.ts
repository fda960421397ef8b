import { expect, it } from "vitest";
import { hypergeometricOne } from "../../../src/models/numerics/hypergeometricOne.ts";
import { relativeError } from "../../support/relativeError.ts";

it("is -log(1 - z) / z for p = 1 and c = 2", () => {
  for (const z of [1e-9, 0.2, 0.5, 0.89, 0.91, 0.989, 0.991, 1 - 2 ** -30]) {
    expect(relativeError(hypergeometricOne(1, 2, z), -Math.log1p(-z) / z)).toBeLessThan(1e-14);
  }
});

it("is 1 / (1 - z) for p = c, and 1 for p = 0 or z = 0", () => {
  for (const p of [1e-6, 0.3, 7, 1e6]) {
    for (const z of [0.125, 0.875, 0.9375, 1 - 2 ** -8]) {
      expect(relativeError(hypergeometricOne(p, p, z), 1 / (1 - z))).toBeLessThan(1e-13);
      expect(hypergeometricOne(0, p, z)).toBe(1);
      expect(hypergeometricOne(p, 2 * p, 0)).toBe(1);
    }
  }
});
