import { describe, expect, it } from "vitest";
import { trinomialWald } from "../../src/stats/index.ts";
import { netLaws } from "./netLaws.ts";

describe("trinomialWald", () => {
  netLaws("trinomial-wald", "wald", trinomialWald);

  it("is cut off at the ends of the scale", () => {
    expect(trinomialWald(3, 1, 4, 0.999).upper).toBe(1);
    expect(trinomialWald(1, 3, 4, 0.999).lower).toBe(-1);
  });

  it("shrinks to a point where all answers agree", () => {
    expect(trinomialWald(7, 0, 7, 0.95)).toEqual({ lower: 1, upper: 1 });
    expect(trinomialWald(0, 0, 7, 0.95)).toEqual({ lower: 0, upper: 0 });
  });
});
