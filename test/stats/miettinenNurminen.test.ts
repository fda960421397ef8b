import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type CountOf, miettinenNurminen } from "../../src/stats/index.ts";
import { holds } from "../support/lawRuns.ts";
import { expectRelative } from "./golden.ts";
import { enclosingLaw, shareDifferenceLaws } from "./shareDifferenceLaws.ts";

const Z95 = 1.959963984540054;

/** Score statistic of a difference, its shares by the cubic of Farrington and Manning (1990). */
function scoreStatistic(a: CountOf, b: CountOf, difference: number): number {
  const total = a.of + b.of;
  const events = a.count + b.count;
  const l2 = (b.of + 2 * a.of) * difference - total - events;
  const l1 = (a.of * difference - total - 2 * a.count) * difference + events;
  const l0 = a.count * difference * (1 - difference);
  const v = (l2 / (3 * total)) ** 3 - (l1 * l2) / (6 * total ** 2) + l0 / (2 * total);
  const u = Math.sign(v) * Math.sqrt((l2 / (3 * total)) ** 2 - l1 / (3 * total));
  const p = 2 * u * Math.cos((Math.PI + Math.acos(v / u ** 3)) / 3) - l2 / (3 * total);
  const q = p + difference;
  const variance = ((p * (1 - p)) / a.of + (q * (1 - q)) / b.of) * (total / (total - 1));
  return (b.count / b.of - a.count / a.of - difference) / Math.sqrt(variance);
}

describe("miettinenNurminen", () => {
  shareDifferenceLaws("miettinen-nurminen", miettinenNurminen);
  enclosingLaw(miettinenNurminen);

  it.each([
    [56, 70, 48, 80, 0.0528, 0.3382],
    [9, 10, 3, 10, 0.17, 0.8406],
    [6, 7, 2, 7, 0.0342, 0.8534],
    [5, 56, 0, 29, -0.0326, 0.1933],
    [0, 10, 0, 20, -0.1658, 0.2844],
    [0, 10, 0, 10, -0.2879, 0.2879],
    [10, 10, 0, 20, 0.7156, 1],
    [10, 10, 0, 10, 0.6636, 1],
  ])("is Newcombe (1998), table II, method 6, of %i/%i less %i/%i", (x, m, y, n, low, high) => {
    const { lower, upper } = miettinenNurminen({ count: y, of: n }, { count: x, of: m }, 0.95);
    expect(lower).toBeCloseTo(low, 4);
    expect(upper).toBeCloseTo(high, 4);
  });

  it("has limits at which the score test just refuses", () => {
    const inner = fc
      .tuple(fc.integer({ min: 1, max: 5000 }), fc.integer({ min: 1, max: 5000 }))
      .map(([count, rest]) => ({ count, of: count + rest }));
    holds(
      fc.property(inner, inner, (a, b) => {
        const { lower, upper } = miettinenNurminen(a, b, 0.95);
        expect(scoreStatistic(a, b, lower)).toBeCloseTo(Z95, 5);
        expect(scoreStatistic(a, b, upper)).toBeCloseTo(-Z95, 5);
      }),
      200,
    );
  });

  it("keeps its digits next to 1, where the cubic has none", () => {
    const { lower } = miettinenNurminen({ count: 1, of: 1 }, { count: 1e6, of: 1e6 }, 0.95);
    expectRelative(lower, -3.8414479053513076e-6, 1e-9);
  });

  it("has the base where statsmodels 0.13.5 has a count, which moves its limits", () => {
    const [a, b] = [
      { count: 390, of: 9000 },
      { count: 450, of: 10_000 },
    ];
    const { lower, upper } = miettinenNurminen(a, b, 0.95);
    expect([lower, upper]).toEqual([
      expect.closeTo(-0.00420938490630207, 12),
      expect.closeTo(0.00750976473811839, 12),
    ]);
    expect(scoreStatistic(a, b, -0.00420883115738461)).not.toBeCloseTo(Z95, 4);
  });

  it("knows nothing from one answer in all", () => {
    const { lower, upper } = miettinenNurminen({ count: 0, of: 0.5 }, { count: 0.5, of: 0.5 }, 0.5);
    expect([lower, upper]).toEqual([-1, 1]);
  });
});
