import { describe, expect, it } from "vitest";
import { cochranArmitage } from "../../src/stats/index.ts";
import { refusal } from "./golden.ts";

const group = (count: number, of: number) => ({ count, of });

describe("cochranArmitage", () => {
  it("has the chi-square of smokers by hospital, scores 0 to 3 (R's ?prop.trend.test)", () => {
    const smokers = [group(83, 86), group(90, 93), group(129, 136), group(70, 82)];
    const { chiSquare, z, pValue } = cochranArmitage(smokers);
    expect(chiSquare).toBeCloseTo(8.2249, 4);
    expect(pValue).toBeCloseTo(0.004132, 6);
    expect(z).toBeLessThan(0);
    // The same page, with scores 0, 0, 0, 1.
    expect(cochranArmitage(smokers, [0, 0, 0, 1]).chiSquare).toBeCloseTo(12.173, 3);
  });

  it("is the pooled z of two shares where there are two", () => {
    const { z } = cochranArmitage([group(30, 100), group(45, 90)]);
    const pooled = 75 / 190;
    expect(z).toBeCloseTo((0.5 - 0.3) / Math.sqrt(pooled * (1 - pooled) * (1 / 100 + 1 / 90)), 12);
  });

  it("does not mind where scores start or in what unit they are", () => {
    const groups = [group(3, 20), group(5, 30), group(9, 25)];
    const { z } = cochranArmitage(groups);
    expect(cochranArmitage(groups, [1e9, 1e9 + 3, 1e9 + 6]).z).toBeCloseTo(z ?? 0, 12);
    expect(cochranArmitage(groups, [2, 1, 0]).z).toBeCloseTo(-(z ?? 0), 12);
  });

  it.each([
    ["nobody counts", [group(0, 5), group(0, 7)], [0, 1]],
    ["all count", [group(5, 5), group(7, 7)], [0, 1]],
    ["all scores agree", [group(1, 5), group(3, 7)], [2, 2]],
  ])("says nothing where %s", (_what, groups, scores) => {
    const nothing = { chiSquare: null, z: null, pValue: null };
    expect(cochranArmitage(groups, scores)).toEqual(nothing);
  });

  it("finds no trend in a hill", () => {
    const hill = [group(1, 10), group(9, 10), group(1, 10)];
    expect(cochranArmitage(hill)).toEqual({ chiSquare: 0, z: 0, pValue: 1 });
  });

  it.each<[unknown, unknown, string]>([
    [null, undefined, "cochran-armitage: invalid-shape at groups"],
    [Float64Array.of(1, 2), undefined, "cochran-armitage: invalid-shape at groups.0"],
    [[group(1, 2)], undefined, "cochran-armitage: out-of-range at groups.length"],
    [[group(1, 2), null], undefined, "cochran-armitage: invalid-shape at groups.1"],
    [[group(1, 2), group(1, 0)], undefined, "cochran-armitage: out-of-range at groups.1.of"],
    [[group(3, 2), group(1, 2)], undefined, "cochran-armitage: inconsistent at groups.0.count"],
    [[group(1, 2), group(1, 2)], [1], "cochran-armitage: inconsistent at scores.length"],
    [[group(1, 2), group(1, 2)], null, "cochran-armitage: invalid-shape at scores"],
  ])("refuses %j, %j", (groups, scores, expected) => {
    expect(refusal(() => cochranArmitage(groups as never, scores as never))).toBe(expected);
  });

  it("takes scores as a typed array", () => {
    const groups = [group(1, 9), group(4, 9), group(6, 9)];
    expect(cochranArmitage(groups, Int8Array.of(0, 1, 2))).toEqual(cochranArmitage(groups));
  });

  it("refuses holes", () => {
    const groups = [group(1, 2)];
    groups[2] = group(1, 2);
    expect(refusal(() => cochranArmitage(groups))).toBe(
      "cochran-armitage: invalid-shape at groups.1",
    );
  });
});
