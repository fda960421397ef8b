import { describe, expect, it } from "vitest";
import { agrestiCoull, wilson } from "../../src/stats/index.ts";
import { proportionLaws } from "./proportionLaws.ts";

describe("agrestiCoull", () => {
  proportionLaws("agresti-coull", "proportion.agrestiCoull", agrestiCoull);

  it("contains Wilson's interval", () => {
    for (let count = 0; count <= 25; count++) {
      const inner = wilson(count, 25, 0.95);
      const { lower, upper } = agrestiCoull(count, 25, 0.95);
      expect(lower).toBeLessThanOrEqual(inner.lower + 1e-15);
      expect(upper).toBeGreaterThanOrEqual(inner.upper - 1e-15);
    }
  });
});
