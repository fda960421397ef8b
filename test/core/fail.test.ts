import { describe, expect, it } from "vitest";
import { fail, formatPath } from "../../src/core/fail.ts";
import { clv, csat, distribution, measure, nps } from "../../src/index.ts";
import { errorOf } from "./faultOf.ts";

const messageOf = (run: () => unknown): string => errorOf(run).message;
const shown = (received: unknown): string =>
  messageOf(() => fail("invalid-shape", "nps", ["n"], received, "better"));

describe("fail", () => {
  it.each([
    [() => nps([9, 10, 7, 11]), "nps: answers[3] is 11, expected a whole number from 0 to 10"],
    [() => nps([9, "9" as never]), 'nps: answers[1] is "9", expected a whole number from 0 to 10'],
    [
      () => csat([4], { scale: { min: 1, max: 4 } }),
      "csat: options.satisfiedFrom is missing, expected the lowest satisfied point of 1 to 4, which has no usual one",
    ],
    [
      () => csat({ satisfied: 8, responses: 5 }),
      "csat: satisfied is 8, expected at most responses, which is 5",
    ],
    [() => nps([1], { level: 1 }), "nps: options.level is 1, expected a number between 0 and 1"],
    [
      () => nps([1], { weights: [1, 2] }),
      "nps: options.weights.length is 2, expected 1, one weight each",
    ],
    [
      () => distribution([1], { scale: { min: 1, max: 1 } }),
      "distribution: options.scale.max is 1, expected a whole number from 2 to 10001",
    ],
    [
      () => clv(5 as never),
      "clv: the input is 5, expected an object with the inputs of one definition",
    ],
    [
      () => measure([{ ok: 1 }, { ok: 11 }], { metric: nps, value: "ok" }),
      "nps: rows[1].ok is 11, expected a whole number from 0 to 10",
    ],
  ])("says what is wrong where: %#", (run, message) => {
    expect(messageOf(run)).toBe(message);
  });

  it.each([
    [undefined, "missing"],
    [null, "null"],
    [Number.NaN, "NaN"],
    [Number.NEGATIVE_INFINITY, "-Infinity"],
    [true, "true"],
    [12n, "12n"],
    [Symbol("s"), "Symbol(s)"],
    ["", '""'],
    ['a "b"\n', String.raw`"a \"b\"\n"`],
    [[1, 2], "an array"],
    [{ a: 1 }, "an object"],
    [Object.create(null), "an object"],
    [new Date(0), "an object"],
  ])("shows what was received: %s", (received, text) => {
    expect(shown(received)).toBe(`nps: n is ${text}, expected better`);
  });

  it("cuts a long text", () => {
    const cut = shown("x".repeat(1000));
    expect(cut).toMatch(/^nps: n is "x{30,39}…/);
    expect(cut.length).toBeLessThan(80);
    expect(shown("x".repeat(38))).toBe(`nps: n is "${"x".repeat(38)}", expected better`);
  });
});

describe("formatPath", () => {
  it.each([
    [[], "the input"],
    [["answers"], "answers"],
    [["answers", 3], "answers[3]"],
    [["options", "scale", "min"], "options.scale.min"],
    [["rows", 0, "a b"], 'rows[0]["a b"]'],
    [["rows", 0, "1st"], 'rows[0]["1st"]'],
    [["rows", 0, "a.b"], 'rows[0]["a.b"]'],
    [["a b", "c"], '["a b"].c'],
    [["rows", 7, "__proto__"], "rows[7].__proto__"],
    [["percent-agree", "$x"], "percent-agree.$x"],
    [["rows", 7, "😀"], 'rows[7]["😀"]'],
  ])("%j is written %s", (path, text) => {
    expect(formatPath(path)).toBe(text);
  });
});
