import { mrrGrowth, type RevenueParts } from "cx-metrics";
import { describe, expect, it } from "vitest";
import { faultOf } from "../core/faultOf.ts";

describe("mrrGrowth", () => {
  it.each<[string, RevenueParts, number]>([
    ["both ends", { start: 500, end: 580 }, 16],
    ["a loss", { start: 500, end: 420 }, -16],
    ["everything lost", { start: 0.07, end: 0 }, -100],
    ["no change", { start: 500, end: 500 }, 0],
    ["the parts", { start: 500, new: 90, expansion: 40, churn: 50 }, 16],
    [
      "all parts",
      { start: 500, new: 90, expansion: 30, reactivation: 20, contraction: 10, churn: 50 },
      16,
    ],
    ["both ends beside a part", { start: 500, end: 580, new: 5 }, 16],
  ])("of %s", (_what, parts, value) => {
    expect(mrrGrowth(parts).value).toBe(value);
  });

  it.each<[RevenueParts, string]>([
    [{ end: 5 }, "start"],
    [{ start: 5 }, "end"],
    [{ start: 5, new: 1, churn: 1 }, "end"],
    [{ start: 5, expansion: 1, churn: 1 }, "end"],
    [{ start: 5, new: 1, expansion: 1 }, "end"],
  ])("of %j names the missing %s", (parts, part) => {
    expect(faultOf(() => mrrGrowth(parts))).toEqual(["inconsistent", [part]]);
  });
});
