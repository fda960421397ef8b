import { describe, expect, it } from "vitest";
import { ces, classifyCes } from "../../src/index.ts";
import { errorOf, faultOf } from "../core/faultOf.ts";

const groups = (options: Parameters<typeof classifyCes>[1], min: number, max: number) =>
  Array.from({ length: max - min + 1 }, (_, i) => classifyCes(min + i, options).charAt(0)).join("");

describe("classifyCes", () => {
  it.each([
    ["ease on 1 to 7", {}, 1, 7, "dddneee"],
    ["ease by name", { asks: "ease" }, 1, 7, "dddneee"],
    ["ease on 1 to 5", { scale: { min: 1, max: 5 } }, 1, 5, "ddnee"],
    ["ease on 1 to 4", { scale: { min: 1, max: 4 } }, 1, 4, "ddee"],
    ["ease on -1 to 1", { scale: { min: -1, max: 1 } }, -1, 1, "dne"],
    ["effort on 1 to 5", { asks: "effort" }, 1, 5, "eendd"],
    ["effort on 1 to 7", { asks: "effort", scale: { min: 1, max: 7 } }, 1, 7, "eeenddd"],
    ["effort on 0 to 1", { asks: "effort", scale: { min: 0, max: 1 } }, 0, 1, "ed"],
  ] as const)("reads %s", (_, options, min, max, letters) => {
    expect(groups(options, min, max)).toBe(letters);
  });

  it("agrees with ces", () => {
    const values = { easy: 100, neutral: 0, difficult: -100 };
    for (let x = 1; x <= 5; x++) {
      const options = { asks: "effort", definition: "net-easy" } as const;
      expect(ces([x], options).value).toBe(values[classifyCes(x, { asks: "effort" })]);
    }
  });

  it.each([
    [undefined, "invalid-shape"],
    [null, "invalid-shape"],
    ["4", "not-a-number"],
    [Number.NaN, "not-a-number"],
    [Number.POSITIVE_INFINITY, "not-finite"],
    [4.5, "not-integer"],
    [0, "out-of-range"],
    [8, "out-of-range"],
  ])("refuses %s", (rating, code) => {
    expect(faultOf(() => classifyCes(rating as never))).toEqual([code, ["rating"]]);
  });

  it("refuses 6 of 5 where effort is asked", () => {
    expect(faultOf(() => classifyCes(6, { asks: "effort" }))).toEqual(["out-of-range", ["rating"]]);
  });

  it.each([
    [null, "invalid-shape", ["options"]],
    [{ asks: "effortless" }, "unknown-option", ["options", "asks"]],
    [{ asks: null }, "unknown-option", ["options", "asks"]],
    [{ definition: "net" }, "unknown-option", ["options", "definition"]],
    [{ scale: { min: 1, max: 1 } }, "out-of-range", ["options", "scale", "max"]],
    [{ scale: null }, "invalid-shape", ["options", "scale"]],
  ])("refuses the options %j", (options, code, path) => {
    const error = errorOf(() => classifyCes(3, options as never));
    expect([error.code, error.path]).toEqual([code, path]);
    expect(error.message).toMatch(/^classify-ces: /);
  });

  it("names its options", () => {
    expect(errorOf(() => classifyCes(3, { x: 1 } as never)).message).toMatch(
      /expected no option but asks, scale$/,
    );
  });
});
