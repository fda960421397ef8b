import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { brunnerMunzel, mannWhitney } from "../../src/stats/index.ts";
import { holds } from "../support/lawRuns.ts";
import { refusal } from "./golden.ts";

const nothing = { statistic: null, df: null, pValue: null };

describe("brunnerMunzel", () => {
  it("Brunner and Munzel (2000), pain after surgery", () => {
    const x = [1, 2, 1, 1, 1, 1, 1, 1, 1, 1, 2, 4, 1, 1];
    const y = [3, 3, 4, 3, 1, 2, 3, 1, 1, 5, 4];
    const { statistic, df, pValue, superiority } = brunnerMunzel(x, y);
    expect(statistic).toBeCloseTo(3.1375, 4);
    expect(df).toBeCloseTo(17.683, 3);
    expect(pValue).toBeCloseTo(0.005786, 6);
    expect(superiority).toBeCloseTo(0.788961, 6);
  });

  it("has the superiority of the Mann-Whitney count, and turns with the order", () => {
    const ratings = fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 12 });
    holds(
      fc.property(ratings, ratings, (x, y) => {
        const { statistic, pValue, superiority } = brunnerMunzel(x, y);
        expect(superiority).toBeCloseTo(mannWhitney(x, y).superiority as number, 12);
        const back = brunnerMunzel(y, x);
        expect((superiority as number) + (back.superiority as number)).toBeCloseTo(1, 12);
        if (statistic === null) {
          expect(back.pValue).toBe(pValue);
        } else {
          expect(back.statistic).toBeCloseTo(-statistic, 9);
          expect(back.pValue).toBeCloseTo(pValue as number, 9);
        }
      }),
      200,
    );
  });

  it("is the formula by ranks", () => {
    const [x, y] = [
      [3, 1, 4, 1, 5, 9, 2],
      [6, 5, 3, 5, 8],
    ];
    const rank = (value: number, among: number[]) =>
      among.filter((other) => other < value).length +
      (among.filter((other) => other === value).length + 1) / 2;
    const mean = (list: number[]) => list.reduce((sum, one) => sum + one, 0) / list.length;
    const all = [...x, ...y];
    const within = (sample: number[]) => {
      const middle = mean(sample.map((value) => rank(value, all))) - (sample.length + 1) / 2;
      const squares = sample.map((value) => (rank(value, all) - rank(value, sample) - middle) ** 2);
      return (mean(squares) * sample.length) / (sample.length - 1);
    };
    const [m, n, sx, sy] = [x.length, y.length, within(x), within(y)];
    const difference =
      mean(y.map((value) => rank(value, all))) - mean(x.map((value) => rank(value, all)));
    const { statistic, df } = brunnerMunzel(x, y);
    const wanted = (m * n * difference) / ((m + n) * Math.sqrt(m * sx + n * sy));
    expect(statistic).toBeCloseTo(wanted, 12);
    const freedom = (m * sx + n * sy) ** 2 / ((m * sx) ** 2 / (m - 1) + (n * sy) ** 2 / (n - 1));
    expect(df).toBeCloseTo(freedom, 9);
  });

  it("has the chance of a random split where the samples do not overlap", () => {
    const separate = brunnerMunzel([1, 2, 3], [7, 8, 9]);
    expect(separate).toEqual({ ...nothing, pValue: expect.closeTo(2 / 20, 12), superiority: 1 });
    const below = brunnerMunzel([7, 7, 8, 9], [1, 2]);
    expect(below).toEqual({ ...nothing, pValue: expect.closeTo(2 / 15, 12), superiority: 0 });
    const many = Float64Array.from({ length: 5000 }, (_, i) => i);
    const far = brunnerMunzel(
      many,
      many.map((value) => value + 5000),
    );
    expect(far).toEqual({ ...nothing, pValue: 0, superiority: 1 });
  });

  it("finds nothing where all are equal", () => {
    expect(brunnerMunzel([2, 2, 2], [2, 2])).toEqual({ ...nothing, pValue: 1, superiority: 0.5 });
  });

  it("has no test below two values, and no superiority of none", () => {
    expect(brunnerMunzel([2], [1, 3])).toEqual({ ...nothing, superiority: 0.5 });
    expect(brunnerMunzel([1, 3], [5])).toEqual({ ...nothing, superiority: 1 });
    expect(brunnerMunzel([], [1, 3])).toEqual({ ...nothing, superiority: null });
    expect(brunnerMunzel([1, 3], [])).toEqual({ ...nothing, superiority: null });
  });

  it.each([
    [undefined, [1], "invalid-shape at x"],
    [[1], {}, "invalid-shape at y"],
    [[1, true], [1], "not-a-number at x.1"],
    [[1], [Number.POSITIVE_INFINITY], "not-finite at y.0"],
  ])("refuses %j, %j", (x, y, fault) => {
    expect(refusal(() => brunnerMunzel(x as never, y as never))).toBe(`brunner-munzel: ${fault}`);
  });
});
