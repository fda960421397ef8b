import { fail } from "../core/fail.ts";
import { indexRows } from "../core/indexRows.ts";
import { openColumns } from "../core/openColumns.ts";
import type { Table } from "../core/Rows.ts";
import { readInstants } from "../core/readInstants.ts";
import { addCustomer, closeCohorts, openCohorts } from "./CohortCounts.ts";
import type { CohortTally, CohortWindow } from "./checkCohorts.ts";
import { findPeriod, periodFinder } from "./periodFinder.ts";
import { nextMark, periodMarks } from "./periodMarks.ts";
import { readJoined } from "./readJoined.ts";

/** Words of marks held at once: a quarter of a gigabyte. */
const MOST_WORDS = 67_108_864;

/**
 * Counts customers by the period they began in and the periods they were active in.
 *
 * @remarks
 * Every customer has a bit for each period, one for the time before and one for the time after. Rows
 * set bits, in any order; the first one tells the cohort. Customers whose bits are too many for the
 * memory take turns.
 *
 * @internal
 */
export function tallyCohorts(
  metric: string,
  rows: unknown,
  window: CohortWindow,
  mostWords: number = MOST_WORDS,
): CohortTally {
  const table = openColumns(metric, "events", rows, ["customer", "at"], ["joined"]);
  const { of, ids } = indexRows(metric, table, "customer");
  const at = readInstants(metric, table, "at");
  const finder = periodFinder(window.edges);
  checkObserved(metric, table, at, window.asOf);
  const joined = readJoined(metric, table, of, at, ids.length);
  const cohorts = openCohorts(window.edges.length - 1);
  const words = Math.ceil((window.edges.length + 1) / 32);
  const turn = Math.max(1, Math.floor(mostWords / words));
  for (let first = 0; first < ids.length; first += turn) {
    const customers = Math.min(turn, ids.length - first);
    const marks = periodMarks(words, { of, at, first, customers }, finder);
    for (let customer = 0; customer < customers; customer++) {
      const began = joined?.[first + customer] ?? Number.NaN;
      const cohort = Number.isNaN(began)
        ? nextMark(marks, words, customer, 0)
        : findPeriod(finder, began);
      addCustomer(cohorts, cohort, marks, words, customer);
    }
  }
  return closeCohorts(cohorts, window);
}

/** What happens after the data were observed makes no sense. */
function checkObserved(metric: string, table: Table, at: Float64Array, asOf: number): void {
  for (let row = 0; row < at.length; row++) {
    if ((at[row] as number) > asOf) {
      const event = table.cell(row, "at");
      fail("inconsistent", metric, table.place(row, "at"), event, `no later than asOf, ${asOf}`);
    }
  }
}
