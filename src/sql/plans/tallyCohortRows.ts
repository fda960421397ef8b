import { fail } from "../../core/fail.ts";
import { type CohortTally, checkEdges } from "../../customers/checkCohorts.ts";
import type { SqlLabels } from "../SqlPlan.ts";
import { PREFIX, type TallyRow } from "../TallyRow.ts";

/** Cohorts of rows that each count one period that customers began in and one that they were active in. */
export function tallyCohortRows(rows: readonly TallyRow[], labels: SqlLabels): CohortTally {
  const periods = checkEdges("read", ["labels", "edges"], labels["edges"]).length - 1;
  const sizes = new Array<number>(periods).fill(0);
  const ages = () => sizes.map((_, cohort) => new Array<number>(periods - cohort).fill(0));
  const [active, lastActive] = [ages(), ages()];
  let [beforeWindow, afterWindow] = [0, 0];
  for (const row of rows) {
    const { began, period } = readPlace(row, periods);
    const customers = row.count("customers");
    if (began === 0) beforeWindow += customers;
    else if (began > periods) afterWindow += customers;
    else {
      sizes[began - 1] = (sizes[began - 1] as number) + customers;
      if (period > periods) continue;
      add(active, began, period, row.count("active"));
      add(lastActive, began, period, row.count("lastActive"));
    }
  }
  return {
    labels: labels as unknown as CohortTally["labels"],
    sizes,
    active,
    lastActive,
    beforeWindow,
    afterWindow,
  };
}

function add(cells: readonly number[][], began: number, period: number, count: number): void {
  const ages = cells[began - 1] as number[];
  ages[period - began] = (ages[period - began] as number) + count;
}

function readPlace(row: TallyRow, periods: number) {
  const began = row.count("began");
  const period = row.count("period");
  if (period < began || period > periods + 1) {
    const expected = `a place from ${began} to ${periods + 1}`;
    fail("inconsistent", "read", ["rows", row.index, `${PREFIX}period`], period, expected);
  }
  return { began, period };
}
