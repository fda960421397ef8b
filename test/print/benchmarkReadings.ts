import { benchmark } from "cx-metrics";
import { weightedMean } from "cx-metrics/stats";
import type { Reading } from "../support/workedExamples.ts";

interface Item {
  readonly value: number;
  readonly benchmark: number;
}

const indexOf = (item: Item) => benchmark(item.value, item.benchmark).index ?? Number.NaN;

export const benchmarkReadings: Readonly<Record<string, Reading>> = {
  "benchmark-207": (item: Item) => ({
    index: indexOf(item),
    gap: benchmark(item.value, { value: item.benchmark }).gap ?? Number.NaN,
  }),
  "benchmark-208": ({ items }: { items: (Item & { weight: number })[] }) => {
    const weights = items.map(({ weight }) => weight);
    return { index: weightedMean(items.map(indexOf), weights, 0.95).mean ?? Number.NaN };
  },
  "benchmark-209": (inputs: { value: number; rangeLow: number; rangeHigh: number }) => {
    const range = { low: inputs.rangeLow, high: inputs.rangeHigh };
    return { distancePct: benchmark(inputs.value, range).percentFromRange ?? Number.NaN };
  },
};
