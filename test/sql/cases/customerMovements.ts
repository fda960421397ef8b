import * as fc from "fast-check";
import {
  type CustomerSpell,
  churnRate,
  customerMovement,
  type MetricResult,
  type MovementCounts,
  retentionRate,
} from "../../../src/index.ts";
import type { CaseRow, SqlCase } from "../../support/sql/SqlCase.ts";

type Rated = (movement: never, options: never) => MetricResult;

const DAY = 86_400_000;

const from = 1_772_323_200_000;

const to = from + 31 * DAY;

const edges = [from - 28 * DAY, from, to, to + 30 * DAY];

/** The limits of periods and their neighbours: who joins or leaves at one belongs to what follows. */
const instant = fc
  .tuple(fc.constantFrom(...edges), fc.constantFrom(-40 * DAY, -DAY, -1, 0, 0, 1, 3_600_000))
  .map(([edge, off]) => edge + off);

/** Few customers, so that spells overlap, touch and repeat. */
const spell = fc
  .record({
    id: fc.constantFrom("ann", "bob", 'c"em\\', "🙂"),
    joined: instant,
    lasts: fc.option(fc.constantFrom(0, 1, DAY, 28 * DAY, 31 * DAY, 90 * DAY), { freq: 3 }),
  })
  .map(({ id, joined, lasts }) => ({ id, joined, left: lasts === null ? null : joined + lasts }));

const columns = {
  id: { type: "text", nullable: false },
  joined: { type: "timestamp", nullable: false },
  left: { type: "timestamp", nullable: true },
} as const;

const ratios = fc.constantFrom("start-existing", "start-all", "average-base", "net-change");

function spells(
  metric: "churn-rate" | "retention-rate",
  calculate: Rated,
  options: fc.Arbitrary<object>,
): Omit<SqlCase, "name"> {
  return {
    metric,
    columns,
    input: { id: "id", joined: "joined", left: "left" },
    row: spell,
    options,
    expected: (rows, given, period) => {
      const { from: start, to: end, ...own } = { ...given, ...period } as Record<string, number>;
      const movement = customerMovement(rows as unknown as CustomerSpell[], {
        from: start as number,
        to: end as number,
      });
      return calculate(movement as never, own as never);
    },
  };
}

const level = fc.constantFrom(0.8, 0.95);

const churn = fc.record({
  from: fc.constant(from),
  to: fc.constantFrom(to, from + 1, from + 400 * DAY),
  definition: fc.oneof(
    ratios,
    fc.constantFrom("including-new", "lost-per-gained", "customer-days"),
  ),
  level,
});

const lastingColumns = { id: { type: "integer", nullable: false }, since: columns.joined } as const;

const lasting: SqlCase = {
  ...spells("churn-rate", churnRate as Rated, churn),
  name: "churn-rate of spells that all last",
  columns: lastingColumns,
  input: { id: "id", joined: "since" },
  row: fc.record({ id: fc.nat(3), since: instant }),
  expected: (rows, given) => {
    const { from: start, to: end, ...own } = given as { from: number; to: number };
    const started = rows.map(({ id, since }) => ({ id: id as number, joined: since as number }));
    return churnRate(customerMovement(started, { from: start, to: end }), own);
  },
};

const count = fc.oneof(fc.constantFrom(0, 2 ** 40), fc.nat(1000));

/** Counts that fit each other, in columns of their own. */
const movement = fc
  .record({ lost: count, stayed: count, gainedAndLost: count, kept: count, reactivated: count })
  .map(({ lost, stayed, gainedAndLost, kept, reactivated }) => ({
    start: lost + stayed,
    lost,
    gained: gainedAndLost + kept,
    gainedAndLost,
    reactivated,
    end: stayed + kept + reactivated,
  }));

function counted(
  metric: "churn-rate" | "retention-rate",
  calculate: Rated,
  fields: readonly (keyof MovementCounts)[],
  options: fc.Arbitrary<object>,
): SqlCase {
  return {
    name: `${metric} of ${fields.join(", ")}`,
    metric,
    columns: Object.fromEntries(fields.map((field) => [field, { type: "bigint", nullable: true }])),
    input: Object.fromEntries(fields.map((field) => [field, field])),
    row: movement.map((counts) => counts as CaseRow),
    options,
    expected: (rows, own) => {
      const sum = (field: string) => rows.reduce((total, row) => total + Number(row[field]), 0);
      return calculate(
        Object.fromEntries(fields.map((field) => [field, sum(field)])) as never,
        own as never,
      );
    },
  };
}

/** Who came and who left. */
export const customerMovementCases: readonly SqlCase[] = [
  { ...spells("churn-rate", churnRate as Rated, churn), name: "churn-rate of spells" },
  {
    ...spells("retention-rate", retentionRate as Rated, fc.constant({ from, to })),
    name: "retention-rate of spells",
  },
  {
    ...spells(
      "churn-rate",
      churnRate as Rated,
      fc.record({ definition: fc.oneof(ratios, fc.constant("customer-days")) }),
    ),
    name: "churn-rate of spells by period",
    periods: fc.subarray(edges, { minLength: 2 }),
  },
  lasting,
  counted("churn-rate", churnRate as Rated, ["start", "lost"], fc.record({ level })),
  counted(
    "churn-rate",
    churnRate as Rated,
    ["start", "end"],
    fc.constant({ definition: "net-change" }),
  ),
  counted(
    "churn-rate",
    churnRate as Rated,
    ["start", "lost", "gained", "gainedAndLost", "reactivated", "end"],
    fc.record({ definition: ratios }),
  ),
  counted(
    "retention-rate",
    retentionRate as Rated,
    ["end", "start", "gained", "gainedAndLost", "reactivated"],
    fc.record({ definition: fc.constantFrom("end-minus-new", "end-over-start"), level }),
  ),
];
