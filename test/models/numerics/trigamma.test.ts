import { expect, it } from "vitest";
import { trigamma } from "../../../src/models/numerics/trigamma.ts";
import { relativeError } from "../../support/relativeError.ts";
import { GAMMA_FAMILY } from "./gammaFamily.ts";

it.each(GAMMA_FAMILY.filter(([z]) => z > 1e-150))("z = %d", (z, _log, _first, right) => {
  expect(relativeError(trigamma(z), right)).toBeLessThan(2e-15);
});
