import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  CHART_RULES,
  type ChartRule,
  chartSignals,
  type StandardizedPoint,
} from "../../src/insight/chartSignals.ts";
import { holds } from "../support/lawRuns.ts";

/** Points whose value is their distance, or another one where it is given. */
const pointsOf = (distances: readonly (number | null)[]) =>
  distances.map((z) => (z === null ? null : { value: z, z }));

const placesOf = (rule: ChartRule, points: readonly (StandardizedPoint | null)[]) =>
  chartSignals(points, [rule]).flatMap((rules, i) => (rules.includes(rule) ? [i] : []));

/** The places of the points that complete a pattern in these distances. */
const at = (rule: ChartRule, ...distances: (number | null)[]) =>
  placesOf(rule, pointsOf(distances));

const times = (count: number, z: number) => new Array<number>(count).fill(z);

describe("each rule", () => {
  it("beyond-limits: farther than three, not at three", () => {
    expect(at("beyond-limits", 3, 3.01, -3, -3.01, 0)).toEqual([1, 3]);
  });

  it.each([
    ["nine-on-one-side", 9],
    ["eight-on-one-side", 8],
  ] as const)("%s: from the last of the run on", (rule, count) => {
    expect(at(rule, ...times(count - 1, 0.1))).toEqual([]);
    expect(at(rule, ...times(count + 1, 0.1))).toEqual([count - 1, count]);
    expect(at(rule, ...times(count, -0.1))).toEqual([count - 1]);
    expect(at(rule, ...times(4, 0.1), 0, ...times(count - 1, 0.1))).toEqual([]);
    expect(at(rule, ...times(4, 0.1), -0.1, ...times(count, 0.1))).toEqual([count + 4]);
  });

  it("six-in-a-row: six points that rise or fall, a tie ends them", () => {
    expect(at("six-in-a-row", 0, 1, 2, 3, 4)).toEqual([]);
    expect(at("six-in-a-row", 0, 1, 2, 3, 4, 5, 6, 5)).toEqual([5, 6]);
    expect(at("six-in-a-row", 5, 4, 3, 2, 1, 0)).toEqual([5]);
    expect(at("six-in-a-row", 0, 1, 2, 2, 3, 4, 5)).toEqual([]);
  });

  it("six-in-a-row looks at the values, whose standard deviations may differ", () => {
    const points = [1, 2, 3, 4, 5, 6].map((value) => ({ value, z: 1 / value }));
    expect(placesOf("six-in-a-row", points)).toEqual([5]);
  });

  it("two-of-three: the point is one of two beyond two on its side", () => {
    expect(at("two-of-three", 2.1, 0, 2.1, 0, 0, 2.1)).toEqual([2]);
    expect(at("two-of-three", -2.1, -2.1, -1)).toEqual([1]);
    expect(at("two-of-three", 2.1, -2.1, 2)).toEqual([]);
  });

  it("four-of-five: the point is one of four beyond one on its side", () => {
    expect(at("four-of-five", 1.1, 1.1, 0, 1.1, 1.1, 1.1)).toEqual([4, 5]);
    expect(at("four-of-five", -1.1, -1.1, -1.1, -1.1)).toEqual([3]);
    expect(at("four-of-five", 1.1, 1.1, 1.1, 1, 0, 1.1)).toEqual([]);
    expect(at("four-of-five", 1.1, 1.1, 1.1, -1.1, -1.1)).toEqual([]);
  });

  it("fourteen-alternating: up and down in turn", () => {
    const turns = (count: number) => Array.from({ length: count }, (_, i) => i % 2);
    expect(at("fourteen-alternating", ...turns(13))).toEqual([]);
    expect(at("fourteen-alternating", ...turns(15))).toEqual([13, 14]);
    expect(at("fourteen-alternating", ...turns(7), ...turns(7).map((z) => z + 2))).toEqual([]);
    expect(at("fourteen-alternating", ...times(14, 1))).toEqual([]);
  });

  it("fifteen-near-center: within one, on any side", () => {
    expect(at("fifteen-near-center", ...times(14, 0))).toEqual([]);
    expect(at("fifteen-near-center", ...times(8, 0.9), ...times(7, -0.9))).toEqual([14]);
    expect(at("fifteen-near-center", ...times(14, 0.9), 1)).toEqual([]);
  });

  it("eight-far-from-center: beyond one, on any side", () => {
    expect(at("eight-far-from-center", ...times(7, 1.1))).toEqual([]);
    expect(at("eight-far-from-center", ...times(4, 1.1), ...times(4, -1.1))).toEqual([7]);
    expect(at("eight-far-from-center", ...times(7, 1.1), 1)).toEqual([]);
  });

  it.each(CHART_RULES)("%s does not go on across a gap", (rule) => {
    const runs: Record<ChartRule, readonly number[]> = {
      "beyond-limits": [4],
      "nine-on-one-side": times(9, 1),
      "eight-on-one-side": times(8, 1),
      "six-in-a-row": [1, 2, 3, 4, 5, 6],
      "two-of-three": [2.5, 2.5],
      "four-of-five": times(4, 1.5),
      "fourteen-alternating": [1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0],
      "fifteen-near-center": times(15, 0.5),
      "eight-far-from-center": times(8, 1.5),
    };
    const run = runs[rule];
    expect(at(rule, null, ...run)).toEqual([run.length]);
    if (run.length > 1) expect(at(rule, ...run.slice(0, -1), null, ...run.slice(-1))).toEqual([]);
    expect(at(rule, ...run, null)).toEqual([run.length - 1]);
  });
});

/** The patterns by the words of their authors, on all windows of one length. */
const ORACLES: Record<ChartRule, (window: readonly number[]) => boolean> = {
  "beyond-limits": ([z = 0]) => z < -3 || z > 3,
  "nine-on-one-side": (window) => same(window, 9),
  "eight-on-one-side": (window) => same(window, 8),
  "six-in-a-row": (window) =>
    window.length === 6 && /^(\++|-+)$/.test(stepsOf(window)) && stepsOf(window).length === 5,
  "two-of-three": (window) => far(window, 2, 2),
  "four-of-five": (window) => far(window, 4, 1),
  "fourteen-alternating": (window) =>
    /^-?(\+-){6}\+?$/.test(stepsOf(window)) && window.length === 14,
  "fifteen-near-center": (window) =>
    window.length === 15 && Math.max(...window) < 1 && Math.min(...window) > -1,
  "eight-far-from-center": (window) =>
    window.length === 8 && !window.some((z) => z >= -1 && z <= 1),
};

const LENGTHS: Record<ChartRule, number> = {
  "beyond-limits": 1,
  "nine-on-one-side": 9,
  "eight-on-one-side": 8,
  "six-in-a-row": 6,
  "two-of-three": 3,
  "four-of-five": 5,
  "fourteen-alternating": 14,
  "fifteen-near-center": 15,
  "eight-far-from-center": 8,
};

function stepsOf(window: readonly number[]): string {
  return window
    .slice(1)
    .map((z, i) => (z > (window[i] ?? 0) ? "+" : z < (window[i] ?? 0) ? "-" : "0"))
    .join("");
}

function same(window: readonly number[], count: number): boolean {
  return window.length === count && (Math.min(...window) > 0 || Math.max(...window) < 0);
}

function far(window: readonly number[], least: number, sigmas: number): boolean {
  return [1, -1].some(
    (side) =>
      (window.at(-1) ?? 0) * side > sigmas &&
      window.filter((z) => z * side > sigmas).length >= least,
  );
}

describe("against a naive search", () => {
  const distance = fc.constantFrom(-3.5, -2.5, -1.5, -0.5, 0, 0.5, 1.5, 2.5, 3.5);
  /** Stretches of like points, so that long runs come up, and some of any kind. */
  const walks = fc
    .array(
      fc.oneof(
        fc.tuple(fc.integer({ min: 1, max: 16 }), distance).map(([n, z]) => times(n, z)),
        fc
          .tuple(fc.integer({ min: 1, max: 16 }), fc.boolean())
          .map(([n, near]) =>
            Array.from({ length: n }, (_, i) => (i % 2 === 0 ? 1 : -1) * (near ? 0.5 : 1.5)),
          ),
        fc.integer({ min: 2, max: 9 }).map((n) => Array.from({ length: n }, (_, i) => i / 2 - 2)),
        fc.array(distance, { maxLength: 12 }),
      ),
      { maxLength: 5 },
    )
    .map((parts) => parts.flat());

  it.each(CHART_RULES)("%s", (rule) => {
    let found = 0;
    holds(
      fc.property(walks, (walk) => {
        const wanted = walk.flatMap((_, i) => {
          const window = walk.slice(Math.max(0, i + 1 - LENGTHS[rule]), i + 1);
          return ORACLES[rule](window) ? [i] : [];
        });
        found += wanted.length;
        expect(at(rule, ...walk)).toEqual(wanted);
      }),
      300,
    );
    expect(found).toBeGreaterThan(10);
  });

  it("is the same upside down", () => {
    holds(
      fc.property(walks, (walk) => {
        const down = walk.map((z) => -z);
        expect(chartSignals(pointsOf(down), CHART_RULES)).toEqual(
          chartSignals(pointsOf(walk), CHART_RULES),
        );
      }),
      100,
    );
  });
});

it("names the rules of a point in the order they were asked for", () => {
  const points = pointsOf([4, 4]);
  expect(chartSignals(points, ["two-of-three", "beyond-limits"])).toEqual([
    ["beyond-limits"],
    ["two-of-three", "beyond-limits"],
  ]);
  expect(chartSignals(points, [])).toEqual([[], []]);
  expect(chartSignals([], CHART_RULES)).toEqual([]);
});
