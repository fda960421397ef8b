import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { icc } from "../../src/stats/index.ts";
import { holds } from "../support/lawRuns.ts";
import { refusal } from "./golden.ts";

describe("icc", () => {
  it("has all six forms and the limits that Shrout and Fleiss (1979) and psych print", () => {
    // Table 2 there: six targets, four judges.
    const ratings = [
      [9, 6, 8, 7, 10, 6],
      [2, 1, 4, 1, 5, 2],
      [5, 3, 6, 2, 6, 4],
      [8, 2, 8, 6, 9, 7],
    ];
    const got = Object.entries(icc(ratings, 0.95)).map(([name, value]) => [
      name,
      value?.toFixed(2),
    ]);
    expect(Object.fromEntries(got)).toEqual({
      icc1: "0.17",
      icc2: "0.29",
      icc3: "0.71",
      icc1k: "0.44",
      icc2k: "0.62",
      icc3k: "0.91",
      lower: "0.02",
      upper: "0.76",
    });
  });

  it("is null where nothing varies, and 1 where only the units do", () => {
    const nothing = {
      icc1: null,
      icc2: null,
      icc3: null,
      icc1k: null,
      icc2k: null,
      icc3k: null,
      lower: null,
      upper: null,
    };
    expect(
      icc(
        [
          [5, 5],
          [5, 5],
        ],
        0.95,
      ),
    ).toEqual(nothing);
    const sure = {
      icc1: 1,
      icc2: 1,
      icc3: 1,
      icc1k: 1,
      icc2k: 1,
      icc3k: 1,
      lower: null,
      upper: null,
    };
    expect(
      icc(
        [
          [1, 2, 3],
          [1, 2, 3],
        ],
        0.95,
      ),
    ).toEqual(sure);
  });

  it("is below 0 where raters contradict each other, and still no NaN", () => {
    const { icc2, icc3, icc3k } = icc(
      [
        [1, 2, 3],
        [3, 2, 1],
      ],
      0.95,
    );
    expect(icc2).toBeLessThan(0);
    expect(icc3).toBe(-1);
    expect(icc3k).toBeNull();
  });

  it("has no form for the mean of ratings where its denominator is below 0", () => {
    const ratings = [
      [1, 5, 2, 4],
      [4, 2, 5, 1],
    ];
    const { icc2, icc2k, icc1k } = icc(ratings, 0.95);
    expect(icc2).toBeCloseTo(-16 / 11, 12);
    expect(icc2k).toBeNull();
    expect(icc1k).toBeLessThan(0);
  });

  it("encloses icc2 at any level, and stays at 1 or below", () => {
    const rating = fc.integer({ min: 0, max: 9 });
    const row = fc.array(rating, { minLength: 4, maxLength: 4 });
    const level = fc.constantFrom(1e-12, 0.01, 0.5, 0.95);
    holds(
      fc.property(fc.array(row, { minLength: 2, maxLength: 4 }), level, (ratings, l) => {
        const { icc2, lower, upper, ...forms } = icc(ratings, l);
        if (lower !== null && upper !== null) {
          expect(lower).toBeLessThanOrEqual(icc2 ?? Number.NaN);
          expect(upper).toBeGreaterThanOrEqual(icc2 ?? Number.NaN);
        }
        for (const form of [icc2, ...Object.values(forms)])
          expect(form ?? 1).toBeLessThanOrEqual(1);
      }),
      200,
    );
  });

  it("keeps the digits of large values", () => {
    const rows = [
      [1, 4, 2, 8],
      [2, 4, 3, 7],
      [1, 5, 2, 9],
    ];
    const far = rows.map((row) => row.map((value) => value + 2 ** 40));
    const [near, away] = [icc(rows, 0.9), icc(far, 0.9)];
    expect(away).toEqual(near);
  });

  it.each<[unknown, unknown, string]>([
    [{}, 0.95, "icc: invalid-shape at ratings"],
    [[[1, 2]], 0.95, "icc: out-of-range at ratings.length"],
    [[[1], [2]], 0.95, "icc: out-of-range at ratings.0.length"],
    [
      [
        [1, 2],
        [1, null],
      ],
      0.95,
      "icc: inconsistent at ratings",
    ],
    [
      [
        [1, 2],
        [1, 2, 3],
      ],
      0.95,
      "icc: inconsistent at ratings.1.length",
    ],
    [
      [
        [1, 2],
        [1, 2],
      ],
      2,
      "icc: out-of-range at level",
    ],
  ])("refuses %j, %j", (ratings, level, expected) => {
    expect(refusal(() => icc(ratings as never, level as never))).toBe(expected);
  });
});
