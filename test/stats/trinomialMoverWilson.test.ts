import { describe, expect, it } from "vitest";
import { trinomialMoverWilson, wilson } from "../../src/stats/index.ts";
import { netLaws } from "./netLaws.ts";

describe("trinomialMoverWilson", () => {
  netLaws("trinomial-mover-wilson", "mover", trinomialMoverWilson);

  it("is Wilson's interval twice where nobody is neutral", () => {
    // The two shares are then perfectly negatively correlated, so that both ways add up.
    const { lower, upper } = wilson(7, 10, 0.95);
    const mover = trinomialMoverWilson(7, 3, 10, 0.95);
    expect(mover.lower).toBeCloseTo(2 * lower - 1, 12);
    expect(mover.upper).toBeCloseTo(2 * upper - 1, 12);
  });

  it("leaves the correlation out where a share is 0 or 1", () => {
    const { upper } = wilson(0, 10, 0.95);
    expect(trinomialMoverWilson(0, 0, 10, 0.95).upper).toBeCloseTo(upper, 14);
  });
});
