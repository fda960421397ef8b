import {
  type CohortTally,
  cohortRetention,
  type RepeatPurchaseCounts,
  repeatPurchaseRate,
} from "cx-metrics";
import type { Reading } from "../support/workedExamples.ts";

const repeatPurchases = (counts: RepeatPurchaseCounts) => ({
  repeatPurchaseRatePct: repeatPurchaseRate(counts).value ?? Number.NaN,
});

/** One cohort, so many of whom are active at an age; everyone is at age 0. */
function cohortAt(size: number, active: number, age: number): CohortTally {
  const edges = Array.from({ length: age + 2 }, (_, i) => i);
  const counts = edges.slice(1).map((_, i) => (i === 0 ? size : i === age ? active : 0));
  const empty = edges.slice(1).map((_, cohort) => edges.slice(cohort + 1).map(() => 0));
  const last = counts.map((count, i) => (i === 0 ? size - active : count));
  return {
    labels: { kind: "cohort-retention", version: 1, edges, asOf: age + 1 },
    sizes: counts.map((_, i) => (i === 0 ? size : 0)),
    active: [counts, ...empty.slice(1)],
    lastActive: [last, ...empty.slice(1)],
    beforeWindow: 0,
    afterWindow: 0,
  };
}

/** The first cohort's cell at an age. */
const cellAt = (tally: CohortTally, age: number) => cohortRetention(tally).cohorts[0]?.ages[age];

export const orderReadings: Readonly<Record<string, Reading>> = {
  "repeat-purchase-rate-129": repeatPurchases,
  "repeat-purchase-rate-130": repeatPurchases,
  // The source asks back: how many are active, of so many percent.
  "cohort-retention-185": (inputs: { cohortSize: number; month12RetentionPct: number }) => {
    const { cohortSize, month12RetentionPct } = inputs;
    for (let active = 0; active <= cohortSize; active++) {
      const cell = cellAt(cohortAt(cohortSize, active, 12), 12);
      if (cell?.percent === month12RetentionPct) return { active: cell.active };
    }
    return { active: Number.NaN };
  },
  "cohort-retention-186": (inputs: { cohortSize: number; active: number }) => ({
    retentionPct: cellAt(cohortAt(inputs.cohortSize, inputs.active, 1), 1)?.percent ?? Number.NaN,
  }),
};
