import * as fc from "fast-check";
import type { MetricResult } from "../../../src/core/MetricResult.ts";
import { ces, csat, employeeSatisfaction, enps, nps, seq } from "../../../src/index.ts";
import type { CaseRow, SqlCase } from "../../support/sql/SqlCase.ts";

type Rated = (answers: never, options: never) => MetricResult;

const level = fc.constantFrom(0.8, 0.95, 0.999);

/** Answers from `min` to `max` in a column. */
function rated(
  metric: SqlCase["metric"],
  calculate: Rated,
  [min, max]: readonly [number, number],
  options: fc.Arbitrary<object>,
  type: "integer" | "double" | "decimal" = "integer",
): SqlCase {
  return {
    name: `${metric} from ${min} to ${max}, ${type}`,
    metric,
    columns: { score: { type, nullable: true } },
    input: { answer: "score" },
    row: fc.record({ score: fc.option(fc.integer({ min, max }), { freq: 6 }) }),
    options,
    expected: (rows, given) => calculate(rows.map(({ score }) => score) as never, given as never),
  };
}

/** Counts of promoters, passives and detractors in columns of their own. */
function counted(metric: "nps" | "enps", calculate: Rated): SqlCase {
  const names = ["promoters", "passives", "detractors"] as const;
  const count = fc.oneof(fc.constantFrom(0, 1, 2 ** 40), fc.nat(1000));
  const sum = (rows: readonly CaseRow[], name: string) =>
    rows.reduce((total, row) => total + Number(row[name]), 0);
  return {
    name: `${metric} from counts`,
    metric,
    columns: {
      won: { type: "bigint", nullable: false },
      kept: { type: "bigint", nullable: true },
      lost: { type: "bigint", nullable: false },
    },
    input: { promoters: "won", passives: "kept", detractors: "lost" },
    row: fc.record({ won: count, kept: count, lost: count }),
    options: fc.record({ level }),
    expected: (rows, options) => {
      const sums = ["won", "kept", "lost"].map((column, i) => [names[i], sum(rows, column)]);
      return calculate(Object.fromEntries(sums) as never, options as never);
    },
  };
}

/** The surveys. */
export const ratingCases: readonly SqlCase[] = [
  rated("nps", nps, [0, 10], fc.record({ level })),
  rated("nps", nps, [1, 10], fc.record({ definition: fc.constant("from-one"), level }), "double"),
  rated("enps", enps, [0, 10], fc.record({ level }), "decimal"),
  rated(
    "csat",
    csat,
    [1, 5],
    fc.record({
      definition: fc.constantFrom("top-box", "mean", "normalized-mean", "good-bad", "net"),
    }),
  ),
  rated("csat", csat, [-3, 3], fc.constant({ scale: { min: -3, max: 3 }, satisfiedFrom: 2 })),
  rated(
    "ces",
    ces,
    [1, 7],
    fc.record({ definition: fc.constantFrom("percent-agree", "mean", "net") }),
  ),
  rated("ces", ces, [1, 5], fc.constant({ asks: "effort" })),
  rated("seq", seq, [1, 7], fc.record({ level })),
  rated("employee-satisfaction", employeeSatisfaction, [1, 10], fc.record({ level })),
  counted("nps", nps),
  counted("enps", enps),
];
