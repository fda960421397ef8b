import { describe, expect, it } from "vitest";
import { scoreOnScale } from "../../src/survey/scoreOnScale.ts";

describe("scoreOnScale", () => {
  it.each([
    [1, { min: 1, max: 2 }, 0],
    [2, { min: 1, max: 2 }, 100],
    [2, { min: 1, max: 3 }, 50],
    [3, { min: 1, max: 4 }, 200 / 3],
    [2, { min: 1, max: 5 }, 25],
    [0, { min: -2, max: 2 }, 50],
  ])("%d on %j is %d", (point, scale, score) => {
    expect(scoreOnScale(point, scale)).toBe(score);
  });
});
