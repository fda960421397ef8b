import { expect, it } from "vitest";
import { digamma } from "../../../src/models/numerics/digamma.ts";
import { GAMMA_FAMILY } from "./gammaFamily.ts";

it.each(GAMMA_FAMILY)("z = %d", (z, _log, right) => {
  expect(Math.abs(digamma(z) - right)).toBeLessThan(2e-15 * Math.max(1, Math.abs(right)));
});
