import { expect, it } from "vitest";
import { logGamma } from "../../../src/models/numerics/logGamma.ts";
import { relativeError } from "../../support/relativeError.ts";
import { GAMMA_FAMILY } from "./gammaFamily.ts";

it.each(GAMMA_FAMILY)("z = %d, also next to the zeros 1 and 2", (z, right) => {
  expect(relativeError(logGamma(z), right)).toBeLessThan(2e-15);
});

it("is 0 at 1 and 2", () => {
  expect(logGamma(1)).toBe(0);
  expect(logGamma(2)).toBe(0);
});
