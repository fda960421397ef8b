import { kaplanMeier, logRank } from "cx-metrics";
import { describe, expect, it } from "vitest";
import { logRankTest } from "../../src/stats/index.ts";
import { faultOf } from "../core/faultOf.ts";
import { tests } from "../stats/survivalGoldens.ts";

const stay = (...durations: number[]) => durations.map((duration) => ({ duration, ended: true }));

describe("logRank", () => {
  it.each(tests)(
    "%s, of rows and of tallies, in a list and by name",
    (_id, { groups, expected }) => {
      const rows = groups.map((group) =>
        group.map(({ time, ended }) => ({ duration: time, ended: ended === 1 })),
      );
      const test = logRank(rows);
      const { observed: _, expected: __, ...same } = logRankTest(groups);
      expect(test).toEqual(same);
      expect(test.statistic).toBeCloseTo(expected.chisq, 10);
      const [a = [], b = []] = rows;
      expect(logRank({ a, b })).toEqual(test);
      expect(logRank([kaplanMeier(a).tally ?? {}, b])).toEqual(test);
      expect(
        logRank([
          a,
          { duration: b.map(({ duration }) => duration), ended: b.map(({ ended }) => ended) },
        ]),
      ).toEqual(test);
    },
  );

  it("has nothing to compare of nobody", () => {
    expect(logRank([[], []])).toEqual({ statistic: null, df: 0, pValue: null });
  });

  it.each<[string, unknown, string, (string | number)[]]>([
    ["nothing", undefined, "invalid-shape", ["groups"]],
    ["no group", {}, "invalid-shape", ["groups"]],
    ["one group", { a: stay(1) }, "invalid-shape", ["groups"]],
    ["a group of nothing", [stay(1), null], "invalid-shape", ["1"]],
    ["a negative duration", { a: stay(1), b: stay(2, -1) }, "out-of-range", ["b", 1, "duration"]],
    [
      "half a customer",
      { a: stay(1), b: { 3: { ended: 0.5, censored: 0 } } },
      "not-integer",
      ["b", "3", "ended"],
    ],
  ])("refuses %s", (_what, groups, code, path) => {
    const call = logRank as (groups: unknown) => unknown;
    expect(faultOf(() => call(groups))).toEqual([code, path]);
  });
});
