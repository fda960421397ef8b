import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { spearman } from "../../src/stats/index.ts";
import { holds } from "../support/lawRuns.ts";
import { refusal } from "./golden.ts";

describe("spearman", () => {
  it("is 1 - 6 Σd² / (n³ - n) without ties", () => {
    expect(spearman([1, 2, 3, 4, 5], [2, 1, 4, 3, 5])).toBeCloseTo(1 - (6 * 4) / 120, 14);
  });

  it("reads nothing but the order", () => {
    const answers = fc.array(
      fc.tuple(fc.integer({ min: -5, max: 5 }), fc.integer({ min: 0, max: 9 })),
    );
    holds(
      fc.property(answers, (pairs) => {
        const [x, y] = [pairs.map(([a]) => a), pairs.map(([, b]) => b)];
        expect(
          spearman(
            x.map((value) => value ** 3),
            y,
          ),
        ).toBe(spearman(x, y));
      }),
    );
  });

  it("is null without variation", () => {
    expect([spearman([], []), spearman([1], [1]), spearman([2, 2], [1, 3])]).toEqual([
      null,
      null,
      null,
    ]);
  });

  it.each<[unknown, unknown, string]>([
    [{}, [1], "spearman: invalid-shape at x"],
    [[1], [1, 2], "spearman: inconsistent at y.length"],
    [[1], ["1"], "spearman: not-a-number at y.0"],
  ])("refuses %j, %j", (x, y, expected) => {
    expect(refusal(() => spearman(x as never, y as never))).toBe(expected);
  });
});
