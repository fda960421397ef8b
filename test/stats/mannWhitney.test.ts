import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mannWhitney, normalQuantile } from "../../src/stats/index.ts";
import { holds } from "../support/lawRuns.ts";
import { ozone } from "./airquality.ts";
import { refusal } from "./golden.ts";

const ratings = fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 12 });

const pairsOver = (x: readonly number[], y: readonly number[]) =>
  x
    .flatMap((a) => y.map((b) => (b > a ? 1 : b === a ? 0.5 : 0)))
    .reduce((s: number, v) => s + v, 0);

/** How far from the middle every split into as many values has its pairs. */
function distances(x: readonly number[], y: readonly number[]): number[] {
  const all = [...x, ...y];
  const found: number[] = [];
  for (let bits = 0; bits < 2 ** all.length; bits++) {
    const first = all.filter((_, i) => ((bits >> i) & 1) === 1);
    if (first.length !== x.length) continue;
    const second = all.filter((_, i) => ((bits >> i) & 1) === 0);
    found.push(Math.abs(pairsOver(first, second) - (x.length * y.length) / 2));
  }
  return found;
}

describe("mannWhitney", () => {
  it("R's airquality, ozone in May and August: W = 127.5, p = 0.0001208", () => {
    const [may, , , august] = ozone;
    const { u, pValue } = mannWhitney(august, may);
    expect(u).toBe(127.5);
    expect(pValue).toBeCloseTo(0.0001208, 7);
  });

  it("counts every pair", () => {
    holds(
      fc.property(ratings, ratings, (x, y) => {
        const { u, superiority } = mannWhitney(x, y);
        expect(u).toBe(pairsOver(x, y));
        expect(superiority).toBe(pairsOver(x, y) / (x.length * y.length));
      }),
      200,
    );
  });

  it("comes near the p value of all splits", () => {
    const values = fc.uniqueArray(fc.integer({ min: 1, max: 99 }), {
      minLength: 12,
      maxLength: 12,
    });
    holds(
      fc.property(values, (all) => {
        const [x, y] = [all.slice(0, 6), all.slice(6)];
        const { u, pValue } = mannWhitney(x, y);
        const splits = distances(x, y);
        const asFar = splits.filter((distance) => distance >= Math.abs((u as number) - 18));
        expect(Math.abs((pValue as number) - asFar.length / splits.length)).toBeLessThan(0.02);
      }),
      15,
    );
  });

  it("has the standard deviation of all splits, ties or not", () => {
    const few = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 3, maxLength: 5 });
    holds(
      fc.property(few, few, (x, y) => {
        const { u, pValueWithoutContinuity } = mannWhitney(x, y);
        const excess = Math.abs((u as number) - (x.length * y.length) / 2);
        fc.pre(excess > 0);
        const squares = distances(x, y).map((distance) => distance ** 2);
        const deviation = Math.sqrt(squares.reduce((sum, v) => sum + v, 0) / squares.length);
        const z = -normalQuantile((pValueWithoutContinuity as number) / 2);
        expect(excess / z).toBeCloseTo(deviation, 9);
      }),
      20,
    );
  });

  it("is the same the other way round, but for the side", () => {
    holds(
      fc.property(ratings, ratings, (x, y) => {
        const [there, back] = [mannWhitney(x, y), mannWhitney(y, x)];
        expect((there.u as number) + (back.u as number)).toBe(x.length * y.length);
        expect(back.pValue).toBe(there.pValue);
        expect(there.pValue).toBeGreaterThanOrEqual(there.pValueWithoutContinuity as number);
      }),
      200,
    );
  });

  it("finds nothing where all are equal, and nothing to test without values", () => {
    const flat = { pValue: 1, pValueWithoutContinuity: 1, superiority: 0.5 };
    expect(mannWhitney([4, 4], [4, 4, 4])).toEqual({ u: 3, ...flat });
    expect(mannWhitney([2], [2])).toEqual({ u: 0.5, ...flat });
    const none = { u: null, pValue: null, pValueWithoutContinuity: null, superiority: null };
    expect(mannWhitney([], [1, 2])).toEqual(none);
    expect(mannWhitney([1, 2], [])).toEqual(none);
  });

  it("takes half a pair from the middle for chance", () => {
    expect(mannWhitney([1, 2], [2, 1.5, 3, 0])).toMatchObject({ u: 4.5, pValue: 1 });
  });

  it("sees large samples quickly, with all their ties", () => {
    const x = Float64Array.from({ length: 1e5 }, (_, i) => i % 11);
    const { pValue, superiority } = mannWhitney(
      x,
      x.map((value) => 10 - value),
    );
    expect([pValue, superiority]).toEqual([expect.closeTo(1, 0), expect.closeTo(0.5, 4)]);
    const above = mannWhitney(
      x,
      x.map((value) => value + 1),
    );
    expect(above.pValue).toBeLessThan(1e-300);
  });

  it.each([
    [null, [1], "invalid-shape at x"],
    [[1], "12", "invalid-shape at y"],
    [[1, null], [1], "invalid-shape at x.1"],
    [[1], [Number.NaN], "not-a-number at y.0"],
    [[1e300], [1], "out-of-range at x.0"],
  ])("refuses %j, %j", (x, y, fault) => {
    expect(refusal(() => mannWhitney(x as never, y as never))).toBe(`mann-whitney: ${fault}`);
  });
});
