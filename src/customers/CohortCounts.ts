import type { CohortTally, CohortWindow } from "./checkCohorts.ts";
import { nextMark } from "./periodMarks.ts";

/** Counts by cohort and age, one row after the other. */
export interface CohortCounts {
  readonly periods: number;
  readonly sizes: number[];
  readonly active: Float64Array;
  readonly lastActive: Float64Array;
  beforeWindow: number;
  afterWindow: number;
}

/**
 * No customers yet.
 *
 * @internal
 */
export function openCohorts(periods: number): CohortCounts {
  const cells = (periods * (periods + 1)) / 2;
  return {
    periods,
    sizes: new Array<number>(periods).fill(0),
    active: new Float64Array(cells),
    lastActive: new Float64Array(cells),
    beforeWindow: 0,
    afterWindow: 0,
  };
}

/** Where the ages of a cohort begin: each has one less than the one before. */
function startOf(cohort: number, periods: number): number {
  return cohort * periods - (cohort * (cohort - 1)) / 2;
}

/**
 * Counts a customer who began in a period by the marks from there on.
 *
 * @internal
 */
export function addCustomer(
  cohorts: CohortCounts,
  began: number,
  marks: Uint32Array,
  words: number,
  customer: number,
): void {
  const { periods, sizes, active, lastActive } = cohorts;
  if (began === 0) cohorts.beforeWindow++;
  else if (began > periods) cohorts.afterWindow++;
  else {
    const cohort = began - 1;
    const start = startOf(cohort, periods) - began;
    let last = 0;
    for (
      let period = nextMark(marks, words, customer, began);
      period <= periods;
      period = nextMark(marks, words, customer, period + 1)
    ) {
      last = period;
      active[start + period] = (active[start + period] as number) + 1;
    }
    sizes[cohort] = (sizes[cohort] as number) + 1;
    if (last > 0) lastActive[start + last] = (lastActive[start + last] as number) + 1;
  }
}

/**
 * The counts as a tally.
 *
 * @internal
 */
export function closeCohorts(cohorts: CohortCounts, { edges, asOf }: CohortWindow): CohortTally {
  const { periods, sizes, active, lastActive, beforeWindow, afterWindow } = cohorts;
  const rowsOf = (cells: Float64Array) =>
    sizes.map((_, cohort) =>
      Array.from(cells.subarray(startOf(cohort, periods), startOf(cohort + 1, periods))),
    );
  return {
    labels: { kind: "cohort-retention", version: 1, edges, asOf },
    sizes,
    active: rowsOf(active),
    lastActive: rowsOf(lastActive),
    beforeWindow,
    afterWindow,
  };
}
