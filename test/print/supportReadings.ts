import { averageResolutionTime, durationTally, firstContactResolution } from "cx-metrics";
import type { Reading } from "../support/workedExamples.ts";

const value = (result: { readonly value: number | null }) => result.value ?? Number.NaN;

export const supportReadings: Readonly<Record<string, Reading>> = {
  "fcr-070": (inputs: {
    resolvedFirstContact: number;
    contacts: number;
    notResolvableAtLevel1: number;
  }) => {
    const counts = {
      resolvedFirst: inputs.resolvedFirstContact,
      contacts: inputs.contacts,
      notResolvable: inputs.notResolvableAtLevel1,
    };
    return {
      grossFcrPct: value(firstContactResolution(counts)),
      netFcrPct: value(firstContactResolution(counts, { definition: "net" })),
    };
  },
  // The total alone is printed: some tickets of that total.
  "average-resolution-time-072": (inputs: { totalHours: number; resolved: number }) => {
    const quick = Array.from({ length: inputs.resolved - 1 }, () => 1);
    const hours = [...quick, inputs.totalHours - quick.length];
    return { meanHours: value(averageResolutionTime(hours, { unit: "hours" })) };
  },
  "average-resolution-time-073": (inputs: { groups: { share: number; hours: number }[] }) => {
    const hours = inputs.groups.flatMap(({ share, hours }) =>
      Array.from({ length: Math.round(share * 1000) }, () => hours),
    );
    const tally = durationTally(hours, { unit: "hours", cells: "values" });
    const result = averageResolutionTime(tally);
    return { meanHours: value(result), medianHours: value(result.median) };
  },
};
