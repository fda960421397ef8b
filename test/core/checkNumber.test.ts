import { describe, expect, it } from "vitest";
import { COUNT, checkNumber, WHOLE_COUNT } from "../../src/core/checkNumber.ts";
import { errorOf, faultOf } from "./faultOf.ts";

const check = (value: unknown, range?: Parameters<typeof checkNumber>[3]) =>
  checkNumber("nps", ["n"], value, range);

describe("checkNumber", () => {
  it.each([
    ["invalid-shape", undefined],
    ["invalid-shape", null],
    ["not-a-number", Number.NaN],
    ["not-a-number", "3"],
    ["not-a-number", 3n],
    ["not-a-number", true],
    ["not-a-number", [3]],
    ["not-a-number", { valueOf: () => 3 }],
    ["not-a-number", new Date(3)],
    ["not-a-number", Symbol("3")],
    ["not-finite", Number.POSITIVE_INFINITY],
    ["not-finite", Number.NEGATIVE_INFINITY],
  ])("is %s for %s, whatever the range", (code, value) => {
    for (const range of [undefined, COUNT, WHOLE_COUNT, { min: 0, max: 1, open: true }]) {
      expect(faultOf(() => check(value, range))).toEqual([code, ["n"]]);
    }
  });

  it.each([0, 1, 1.5, 2, 4, Number.MIN_VALUE])("takes %s, from 0 to 4", (value) => {
    expect(check(value, { min: 0, max: 4 })).toBe(value);
  });

  it.each([-1, -Number.MIN_VALUE, 4.000001, 1e300])(
    "is out-of-range for %s, from 0 to 4",
    (bad) => {
      expect(faultOf(() => check(bad, { min: 0, max: 4 }))).toEqual(["out-of-range", ["n"]]);
    },
  );

  it("leaves both ends out of an open range", () => {
    const open = { min: 0, max: 1, open: true };
    expect(check(0.5, open)).toBe(0.5);
    expect(faultOf(() => check(0, open))[0]).toBe("out-of-range");
    expect(faultOf(() => check(1, open))[0]).toBe("out-of-range");
    expect(faultOf(() => check(2, open))[0]).toBe("out-of-range");
    expect(faultOf(() => check(-2, open))[0]).toBe("out-of-range");
  });

  it("takes whole numbers only where they are asked for", () => {
    expect(check(1.5)).toBe(1.5);
    expect(check(2, { whole: true })).toBe(2);
    expect(faultOf(() => check(1.5, { whole: true }))).toEqual(["not-integer", ["n"]]);
    expect(faultOf(() => check(-1.5, WHOLE_COUNT))[0]).toBe("not-integer");
  });

  it("takes any finite number without a range", () => {
    for (const value of [-1e308, 0, 1e308]) expect(check(value)).toBe(value);
  });

  it("makes 0 of -0", () => {
    expect(check(-0)).toBe(0);
    expect(check(-0, WHOLE_COUNT)).toBe(0);
  });

  it("takes counts as long as they count", () => {
    expect(check(Number.MAX_SAFE_INTEGER, COUNT)).toBe(Number.MAX_SAFE_INTEGER);
    expect(faultOf(() => check(Number.MAX_SAFE_INTEGER + 1, COUNT))[0]).toBe("out-of-range");
    expect(faultOf(() => check(-1, COUNT))[0]).toBe("out-of-range");
    expect(faultOf(() => check(-1, WHOLE_COUNT))[0]).toBe("out-of-range");
    expect(faultOf(() => check(2 ** 53, WHOLE_COUNT))[0]).toBe("out-of-range");
  });

  it.each([
    [{}, "a number"],
    [{ whole: true }, "a whole number"],
    [{ min: 0, max: 10, whole: true }, "a whole number from 0 to 10"],
    [{ min: 0, max: 0.5 }, "a number from 0 to 0.5"],
    [{ min: 0, max: 1, open: true }, "a number between 0 and 1"],
    [{ max: 5 }, "a number of at most 5"],
    [{ min: 3 }, "a number of at least 3"],
    [{ min: -Number.MAX_SAFE_INTEGER, max: Number.MAX_SAFE_INTEGER }, "a number"],
    [COUNT, "a number of at least 0"],
    [WHOLE_COUNT, "a whole number of at least 0"],
  ])("says what %j expects", (range, text) => {
    expect(errorOf(() => check(null, range)).message).toBe(`nps: n is null, expected ${text}`);
  });

  it("names the upper end where a count is beyond it", () => {
    const message = (value: unknown, range: Parameters<typeof check>[1]): string =>
      errorOf(() => check(value, range)).message;
    const end = Number.MAX_SAFE_INTEGER;
    expect(message(1e300, COUNT)).toBe(`nps: n is 1e+300, expected a number from 0 to ${end}`);
    expect(message(1e300, { max: end })).toBe(
      `nps: n is 1e+300, expected a number of at most ${end}`,
    );
    expect(message(end / 2, WHOLE_COUNT)).toMatch(/of at least 0$/);
    expect(message("1e300", COUNT)).toMatch(/of at least 0$/);
    expect(message(-1, COUNT)).toMatch(/of at least 0$/);
  });
});
