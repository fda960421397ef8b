import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { krippendorffAlpha, type Measurement } from "../../src/stats/index.ts";
import { holds } from "../support/lawRuns.ts";
import { refusal } from "./golden.ts";

type Ratings = (number | null)[][];

const KINDS = ["nominal", "ordinal", "interval", "ratio"] as const;

/** By the coincidence matrix, as Krippendorff (2011) has it. */
function byCoincidences(ratings: Ratings, kind: Measurement): number | null {
  const units = (ratings[0] ?? []).map((_, u) => ratings.flatMap((row) => row[u] ?? []));
  const values = [...new Set(units.flat())].sort((a, b) => a - b);
  const matrix = values.map(() => values.map(() => 0));
  for (const unit of units) {
    unit.forEach((a, i) => {
      unit.forEach((b, j) => {
        const row = matrix[values.indexOf(a)];
        if (i !== j && row)
          row[values.indexOf(b)] = (row[values.indexOf(b)] ?? 0) + 1 / (unit.length - 1);
      });
    });
  }
  const margins = matrix.map((row) => row.reduce((a, b) => a + b, 0));
  const n = margins.reduce((a, b) => a + b, 0);
  const delta = (c: number, k: number): number => {
    const [a, b] = [values[c] ?? 0, values[k] ?? 0];
    if (c === k) return 0;
    if (kind === "nominal") return 1;
    if (kind === "interval") return (a - b) ** 2;
    if (kind === "ratio") return ((a - b) / (a + b)) ** 2;
    const between = margins.slice(Math.min(c, k), Math.max(c, k) + 1).reduce((x, y) => x + y, 0);
    return (between - ((margins[c] ?? 0) + (margins[k] ?? 0)) / 2) ** 2;
  };
  let [observed, expected] = [0, 0];
  matrix.forEach((row, c) => {
    row.forEach((count, k) => {
      observed += count * delta(c, k);
      expected += (margins[c] ?? 0) * (margins[k] ?? 0) * delta(c, k);
    });
  });
  return expected === 0 ? null : 1 - ((n - 1) * observed) / expected;
}

describe("krippendorffAlpha", () => {
  it("is what the coincidence matrix gives, gaps and all", () => {
    const rating = fc.option(fc.integer({ min: 0, max: 4 }), { nil: null });
    const ratings = fc
      .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 0, max: 8 }))
      .chain(([raters, units]) =>
        fc.array(fc.array(rating, { minLength: units, maxLength: units }), {
          minLength: raters,
          maxLength: raters,
        }),
      );
    holds(
      fc.property(ratings, fc.constantFrom(...KINDS), (rows, kind) => {
        const { alpha } = krippendorffAlpha(rows, kind);
        const plain = byCoincidences(rows, kind);
        if (plain === null) expect(alpha).toBeNull();
        else expect(alpha).toBeCloseTo(plain, 10);
      }),
      300,
    );
  });

  it("counts the units and ratings that can be paired", () => {
    const { units, ratings } = krippendorffAlpha(
      [
        [1, 2, null],
        [1, null, null],
        [2, 2, 5],
      ],
      "nominal",
    );
    expect({ units, ratings }).toEqual({ units: 2, ratings: 5 });
    const none = { alpha: null, observed: null, expected: null, units: 0, ratings: 0 };
    for (const empty of [
      [],
      [[]],
      [[1, 2]],
      [
        [1, null],
        [null, 2],
      ],
    ])
      expect(krippendorffAlpha(empty, "ordinal")).toEqual(none);
  });

  it("takes a hundred thousand ratings of a few values", () => {
    const unit = [1, 2, 3, 4, 4, 1, 2, 5];
    const other = [1, 2, 4, 4, 4, 2, 2, 5];
    const times = (row: number[]) =>
      Array.from({ length: 100_000 }, (_, i) => row[i % 8] as number);
    const { observed } = krippendorffAlpha([unit, other], "ratio");
    const many = krippendorffAlpha([times(unit), times(other)], "ratio");
    expect(many.observed).toBeCloseTo(observed ?? Number.NaN, 12);
    expect(many.ratings).toBe(200_000);
  });

  it.each([null, {}, "toString", Symbol("ratio"), Object.create(null)])(
    "refuses a measurement nobody knows",
    (measurement) => {
      expect(refusal(() => krippendorffAlpha([[1], [1]], measurement as never))).toBe(
        "krippendorff-alpha: unknown-option at measurement",
      );
    },
  );

  it("is null, not 1, without variation, and below 0 where raters always differ", () => {
    const same = krippendorffAlpha(
      [
        [0.1, 0.1],
        [0.1, 0.1],
      ],
      "interval",
    );
    expect(same).toMatchObject({ alpha: null, observed: 0, expected: 0 });
    expect(
      krippendorffAlpha(
        [
          [1, 2],
          [2, 1],
        ],
        "nominal",
      ).alpha,
    ).toBe(-0.5);
  });

  it("sees no difference between 0 and 0 of a ratio, and keeps the digits of large values", () => {
    expect(
      krippendorffAlpha(
        [
          [0, 0, 2],
          [0, 1, 2],
        ],
        "ratio",
      ).observed,
    ).toBeCloseTo(1 / 3, 14);
    const rows = [
      [1, 2, 3, 4],
      [1, 2, 4, 4],
    ];
    const far = rows.map((row) => row.map((value) => value + 1e9));
    expect(krippendorffAlpha(far, "interval").alpha).toBe(
      krippendorffAlpha(rows, "interval").alpha,
    );
  });

  it.each<[unknown, unknown, string]>([
    [null, "nominal", "krippendorff-alpha: invalid-shape at ratings"],
    [["12"], "nominal", "krippendorff-alpha: invalid-shape at ratings.0"],
    [[[1, 2], [1]], "nominal", "krippendorff-alpha: inconsistent at ratings.1.length"],
    [[[1], ["1"]], "nominal", "krippendorff-alpha: not-a-number at ratings.1.0"],
    [[[1], [-1]], "ratio", "krippendorff-alpha: out-of-range at ratings.1.0"],
    [[[1], [1e61]], "interval", "krippendorff-alpha: out-of-range at ratings.1.0"],
    [[[1], [1]], "toString", "krippendorff-alpha: unknown-option at measurement"],
    [[[1], [1]], undefined, "krippendorff-alpha: unknown-option at measurement"],
  ])("refuses %j, %j", (ratings, measurement, expected) => {
    expect(refusal(() => krippendorffAlpha(ratings as never, measurement as never))).toBe(expected);
  });
});
