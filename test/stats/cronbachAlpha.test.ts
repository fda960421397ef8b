import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cronbachAlpha } from "../../src/stats/index.ts";
import { warningsOf } from "../core/faultOf.ts";
import { holds } from "../support/lawRuns.ts";
import { refusal } from "./golden.ts";

const ANSWERS = [
  [4, 5, 3],
  [2, 1, 2],
  [5, 4, 4],
  [3, 3, 1],
];

describe("cronbachAlpha", () => {
  it("is k times the mean covariance over the mean variance and covariance", () => {
    const answer = fc.integer({ min: 1, max: 7 });
    const answers = fc.array(fc.tuple(answer, answer, answer), { minLength: 3, maxLength: 20 });
    holds(
      fc.property(answers, (rows) => {
        const mean = (j: number) => rows.reduce((sum, row) => sum + (row[j] ?? 0), 0) / rows.length;
        const covariance = (i: number, j: number) =>
          rows.reduce(
            (sum, row) => sum + ((row[i] ?? 0) - mean(i)) * ((row[j] ?? 0) - mean(j)),
            0,
          ) /
          (rows.length - 1);
        const variances = covariance(0, 0) + covariance(1, 1) + covariance(2, 2);
        const shared = 2 * (covariance(0, 1) + covariance(0, 2) + covariance(1, 2));
        const { value } = cronbachAlpha(rows);
        if (Math.abs(variances + shared) < 1e-9) expect(value).toBeNull();
        else expect(value).toBeCloseTo((1.5 * shared) / (variances + shared), 9);
      }),
      200,
    );
  });

  it("leaves out who left out an item, and says how many", () => {
    const gaps = [...ANSWERS, [null, 5, 5], [3, undefined, null]];
    expect(cronbachAlpha(gaps)).toEqual({ ...cronbachAlpha(ANSWERS), excluded: { incomplete: 2 } });
  });

  it("is negative, and says why, where an item is worded the other way round", () => {
    const reversed = [
      [1, 5],
      [2, 4],
      [3, 2],
      [5, 1],
    ];
    const result = cronbachAlpha(reversed);
    expect(result.value).toBeLessThan(-5);
    expect(result.interval?.lower).toBeLessThan(result.value ?? 0);
    expect(warningsOf(result)).toEqual(["small-sample", "negative-alpha"]);
  });

  it("is null where totals do not vary, of one item, one respondent and nobody", () => {
    const opposite = cronbachAlpha([
      [1.1, 4.9],
      [2.2, 3.8],
      [5.3, 0.7],
    ]);
    expect(opposite).toMatchObject({ value: null, interval: null, standardized: null });
    expect(opposite.itemRestCorrelations).toEqual([expect.closeTo(-1, 12), expect.closeTo(-1, 12)]);
    expect(warningsOf(opposite)).toEqual(["small-sample", "zero-variance"]);
    const one = cronbachAlpha([[1], [2], [4]]);
    expect(one).toMatchObject({
      value: null,
      n: 3,
      items: 1,
      ifDropped: [null],
      itemRestCorrelations: [null],
    });
    expect(warningsOf(one)).toEqual(["too-few-items"]);
    for (const few of [[[1, 2, 3]], [[1, 2, null]]]) {
      const result = cronbachAlpha(few);
      expect(result).toMatchObject({ value: null, items: 3, meanInterItemCorrelation: null });
      expect(warningsOf(result)).toEqual(["no-data"]);
    }
    expect(cronbachAlpha([])).toMatchObject({ value: null, n: 0, items: 0, ifDropped: [] });
  });

  it("names items that everyone answered alike", () => {
    const result = cronbachAlpha([
      [3, 1, 2],
      [3, 2, 3],
      [3, 4, 4],
    ]);
    expect(result.value).toBeCloseTo(1.5 * (1 - (1 + 7 / 3) / 6.333333333333333), 12);
    expect(result).toMatchObject({ standardized: null, meanInterItemCorrelation: null });
    expect(result.itemRestCorrelations[0]).toBeNull();
    expect(warningsOf(result)).toEqual(["small-sample", "constant-item"]);
  });

  it("is 1 for items that say the same, and keeps the digits far from 0", () => {
    const same = [1, 2, 4, 3].map((answer) => [answer, answer, answer]);
    const { value, standardized, meanInterItemCorrelation } = cronbachAlpha(same);
    for (const one of [value, standardized, meanInterItemCorrelation])
      expect(one).toBeCloseTo(1, 12);
    const far = ANSWERS.map((row) => row.map((answer) => answer + 1e9));
    expect(cronbachAlpha(far)).toEqual(cronbachAlpha(ANSWERS));
  });

  it("is never above 1 by rounding, and its limits enclose it", () => {
    const far = [
      [5, 5],
      [0.17248147795908153, 0.9681678130291402],
      [1000000003, 1000000002],
    ];
    expect(cronbachAlpha(far)).toMatchObject({ value: 1, interval: { lower: 1, upper: 1 } });
    const answer = fc.oneof(
      fc.integer({ min: 1, max: 5 }),
      fc.double({ min: 0, max: 1e9, noNaN: true }),
    );
    const row = fc.array(answer, { minLength: 3, maxLength: 3 });
    const level = fc.constantFrom(1e-12, 0.05, 0.5, 0.95);
    holds(
      fc.property(fc.array(row, { minLength: 2, maxLength: 6 }), level, (answers, l) => {
        const { value, interval, standardized } = cronbachAlpha(answers, { level: l });
        expect(standardized ?? 1).toBeLessThanOrEqual(1);
        if (value === null) return;
        expect(value).toBeLessThanOrEqual(1);
        expect(interval?.lower).toBeLessThanOrEqual(value);
        expect(interval?.upper).toBeGreaterThanOrEqual(value);
      }),
      200,
    );
  });

  it("has a wider interval at a higher level", () => {
    const [low, high] = [0.8, 0.99].map((level) => cronbachAlpha(ANSWERS, { level }).interval);
    expect(low).toMatchObject({ level: 0.8, method: "feldt" });
    expect(high?.lower).toBeLessThan(low?.lower ?? 0);
    expect(high?.upper).toBeGreaterThan(low?.upper ?? 1);
  });

  it.each<[unknown, unknown, string]>([
    [null, {}, "cronbach-alpha: invalid-shape at answers"],
    [[1, 2], {}, "cronbach-alpha: invalid-shape at answers.0"],
    [[[1, 2], [1]], {}, "cronbach-alpha: inconsistent at answers.1.length"],
    [[[1, "2"]], {}, "cronbach-alpha: not-a-number at answers.0.1"],
    [[[1, Number.NaN]], {}, "cronbach-alpha: not-a-number at answers.0.1"],
    [[[1, 2]], { level: 1 }, "cronbach-alpha: out-of-range at options.level"],
    [[[1, 2]], { levle: 0.9 }, "cronbach-alpha: unknown-option at options.levle"],
    [[[1, 2]], null, "cronbach-alpha: invalid-shape at options"],
  ])("refuses %j, %j", (answers, options, expected) => {
    expect(refusal(() => cronbachAlpha(answers as never, options as never))).toBe(expected);
  });
});
