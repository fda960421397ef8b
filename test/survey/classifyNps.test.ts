import { describe, expect, it } from "vitest";
import { classifyNps, nps } from "../../src/index.ts";
import { errorOf, faultOf } from "../core/faultOf.ts";

describe("classifyNps", () => {
  it.each([
    [0, "detractor"],
    [1, "detractor"],
    [5, "detractor"],
    [6, "detractor"],
    [7, "passive"],
    [8, "passive"],
    [9, "promoter"],
    [10, "promoter"],
  ])("%s is a %s", (score, group) => {
    expect(classifyNps(score)).toBe(group);
    expect(classifyNps(score, { definition: "standard" })).toBe(group);
    if (score > 0) expect(classifyNps(score, { definition: "from-one" })).toBe(group);
  });

  it("agrees with nps", () => {
    const values = { promoter: 100, passive: 0, detractor: -100 };
    for (let score = 0; score <= 10; score++) {
      expect(values[classifyNps(score)]).toBe(nps([score]).value);
    }
  });

  it.each([
    [undefined, "invalid-shape"],
    [null, "invalid-shape"],
    ["9", "not-a-number"],
    [Number.NaN, "not-a-number"],
    [Number.POSITIVE_INFINITY, "not-finite"],
    [8.5, "not-integer"],
    [-1, "out-of-range"],
    [11, "out-of-range"],
  ])("refuses %s", (score, code) => {
    expect(faultOf(() => classifyNps(score as never))).toEqual([code, ["score"]]);
  });

  it("refuses 0 where there is none", () => {
    expect(errorOf(() => classifyNps(0, { definition: "from-one" })).message).toBe(
      "classify-nps: score is 0, expected a whole number from 1 to 10",
    );
  });

  it.each([
    [null, "invalid-shape", ["options"]],
    [{ definition: "bain" }, "unknown-definition", ["options", "definition"]],
    [{ level: 0.9 }, "unknown-option", ["options", "level"]],
  ])("refuses the options %j", (options, code, path) => {
    expect(faultOf(() => classifyNps(9, options as never))).toEqual([code, path]);
  });

  it("names itself in messages", () => {
    expect(errorOf(() => classifyNps(9, { x: 1 } as never)).message).toMatch(/^classify-nps: /);
    expect(errorOf(() => classifyNps(9, { definition: "x" as never })).message).toMatch(
      /^classify-nps: /,
    );
  });
});
