import type { Measured } from "../../../src/core/MeasureSpec.ts";
import type { MetricResult } from "../../../src/core/MetricResult.ts";
import type { Question } from "./randomQuestion.ts";
import type { Cell, SqlCase } from "./SqlCase.ts";
import { PERIOD, segmentName } from "./specOf.ts";

type Rows = Question["rows"];

/** What the library's own functions answer, segment by segment and period by period, never by way of SQL. */
export function answerOf(sqlCase: SqlCase, question: Question): Measured<MetricResult>[] {
  const { edges, segments } = question;
  const isBucket = edges !== null && sqlCase.periods === undefined;
  const inside = ({ moment }: Rows[number]) =>
    !isBucket || (moment >= (edges[0] as number) && moment < (edges.at(-1) as number));
  const counted = question.rows.filter((row) => passes(question, row) && inside(row));
  const groups = new Map<string, Rows[number][]>(segments.length === 0 ? [["[]", []]] : []);
  for (const row of counted) {
    const id = JSON.stringify(row.segments);
    groups.set(id, [...(groups.get(id) ?? []), row]);
  }
  return Array.from(groups, ([id, rows]) => ({ cells: JSON.parse(id) as Cell[], rows }))
    .sort(byCells)
    .flatMap(({ cells, rows }) => {
      const keys = Object.fromEntries(cells.map((cell, i) => [segmentName(question, i), cell]));
      return periodsOf(edges).map((period) => {
        const members = isBucket && period !== undefined ? rows.filter(within(period)) : rows;
        const own = members.map(({ row }) => row);
        const result = sqlCase.expected(own, question.options, isBucket ? undefined : period);
        return period === undefined
          ? { keys, result }
          : { keys: { ...keys, [PERIOD]: period.from }, ...period, result };
      });
    });
}

interface Period {
  readonly from: number;
  readonly to: number;
}

function periodsOf(edges: Question["edges"]): (Period | undefined)[] {
  if (edges === null) return [undefined];
  return edges.slice(1).map((to, i) => ({ from: edges[i] as number, to }));
}

function within({ from, to }: Period) {
  return ({ moment }: Rows[number]) => moment >= from && moment < to;
}

/** A comparison with a blank cell neither holds nor does not. */
function passes({ filter }: Question, { segments }: Rows[number]): boolean {
  if (filter === null) return true;
  const cell = segments[filter.segment] as Cell;
  if (filter.kind === "isNull") return cell === null;
  return cell !== null && (cell === filter.value) === (filter.kind === "equal");
}

/** Ascending, blank cells last. */
function byCells(a: { readonly cells: readonly Cell[] }, b: { readonly cells: readonly Cell[] }) {
  const i = a.cells.findIndex((cell, place) => cell !== b.cells[place]);
  const [left, right] = [a.cells[i], b.cells[i]];
  if (left === null || left === undefined) return 1;
  return right === null || right === undefined || left < right ? -1 : 1;
}
