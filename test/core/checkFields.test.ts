import { describe, expect, it } from "vitest";
import { checkFields, checkKnown, checkPart, checkWhole } from "../../src/core/checkFields.ts";
import { errorOf, faultOf } from "./faultOf.ts";

const check = (input: unknown) => checkFields("csat", input, ["good", "of"], ["bad"]);

describe("checkFields", () => {
  it("gives the counts in the order of their names", () => {
    const given = { of: 4, bad: 0.5, good: 3 };
    expect(Object.entries(check(given))).toEqual([
      ["good", 3],
      ["of", 4],
      ["bad", 0.5],
    ]);
    expect(check(given)).not.toBe(given);
  });

  it("leaves absent optional counts out", () => {
    expect(Object.keys(check({ good: 3, of: 4 }))).toEqual(["good", "of"]);
    expect(Object.keys(check({ good: 3, of: 4, bad: undefined }))).toEqual(["good", "of"]);
  });

  it.each([
    ["no object", 3, "invalid-shape", []],
    ["null", null, "invalid-shape", []],
    ["a list", [3, 4], "invalid-shape", []],
    ["nothing", undefined, "invalid-shape", []],
    ["a missing count", { good: 3 }, "invalid-shape", ["of"]],
    ["a count that is null", { good: 3, of: null }, "invalid-shape", ["of"]],
    ["an optional count that is null", { good: 3, of: 4, bad: null }, "invalid-shape", ["bad"]],
    ["an unknown field", { good: 3, of: 4, ugly: 1 }, "invalid-shape", ["ugly"]],
    ["a misspelt field", { god: 3, of: 4 }, "invalid-shape", ["god"]],
    ["a count in words", { good: "3", of: 4 }, "not-a-number", ["good"]],
    ["a count without end", { good: 3, of: Infinity }, "not-finite", ["of"]],
    ["a negative count", { good: -1, of: 4 }, "out-of-range", ["good"]],
    ["a negative optional count", { good: 3, of: 4, bad: -1 }, "out-of-range", ["bad"]],
    [
      "a field from the prototype",
      JSON.parse('{ "good": 3, "of": 4, "__proto__": 1 }'),
      "invalid-shape",
      ["__proto__"],
    ],
  ])("refuses %s", (_, input, code, path) => {
    expect(faultOf(() => check(input))).toEqual([code, path]);
  });

  it("names the place of a record within the input", () => {
    const at = (input: unknown) => faultOf(() => checkFields("nps", input, ["a"], [], ["x", "y"]));
    expect(at(5)).toEqual(["invalid-shape", ["x", "y"]]);
    expect(at({})).toEqual(["invalid-shape", ["x", "y", "a"]]);
    expect(at({ a: 1, b: 1 })).toEqual(["invalid-shape", ["x", "y", "b"]]);
  });

  it("says which fields there are", () => {
    expect(errorOf(() => check(7)).message).toBe(
      "csat: the input is 7, expected an object of good, of, bad",
    );
    const unknown = errorOf(() => check({ good: 3, of: 4, ugly: 7 }));
    expect(unknown.received).toBe(7);
    expect(unknown.message).toMatch(/^csat: ugly is 7, expected .*good, of, bad$/);
  });
});

describe("checkKnown", () => {
  it("gives the record as it is", () => {
    const record = { a: "any" };
    expect(checkKnown("nps", record, ["a", "b"])).toBe(record);
  });
});

describe("checkPart", () => {
  it("takes a part as large as its whole, no larger", () => {
    expect(() => checkPart("csat", ["good", 4], ["of", 4])).not.toThrow();
    const error = errorOf(() => checkPart("csat", ["good", 5], ["of", 4]));
    expect(error).toMatchObject({ code: "inconsistent", path: ["good"], received: 5 });
    expect(error.message).toBe("csat: good is 5, expected at most of, which is 4");
  });
});

describe("checkWhole", () => {
  const check = (whole: number, ...parts: number[]) =>
    checkWhole("csat", ["good", ...parts], ["of", whole]);

  it("is the whole, as long as its parts fit", () => {
    expect(check(5, 2, 3)).toBe(5);
    expect(check(6, 2, 3)).toBe(6);
    expect(faultOf(() => check(4, 2, 3))).toEqual(["inconsistent", ["good"]]);
    expect(faultOf(() => check(2 ** 53 - 2, 2 ** 53 - 2, 1))).toEqual(["inconsistent", ["good"]]);
  });

  it("lets fractions add up to a last bit more", () => {
    expect(check(0.3, 0.1, 0.2)).toBe(0.1 + 0.2);
    expect(faultOf(() => check(0.3, 0.1, 0.2001))).toEqual(["inconsistent", ["good"]]);
  });
});
