import * as fc from "fast-check";
import { expect } from "vitest";
import type { CompileSpec } from "../../src/sql/compile.ts";
import { compile } from "../../src/sql/compile.ts";
import { spark } from "../../src/sql/dialects/spark.ts";
import { periods } from "../../src/sql/periods.ts";
import { subquery } from "../../src/sql/subquery.ts";
import { columnsThatHold, idColumns } from "../support/sql/randomQuestion.ts";
import type { CaseRow, Cell, SqlCase } from "../support/sql/SqlCase.ts";
import type { SqlTable } from "../support/sql/SqlEngine.ts";
import type { Question } from "./Question.ts";

/** How many different rows there are. */
const DECK = 1000;

/** How many groups the rows fall into, and how often each row is in a group; SPARK_COPIES=1 is a quick try. */
const GROUPS = 100;
const COPIES = Number(process.env["SPARK_COPIES"] ?? 112);

/** How many rows Spark generates; of every ten that it deals, a group leaves out one. */
const BIG_ROWS = (DECK * GROUPS * COPIES * 9) / 10;

const DEAL = "cx_deal";

/**
 * A deck of random rows is dealt again and again: the row of place `p` in deal `d` goes to group
 * `d mod 100`, unless the last digit of `p` is that of `d mod 2`. Customers of each deal are customers
 * of their own. So all groups of even numbers have the same answer, and all groups of odd numbers,
 * which the library's own functions work out of a group's 100,800 rows.
 */
export function bigQuestion(sqlCase: SqlCase): Question {
  const seed = 11;
  const one = { seed, numRuns: 1 };
  const deck = fc.sample(sqlCase.row, { seed, numRuns: DECK }).map(lessen(sqlCase));
  const [options] = fc.sample(sqlCase.options, one) as [object];
  const edges = sqlCase.periods === undefined ? null : (fc.sample(sqlCase.periods, one)[0] ?? null);
  const ids = idColumns(sqlCase);
  const { text, params, read } = compile(sqlCase.metric, {
    dialect: spark,
    from: subquery(dealText(sqlCase, ids)),
    input: sqlCase.input as CompileSpec["input"],
    by: { group: "own_group", ...(edges === null ? {} : { period: periods([...edges]) }) },
    options,
  });
  return {
    name: `${BIG_ROWS} rows: ${sqlCase.name}`,
    request: { tables: [deckTable(sqlCase, deck)], text, params },
    check: (rows) =>
      expect(read(rows), text).toEqual(answer(sqlCase, { deck, ids, options, edges })),
  };
}

/** The cases' largest counts and durations, so that a hundred thousand of them stay below 2^53. */
function lessen(sqlCase: SqlCase): (row: CaseRow) => CaseRow {
  const instants = columnsThatHold(sqlCase, "instant");
  const isLarge = (name: string, cell: Cell): cell is number =>
    typeof cell === "number" && cell > 2 ** 32 && !instants.includes(name);
  return (row) =>
    Object.fromEntries(
      Object.entries(row).map(([name, cell]) => [
        name,
        isLarge(name, cell) ? cell % 1_000_003 : cell,
      ]),
    );
}

interface Deal {
  readonly deck: readonly CaseRow[];
  readonly ids: readonly string[];
  readonly options: object;
  readonly edges: readonly number[] | null;
}

/** Two groups are worked out; the others are their likes. */
function answer(sqlCase: SqlCase, { deck, ids, options, edges }: Deal) {
  const periodsOf = edges?.slice(1).map((to, i) => ({ from: edges[i] as number, to }));
  const groups = [0, 1].map((odd) => {
    const rows = dealRows(deck, ids, odd);
    return (periodsOf ?? [undefined]).map((period) => ({
      period,
      result: sqlCase.expected(rows, options, period),
    }));
  });
  return Array.from({ length: GROUPS }, (_, group) =>
    (groups[group % 2] ?? []).map(({ period, result }) =>
      period === undefined
        ? { keys: { group }, result }
        : { keys: { group, period: period.from }, ...period, result },
    ),
  ).flat();
}

function deckTable(sqlCase: SqlCase, deck: readonly CaseRow[]): SqlTable {
  const columns = Object.entries(sqlCase.columns).map(([name, column]) => ({ name, ...column }));
  return {
    name: "cx_deck",
    columns: [...columns, { name: "cx_place", type: "integer", nullable: false }],
    rows: deck.map((row, place): Cell[] => [
      ...columns.map(({ name }) => row[name] ?? null),
      place,
    ]),
  };
}

/** Spark's own SQL: ten million rows of a thousand. */
function dealText(sqlCase: SqlCase, ids: readonly string[]): string {
  const columns = Object.entries(sqlCase.columns).map(([name, { type }]) => {
    if (!ids.includes(name)) return `deck.\`${name}\``;
    const own =
      type === "text"
        ? `CONCAT(deck.\`${name}\`, '#', CAST(deal AS STRING))`
        : `deck.\`${name}\` + deal * 1000000`;
    return `${own} AS \`${name}\``;
  });
  return `
    SELECT ${columns.join(", ")}, CAST(deal % ${GROUPS} AS INT) AS own_group
    FROM (SELECT id % ${DECK} AS place, id DIV ${DECK} AS deal FROM RANGE(${DECK * GROUPS * COPIES})) AS ${DEAL}
    JOIN cx_deck AS deck ON deck.cx_place = place
    WHERE place % 10 <> deal % 2`;
}

/** The same rows of one group, where only the customers' names differ. */
function dealRows(deck: readonly CaseRow[], ids: readonly string[], odd: number): CaseRow[] {
  const kept = deck.filter((_, place) => place % 10 !== odd);
  return Array.from({ length: COPIES }, (_, deal) =>
    kept.map((row) => ({
      ...row,
      ...Object.fromEntries(
        ids.map((name) => [name, row[name] === null ? null : `${row[name]}#${deal}`]),
      ),
    })),
  ).flat();
}
