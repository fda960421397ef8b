import { describe, expect, it } from "vitest";
import { classifyCsat } from "../../src/index.ts";
import { errorOf, faultOf } from "../core/faultOf.ts";

const groups = (max: number, options = {}) =>
  Array.from({ length: max }, (_, i) =>
    classifyCsat(i + 1, { scale: { min: 1, max }, ...options }),
  ).join(" ");

describe("classifyCsat", () => {
  it("knows the groups of the usual scales", () => {
    const [s, n, d] = ["satisfied", "neutral", "dissatisfied"];
    expect(groups(2)).toBe(`${d} ${s}`);
    expect(groups(3)).toBe(`${d} ${n} ${s}`);
    expect(groups(5)).toBe(`${d} ${d} ${n} ${s} ${s}`);
    expect(groups(7)).toBe(`${d} ${d} ${d} ${n} ${s} ${s} ${s}`);
    expect(groups(10)).toBe(`${d} ${d} ${n} ${n} ${n} ${n} ${n} ${n} ${s} ${s}`);
    expect(groups(4, { satisfiedFrom: 3 })).toBe(`${d} ${d} ${s} ${s}`);
    expect(groups(5, { dissatisfiedTo: 3 })).toBe(`${d} ${d} ${d} ${s} ${s}`);
  });

  it("is on 1 to 5 unless told", () => {
    expect([1, 2, 3, 4, 5].map((x) => classifyCsat(x)).join(" ")).toBe(groups(5));
    expect(faultOf(() => classifyCsat(6))).toEqual(["out-of-range", ["rating"]]);
    expect(classifyCsat(6, { scale: { min: 1, max: 7 } })).toBe("satisfied");
  });

  it.each([
    [undefined, "invalid-shape"],
    [null, "invalid-shape"],
    ["4", "not-a-number"],
    [Number.NaN, "not-a-number"],
    [Number.NEGATIVE_INFINITY, "not-finite"],
    [4.5, "not-integer"],
    [0, "out-of-range"],
  ])("refuses %s", (rating, code) => {
    expect(faultOf(() => classifyCsat(rating as never))).toEqual([code, ["rating"]]);
  });

  it.each([
    [null, "invalid-shape", ["options"]],
    [{ definition: "mean" }, "unknown-option", ["options", "definition"]],
    [{ scale: { min: 1 } }, "invalid-shape", ["options", "scale", "max"]],
    [{ scale: { min: 1, max: 4 } }, "invalid-shape", ["options", "satisfiedFrom"]],
  ])("refuses the options %j", (options, code, path) => {
    const error = errorOf(() => classifyCsat(3, options as never));
    expect([error.code, error.path]).toEqual([code, path]);
    expect(error.message).toMatch(/^classify-csat: /);
  });

  it("names its options", () => {
    expect(errorOf(() => classifyCsat(3, { x: 1 } as never)).message).toMatch(
      /expected no option but scale, satisfiedFrom, dissatisfiedTo$/,
    );
  });
});
