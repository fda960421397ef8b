import { expect, test } from "vitest";
import type { Measured } from "../../../src/core/MeasureSpec.ts";
import type { MetricResult } from "../../../src/core/MetricResult.ts";
import { type CompileSpec, compile } from "../../../src/sql/compile.ts";
import type { Dialect } from "../../../src/sql/Dialect.ts";
import { periods } from "../../../src/sql/periods.ts";
import { table } from "../../../src/sql/table.ts";
import type { SqlEngine, SqlTable } from "./SqlEngine.ts";

/** Counts with their sum; null where no number is the sum, or 64 bits cannot hold it. */
export const sums: readonly (readonly [
  name: string,
  counts: readonly number[],
  sum: number | null,
])[] = [
  ["the largest number itself", [2 ** 53 - 1], 2 ** 53 - 1],
  ["one more than a number can hold", [2 ** 53 - 1, 1], null],
  ["more than 64 bits can hold", [2 ** 62, 2 ** 62, 2 ** 62], null],
  ["what would wrap around to 0", [2 ** 62, 2 ** 62, 2 ** 62, 2 ** 62], null],
  ["what would wrap around to 10", [2 ** 63 - 1024, 2 ** 63 - 1024, 2058], null],
];

/** What holds on every engine whatever the metric. */
export function keepsSums(engine: () => SqlEngine): void {
  test.each(sums)("a sum of %s", (_, counts, sum) => addsUp(engine(), counts, sum));
  test("a sum of nothing", () => addsNothing(engine()));
  test("periods on both sides of 1970", () => sortsIntoPeriods(engine()));
}

/** The sum, or an error: never another number. */
export async function addsUp(
  engine: SqlEngine,
  counts: readonly number[],
  sum: number | null,
): Promise<void> {
  const { rows, read } = await addCounts(engine, counts);
  expectSum(() => read(rows), sum);
}

/** What {@link addsUp} expects of results. */
export function expectSum(read: () => readonly Measured<MetricResult>[], sum: number | null): void {
  if (sum === null) expect(read).toThrowError(/cx_promoters is .* expected/);
  else expect(read()[0]?.result.tally).toEqual({ promoters: sum, passives: 0, detractors: 0 });
}

/** No rows have no sum, and are 0 rows. */
export async function addsNothing(engine: SqlEngine): Promise<void> {
  const { rows } = await addCounts(engine, []);
  expect(rows).toHaveLength(1);
  expect(rows[0]).toMatchObject({ cx_promoters: null, cx_bad: null });
  expect([rows[0]?.["cx_refused"], rows[0]?.["cx_seen"]].map(Number)).toEqual([0, 0]);
}

/** Limits of periods that are negative, small, and beyond 32 bits are of one type. */
async function sortsIntoPeriods({ dialect, create, query }: SqlEngine): Promise<void> {
  const columns = [
    { name: "id", type: "integer", nullable: false },
    { name: "joined", type: "timestamp", nullable: false },
    { name: "left", type: "timestamp", nullable: true },
  ] as const;
  await create({ name: "spells", columns, rows: [[1, -86_400_000, null]] });
  const { text, params, read } = compile("churn-rate", {
    dialect,
    from: table("spells"),
    input: { id: "id", joined: "joined", left: "left" },
    by: { day: periods([-22, 0, 2 ** 32, 2 ** 32 + 1]) },
  });
  expect(read(await query(text, params)).map(({ result }) => result.n)).toEqual([1, 1, 1]);
}

async function addCounts({ dialect, create, query }: SqlEngine, counts: readonly number[]) {
  await create(sumsTable(counts));
  const { text, params, read } = compile("nps", sumsSpec(dialect));
  return { rows: await query(text, params), read };
}

/** A table of counts to add up. */
export function sumsTable(counts: readonly number[]): SqlTable {
  const columns = ["promoters", "passives", "detractors"].map(
    (name) => ({ name, type: "bigint", nullable: false }) as const,
  );
  return { name: "sums", columns, rows: counts.map((count) => [count, 0, 0]) };
}

/** The question about {@link sumsTable}. */
export function sumsSpec(dialect: Dialect): CompileSpec<"nps"> {
  const input = { promoters: "promoters", passives: "passives", detractors: "detractors" };
  return { dialect, from: table("sums"), input };
}
