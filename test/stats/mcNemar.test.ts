import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { binomialCdf, mcNemar, trinomialScore } from "../../src/stats/index.ts";
import { holds } from "../support/lawRuns.ts";
import { refusal } from "./golden.ts";

const count = fc.integer({ min: 0, max: 400 });

describe("mcNemar", () => {
  it("is the same the other way round, and exactly twice the binomial tail", () => {
    holds(
      fc.property(count, count, (b, c) => {
        expect(mcNemar(c, b)).toEqual(mcNemar(b, c));
        const twice = Math.min(1, 2 * binomialCdf(Math.min(b, c), b + c, 0.5));
        expect(mcNemar(b, c).exactPValue).toBeCloseTo(twice, 12);
      }),
      200,
    );
  });

  it("agrees with Tango's interval", () => {
    holds(
      fc.property(count, count, count, (b, c, same) => {
        if (b + c === 0) return;
        const { lower, upper } = trinomialScore(b, c, b + c + same, 0.95);
        expect(mcNemar(b, c).pValue < 0.05).toBe(lower > 0 || upper < 0);
      }),
      200,
    );
  });

  it("has nothing to say where nobody changed, and nothing exact of fractions", () => {
    expect(mcNemar(0, 0)).toEqual({ chiSquare: null, pValue: 1, exactPValue: 1 });
    expect(mcNemar(2.5, 1).exactPValue).toBeNull();
    expect(mcNemar(2, 1.5).exactPValue).toBeNull();
    expect(mcNemar(1e10, 1).exactPValue).toBeNull();
    expect(mcNemar(5e9, 5e9)).toEqual({ chiSquare: 0, pValue: 1, exactPValue: 1 });
  });

  it.each<[unknown, unknown, string]>([
    [-1, 2, "out-of-range at b"],
    [1, Number.NaN, "not-a-number at c"],
    [1, undefined, "invalid-shape at c"],
    [{}, 1, "not-a-number at b"],
  ])("refuses %j and %j", (b, c, fault) => {
    expect(refusal(() => mcNemar(b as never, c as never))).toBe(`mc-nemar: ${fault}`);
  });
});
