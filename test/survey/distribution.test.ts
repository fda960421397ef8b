import { describe, expect, it } from "vitest";
import { ces, csat, distribution, mergeTallies, nps } from "../../src/index.ts";
import { errorOf, faultOf } from "../core/faultOf.ts";

describe("distribution", () => {
  it("counts answers by point, missing ones apart", () => {
    expect(distribution([5, 4, 4, null, 1], { scale: { min: 1, max: 5 } })).toEqual({
      labels: { kind: "distribution", version: 1, min: 1, max: 5 },
      counts: [1, 0, 0, 2, 1],
      missing: 1,
    });
  });

  it("is the tally of every rating metric", () => {
    const answers = [1, 5, 3, 4, 4, null];
    expect(nps(answers).tally).toEqual(distribution(answers, { scale: { min: 0, max: 10 } }));
    expect(csat(answers).tally).toEqual(distribution(answers, { scale: { min: 1, max: 5 } }));
    expect(ces(answers).tally).toEqual(distribution(answers, { scale: { min: 1, max: 7 } }));
  });

  it("finishes as what it is asked for, after adding up", () => {
    const scale = { min: 1, max: 5 };
    const days = [[5, 4], [1], [], [3, null]].map((day) => distribution(day, { scale }));
    expect(csat(mergeTallies(...days))).toEqual(csat([5, 4, 1, 3, null]));
  });

  it.each([
    ["no options", undefined, "invalid-shape", ["options"]],
    ["null", null, "invalid-shape", ["options"]],
    ["no scale", {}, "invalid-shape", ["options", "scale"]],
    [
      "an unknown option",
      { scale: { min: 1, max: 5 }, level: 0.9 },
      "unknown-option",
      ["options", "level"],
    ],
  ])("refuses %s", (_, options, code, path) => {
    expect(faultOf(() => distribution([5], options as never))).toEqual([code, path]);
  });

  it("refuses counts and distributions, which it does not make", () => {
    const scale = { min: 1, max: 5 };
    const tally = distribution([5], { scale });
    for (const input of [tally, { satisfied: 1, responses: 2 }, null, 5]) {
      const error = errorOf(() => distribution(input as never, { scale }));
      expect([error.code, error.path]).toEqual(["invalid-shape", ["answers"]]);
      expect(error.message).toMatch(/^distribution: answers is .*, expected a list of numbers$/);
    }
  });

  it("names itself in messages", () => {
    const scale = { min: 1, max: 5 };
    expect(errorOf(() => distribution([6], { scale })).message).toMatch(/^distribution: answers/);
    expect(errorOf(() => distribution([5], { scale, x: 1 } as never)).message).toBe(
      "distribution: options.x is 1, expected no option but scale, weights",
    );
    expect(errorOf(() => distribution([5], { scale, weights: [] })).message).toMatch(
      /^distribution: options\.weights\.length is 0/,
    );
  });
});
