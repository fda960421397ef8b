import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { chiSquareTest, normalCdf } from "../../src/stats/index.ts";
import { holds } from "../support/lawRuns.ts";
import { expectRelative, refusal } from "./golden.ts";

describe("chiSquareTest", () => {
  it("is the squared z of two shares", () => {
    const count = fc.integer({ min: 1, max: 1e6 });
    holds(
      fc.property(count, count, count, count, (a, b, c, d) => {
        const pooled = (a + c) / (a + b + c + d);
        const spread = pooled * (1 - pooled) * (1 / (a + b) + 1 / (c + d));
        const z = (a / (a + b) - c / (c + d)) / Math.sqrt(spread);
        const { chiSquare, df, pValue } = chiSquareTest([
          [a, b],
          [c, d],
        ]);
        expect(df).toBe(1);
        expect(chiSquare).toBeCloseTo(z * z, 6);
        expect(pValue).toBeCloseTo(2 * normalCdf(-Math.abs(z)), 7);
      }),
      200,
    );
  });

  it("does not care for the order, and grows with the counts while V does not", () => {
    const row = fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 3, maxLength: 3 });
    holds(
      fc.property(row, row, row, (a, b, c) => {
        const first = chiSquareTest([a, b, c]);
        const other = chiSquareTest([c, a, b].map((cells) => [...cells].reverse()));
        const tenfold = chiSquareTest([a, b, c].map((cells) => cells.map((cell) => 10 * cell)));
        expect(other.chiSquare).toBeCloseTo(first.chiSquare ?? 0, 8);
        expect(tenfold.chiSquare).toBeCloseTo(10 * (first.chiSquare ?? 0), 7);
        expect(tenfold.cramersV).toBeCloseTo(first.cramersV ?? 0, 10);
      }),
    );
  });

  it("leaves out rows and columns without counts", () => {
    const full = chiSquareTest([
      [5, 3, 2],
      [8, 1, 1],
    ]);
    const holed = [
      [5, 0, 3, 2],
      [0, 0, 0, 0],
      [8, 0, 1, 1],
    ];
    expect(chiSquareTest(holed)).toEqual(full);
    expect(chiSquareTest(holed.map((cells) => Float64Array.from(cells)))).toEqual(full);
  });

  it("has V 1 where rows share no column, and p 1 where they are the same", () => {
    const apart = chiSquareTest([
      [9, 0, 0],
      [0, 4, 4],
    ]);
    expectRelative(apart.cramersV ?? 0, 1, 1e-15);
    expectRelative(apart.chiSquare ?? 0, 17, 1e-15);
    const same = chiSquareTest([
      [2, 4],
      [3, 6],
    ]);
    expect(same).toEqual({ chiSquare: 0, df: 1, pValue: 1, cramersV: 0 });
  });

  it.each([
    [[[1, 2, 3]]],
    [[[0, 0]]],
    [[[1], [2]]],
    [
      [
        [0, 7],
        [0, 3],
      ],
    ],
    [
      [
        [0, 7],
        [0, 0],
      ],
    ],
  ])("has nothing to compare in %j", (table) => {
    const nothing = { chiSquare: null, df: 0, pValue: null, cramersV: null };
    expect(chiSquareTest(table)).toEqual(nothing);
  });

  it.each<[unknown, string]>([
    [null, "invalid-shape at table"],
    [{}, "invalid-shape at table"],
    [[], "out-of-range at table.length"],
    [[[]], "out-of-range at table.0.length"],
    [[[1, 2], 3], "invalid-shape at table.1"],
    [[[1, 2], [3]], "inconsistent at table.1.length"],
    [
      [
        [1, 2],
        [3, -1],
      ],
      "out-of-range at table.1.1",
    ],
    [
      [
        [1, 2],
        [3, null],
      ],
      "invalid-shape at table.1.1",
    ],
    [[[1, Number.NaN]], "not-a-number at table.0.1"],
    [[[1, 1e300]], "out-of-range at table.0.1"],
    [Array(2), "invalid-shape at table.0"],
  ])("refuses %j", (table, fault) => {
    expect(refusal(() => chiSquareTest(table as never))).toBe(`chi-square-test: ${fault}`);
  });
});
