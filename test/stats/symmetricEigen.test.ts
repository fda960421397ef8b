import { describe, expect, it } from "vitest";
import { linearModel } from "../../src/stats/index.ts";
import { symmetricEigen } from "../../src/stats/symmetricEigen.ts";
import { varianceInflationOf } from "../../src/stats/varianceInflationOf.ts";
import { drawColumns, plainCorrelation } from "./regressionOracle.ts";

function correlations(seed: number, k: number) {
  const columns = drawColumns(seed, k, 40);
  return { columns, matrix: columns.map((a) => columns.map((b) => plainCorrelation(a, b))) };
}

describe("symmetricEigen", () => {
  it.each([1, 2, 5, 15])("puts a matrix of %i together again", (k) => {
    const { matrix } = correlations(k, k);
    const { values, vectors } = symmetricEigen(matrix);
    const at = (i: number, m: number) => vectors[i]?.[m] ?? 0;
    matrix.forEach((row, i) => {
      row.forEach((entry, j) => {
        const whole = values.reduce((sum, value, m) => sum + value * at(i, m) * at(j, m), 0);
        const unit = values.reduce((sum, _, m) => sum + at(i, m) * at(j, m), 0);
        expect(whole).toBeCloseTo(entry, 12);
        expect(unit).toBeCloseTo(i === j ? 1 : 0, 12);
      });
    });
  });

  it("finds the known ones", () => {
    expect(
      symmetricEigen([
        [2, 1],
        [1, 2],
      ])
        .values.slice()
        .sort(),
    ).toEqual([expect.closeTo(1, 14), expect.closeTo(3, 14)]);
    expect(symmetricEigen([]).values).toEqual([]);
  });
});

describe("varianceInflationOf", () => {
  it("is that of the regressions", () => {
    const { columns, matrix } = correlations(6, 5);
    const [outcome = []] = drawColumns(99, 1, 40);
    const { varianceInflation } = linearModel(outcome, columns);
    expect(varianceInflationOf(matrix)).toEqual(
      varianceInflation.map((v) => expect.closeTo(v, 9) as number),
    );
  });

  it("is null where others determine a predictor, and there alone", () => {
    expect(
      varianceInflationOf([
        [1, 1, 0],
        [1, 1, 0],
        [0, 0, 1],
      ]),
    ).toEqual([null, null, 1]);
  });
});
