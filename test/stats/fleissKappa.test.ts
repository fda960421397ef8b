import { describe, expect, it } from "vitest";
import { fleissKappa } from "../../src/stats/index.ts";
import { refusal } from "./golden.ts";

describe("fleissKappa", () => {
  it("is .210 in the example that everyone prints, after Fleiss (1971)", () => {
    const counts = [
      [0, 0, 0, 0, 14],
      [0, 2, 6, 4, 2],
      [0, 0, 3, 5, 6],
      [0, 3, 9, 2, 0],
      [2, 2, 8, 1, 1],
      [7, 7, 0, 0, 0],
      [3, 2, 6, 3, 0],
      [2, 5, 3, 2, 2],
      [6, 5, 2, 1, 0],
      [0, 2, 2, 3, 7],
    ];
    const { kappa, observed, expected } = fleissKappa(counts);
    expect([kappa, observed, expected].map((value) => value?.toFixed(3))).toEqual([
      "0.210",
      "0.378",
      "0.213",
    ]);
  });

  it("is null where all ratings fall in one category, and of nothing", () => {
    expect(
      fleissKappa([
        [3, 0],
        [3, 0],
      ]),
    ).toEqual({ kappa: null, observed: 1, expected: 1 });
    expect(fleissKappa([])).toEqual({ kappa: null, observed: null, expected: null });
  });

  it("is 1 where raters agree on units that differ, and lowest where they always split", () => {
    expect(
      fleissKappa([
        [2, 0],
        [0, 2],
      ]).kappa,
    ).toBe(1);
    expect(
      fleissKappa([
        [1, 1],
        [1, 1],
      ]).kappa,
    ).toBe(-1);
  });

  it.each<[unknown, string]>([
    [{}, "fleiss-kappa: invalid-shape at counts"],
    [[3], "fleiss-kappa: invalid-shape at counts.0"],
    [[[2, 0], [2]], "fleiss-kappa: inconsistent at counts.1.length"],
    [
      [
        [2, 0],
        [1, 2],
      ],
      "fleiss-kappa: inconsistent at counts.1",
    ],
    [[[1, 0]], "fleiss-kappa: out-of-range at counts.0"],
    [[[]], "fleiss-kappa: out-of-range at counts.0"],
    [[[1.5, 1.5]], "fleiss-kappa: not-integer at counts.0.0"],
    [[[3, -1]], "fleiss-kappa: out-of-range at counts.0.1"],
  ])("refuses %j", (counts, expected) => {
    expect(refusal(() => fleissKappa(counts as never))).toBe(expected);
  });
});
