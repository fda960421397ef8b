import { type ChurnDefinition, churnRate, compoundRate, retentionRate } from "cx-metrics";
import type { Reading } from "../support/workedExamples.ts";

type Movement = { start: number; lostFromStart: number; new: number; lostFromNew: number };

function movementOf(inputs: Movement) {
  return {
    start: inputs.start,
    lost: inputs.lostFromStart,
    gained: inputs.new,
    gainedAndLost: inputs.lostFromNew,
  };
}

const value = (result: { readonly value: number | null }) => result.value ?? Number.NaN;

const simple = (inputs: { start: number; lost: number }) => ({
  churnPct: value(churnRate(inputs)),
});

const by = (definition: ChurnDefinition) => (inputs: Movement) => ({
  churnPct: value(churnRate(movementOf(inputs), { definition })),
});

const annualise = ({ monthlyPct }: { monthlyPct: number }) => ({
  annualPct: compoundRate(monthlyPct, { periods: 12 }),
});

export const customerReadings: Readonly<Record<string, Reading>> = {
  "churn-034": simple,
  "churn-035": simple,
  "churn-037": simple,
  "churn-038": (inputs: Movement) => {
    const { basis } = churnRate(movementOf(inputs), { definition: "net-change" });
    const shrunk = basis?.kind === "ratio" ? basis.numerator : Number.NaN;
    return { ...by("start-all")(inputs), endCount: inputs.start - shrunk };
  },
  "churn-039": by("start-all"),
  "churn-041": by("including-new"),
  "churn-042": by("average-base"),
  "churn-045": annualise,
  "churn-046": annualise,
  "churn-050": annualise,
  "retention-031": ({ start, end, new: gained }: { start: number; end: number; new: number }) => {
    const result = retentionRate({ start, end, gained });
    const retained = result.basis?.kind === "share" ? result.basis.count : Number.NaN;
    return {
      retentionPct: value(result),
      churnPct: value(churnRate({ start, lost: start - retained })),
      retained,
    };
  },
  "retention-228": (inputs: Movement & { end: number }) => {
    const movement = { ...movementOf(inputs), end: inputs.end };
    return {
      formulaRetentionPct: value(retentionRate(movement, { definition: "end-minus-new" })),
      idBasedRetentionPct: value(retentionRate(movement)),
    };
  },
};
