import { describe, expect, it } from "vitest";
import { trinomialAdjustedWald } from "../../src/stats/index.ts";
import { netLaws } from "./netLaws.ts";

describe("trinomialAdjustedWald", () => {
  netLaws("trinomial-adjusted-wald", "adjustedWald", trinomialAdjustedWald);

  it("is widened to enclose what was observed", () => {
    expect(trinomialAdjustedWald(1, 0, 1, 0.95).upper).toBe(1);
    expect(trinomialAdjustedWald(1, 0, 1, 0.95).lower).toBeLessThan(0);
    expect(trinomialAdjustedWald(10, 0, 10, 0.5).upper).toBe(1);
  });
});
