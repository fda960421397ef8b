import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { kendallTauB } from "../../src/stats/index.ts";
import { holds } from "../support/lawRuns.ts";
import { refusal } from "./golden.ts";

/** Pair by pair. */
function plainTau(x: readonly number[], y: readonly number[]): number | null {
  let [net, inX, inY] = [0, 0, 0];
  x.forEach((a, i) => {
    for (let j = 0; j < i; j++) {
      const [dx, dy] = [Math.sign(a - (x[j] ?? 0)), Math.sign((y[i] ?? 0) - (y[j] ?? 0))];
      net += dx * dy;
      inX += dx * dx;
      inY += dy * dy;
    }
  });
  return inX * inY === 0 ? null : net / Math.sqrt(inX * inY);
}

describe("kendallTauB", () => {
  it("is what comparing all pairs gives, ties and all", () => {
    const answers = fc.array(
      fc.tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 6 })),
      {
        maxLength: 40,
      },
    );
    holds(
      fc.property(answers, (pairs) => {
        const [x, y] = [pairs.map(([a]) => a), pairs.map(([, b]) => b)];
        const plain = plainTau(x, y);
        if (plain === null) expect(kendallTauB(x, y)).toBeNull();
        else expect(kendallTauB(x, y)).toBeCloseTo(plain, 12);
      }),
      300,
    );
  });

  it("is 1 in order and -1 in opposite order", () => {
    const x = Float64Array.from({ length: 1000 }, (_, i) => Math.sin(i));
    expect(kendallTauB(x, x)).toBeCloseTo(1, 12);
    expect(
      kendallTauB(
        x,
        x.map((value) => -value),
      ),
    ).toBeCloseTo(-1, 12);
    expect(x[1]).toBe(Math.sin(1));
  });

  it("sorts a hundred thousand pairs in no time", () => {
    const x = Float64Array.from({ length: 100_000 }, (_, i) => (i * 7919) % 100_003);
    expect(
      kendallTauB(
        x,
        x.map((value) => value % 11),
      ),
    ).not.toBeNull();
  });

  it.each<[unknown, unknown, string]>([
    ["12", [1, 2], "kendall-tau-b: invalid-shape at x"],
    [[1], [], "kendall-tau-b: inconsistent at y.length"],
    [[Number.POSITIVE_INFINITY], [1], "kendall-tau-b: not-finite at x.0"],
  ])("refuses %j, %j", (x, y, expected) => {
    expect(refusal(() => kendallTauB(x as never, y as never))).toBe(expected);
  });
});
