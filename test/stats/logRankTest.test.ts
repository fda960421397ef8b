import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { chiSquareTail, type LifetimeCount, logRankTest } from "../../src/stats/index.ts";
import { holds } from "../support/lawRuns.ts";
import { expectGolden, refusal } from "./golden.ts";
import { tests } from "./survivalGoldens.ts";

const ends = (...times: number[]) => times.map((time) => ({ time, ended: 1, censored: 0 }));
const censored = (...times: number[]) => times.map((time) => ({ time, ended: 0, censored: 1 }));

/** The test by its definition: covariance as a matrix, solved by elimination with pivots. */
function byMatrix(groups: readonly (readonly LifetimeCount[])[]): number {
  const times = [...new Set(groups.flat().flatMap(({ time, ended }) => (ended > 0 ? [time] : [])))];
  const size = groups.length - 1;
  const excess = new Array<number>(size).fill(0);
  const matrix = excess.map(() => new Array<number>(size).fill(0));
  for (const time of times) {
    const left = groups.map((group) =>
      group.reduce((sum, row) => sum + (row.time >= time ? row.ended + row.censored : 0), 0),
    );
    const gone = groups.map((group) =>
      group.reduce((sum, row) => sum + (row.time === time ? row.ended : 0), 0),
    );
    const [n, d] = [left, gone].map((counts) => counts.reduce((sum, count) => sum + count, 0)) as [
      number,
      number,
    ];
    for (let g = 0; g < size; g++) {
      const share = (left[g] as number) / n;
      excess[g] = (excess[g] as number) + (gone[g] as number) - d * share;
      for (let h = 0; h < size && n > 1; h++) {
        const row = matrix[g] as number[];
        const other = (g === h ? 1 : 0) - (left[h] as number) / n;
        row[h] = (row[h] as number) + ((d * (n - d)) / (n - 1)) * share * other;
      }
    }
  }
  return quadraticForm(matrix, excess);
}

/** b' A^-1 b of a positive definite A. */
function quadraticForm(matrix: number[][], b: number[]): number {
  const rows = matrix.map((row, i) => [...row, b[i] as number]);
  let sum = 0;
  rows.forEach((row, k) => {
    const pivot = row[k] as number;
    sum += (row.at(-1) as number) ** 2 / pivot;
    for (const below of rows.slice(k + 1)) {
      const factor = (below[k] as number) / pivot;
      row.forEach((cell, c) => {
        below[c] = (below[c] as number) - factor * cell;
      });
    }
  });
  return sum;
}

describe("logRankTest", () => {
  it.each(tests)("%s", (_id, { groups, expected }) => {
    const { statistic, df, pValue, ...counts } = logRankTest(groups);
    expectGolden(statistic, expected.chisq, 1e-10);
    expectGolden(pValue, expected.p, 1e-10);
    expect(df).toBe(1);
    expect(counts.observed).toEqual(expected.observed);
    counts.expected.forEach((count, i) => {
      expectGolden(count, expected.expected[i], 1e-10);
    });
  });

  it("is the quadratic form of three groups and more, in any order", () => {
    const group = fc.array(
      fc.record({
        time: fc.nat({ max: 6 }),
        ended: fc.nat({ max: 3 }),
        censored: fc.nat({ max: 2 }),
      }),
      { minLength: 4, maxLength: 9 },
    );
    const late = [{ time: 9, ended: 1, censored: 2 }];
    holds(
      fc.property(fc.array(group, { minLength: 2, maxLength: 5 }), (some) => {
        // Everyone is there at the first end, so that all groups can be compared.
        const groups = [...some.map((rows) => [...rows, ...late]), [...ends(0, 0), ...late]];
        const { statistic, df, pValue } = logRankTest(groups);
        expectGolden(statistic, byMatrix(groups), 1e-9);
        expect(df).toBe(groups.length - 1);
        expect(pValue).toBeCloseTo(chiSquareTail(statistic ?? -1, df), 12);
        const turned = logRankTest([...groups].reverse());
        expectGolden(turned.statistic, statistic, 1e-9);
      }),
      150,
    );
  });

  it("keeps its digits far out in the tail", () => {
    const many = (time: number) => [{ time, ended: 600, censored: 0 }];
    const { statistic, pValue } = logRankTest([many(1), many(2)]);
    expect(statistic).toBeCloseTo(1199, 9);
    expect(pValue).toBeGreaterThan(1e-263);
    expect(pValue).toBeLessThan(1e-261);
  });

  it("does not compare a group that nobody is left of at the first end", () => {
    const compared = logRankTest([ends(3, 4), ends(5, 6)]);
    const early = censored(1, 2, 2);
    expect(logRankTest([ends(3, 4), early, ends(5, 6)])).toMatchObject({
      statistic: expect.closeTo(compared.statistic ?? -1, 12),
      df: 1,
      pValue: expect.closeTo(compared.pValue ?? -1, 12),
      observed: [2, 0, 2],
    });
  });

  it.each<[string, LifetimeCount[][]]>([
    ["of nobody", [[], []]],
    ["of one group and nobody", [ends(1, 2), []]],
    ["where nobody left", [censored(1, 2), censored(3)]],
    ["where all left at once", [ends(1, 1), ends(1)]],
    ["where only one is left to leave", [censored(1), ends(2)]],
  ])("has nothing to compare %s", (_what, groups) => {
    expect(logRankTest(groups)).toMatchObject({ statistic: null, df: 0, pValue: null });
  });

  it("is 0 where groups are alike", () => {
    expect(logRankTest([ends(1, 2, 3), ends(1, 2, 3)])).toMatchObject({ statistic: 0, pValue: 1 });
  });

  it.each<[string, unknown, string]>([
    ["no list", {}, "invalid-shape at groups"],
    ["one group", [[]], "invalid-shape at groups"],
    ["a group that is no list", [[], {}], "invalid-shape at groups.1"],
    [
      "half a lifetime",
      [[], [{ time: 1, ended: 0.5, censored: 0 }]],
      "not-integer at groups.1.0.ended",
    ],
  ])("refuses %s", (_what, groups, fault) => {
    const call = logRankTest as (groups: unknown) => unknown;
    expect(refusal(() => call(groups))).toBe(`log-rank-test: ${fault}`);
  });
});
