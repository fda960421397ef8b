import { quickRatio, type RevenueParts } from "cx-metrics";
import { describe, expect, it } from "vitest";
import { faultOf } from "../core/faultOf.ts";

describe("quickRatio", () => {
  it.each<[string, RevenueParts, number]>([
    ["new revenue", { new: 240, expansion: 0, churn: 40 }, 6],
    ["new and more", { new: 200, expansion: 80, churn: 50, contraction: 30 }, 3.5],
    ["returners", { new: 0, expansion: 0, reactivation: 30, churn: 60 }, 0.5],
    ["nothing won", { new: 0, expansion: 0, churn: 5 }, 0],
    ["only contraction", { new: 9, expansion: 0, churn: 0, contraction: 3 }, 3],
  ])("of %s", (_what, parts, value) => {
    expect(quickRatio(parts).value).toBe(value);
  });

  it("needs no start, and is undefined where nothing was lost", () => {
    const result = quickRatio({ start: 9, new: 5, expansion: 5, churn: 0 });
    expect(result).toMatchObject({ value: null, basis: null });
  });

  it.each<[RevenueParts, string]>([
    [{ expansion: 1, churn: 1 }, "new"],
    [{ new: 1, churn: 1 }, "expansion"],
    [{ new: 1, expansion: 1 }, "churn"],
  ])("of %j names the missing %s", (parts, part) => {
    expect(faultOf(() => quickRatio(parts))).toEqual(["inconsistent", [part]]);
  });
});
