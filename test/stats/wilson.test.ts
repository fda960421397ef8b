import { describe, expect, it } from "vitest";
import { wilson } from "../../src/stats/index.ts";
import { expectRelative } from "./golden.ts";
import { proportionLaws } from "./proportionLaws.ts";

describe("wilson", () => {
  proportionLaws("wilson", "proportion.wilson", wilson);

  it("has limits at which the score test just refuses", () => {
    const { lower, upper } = wilson(7, 20, 0.95);
    for (const limit of [lower, upper]) {
      const z = Math.abs(7 / 20 - limit) / Math.sqrt((limit * (1 - limit)) / 20);
      expect(z).toBeCloseTo(1.959963984540054, 12);
    }
  });

  it("keeps its digits for a single success among many", () => {
    // The limits are the roots of one quadratic, so their product is its last coefficient.
    const z2 = 1.959963984540054 ** 2;
    const { lower, upper } = wilson(1, 1e9, 0.95);
    expectRelative(lower * upper, 1 / (1e9 * (1e9 + z2)), 1e-13);
  });
});
