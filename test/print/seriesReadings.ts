import { spikes } from "cx-metrics";
import { linearFit } from "cx-metrics/stats";
import type { Reading } from "../support/workedExamples.ts";

const pointsOf = (values: readonly number[]) => values.map((value, at) => ({ at, value }));

/** The source prints 0.6745 for one over the 1.4826 that makes deviations standard ones. */
const modifiedZ = (values: readonly number[], baseline: "others" | "all") => {
  const last = spikes(pointsOf(values), { baseline }).at(-1);
  const [value = 0, median = Number.NaN] = [last?.value ?? 0, last?.center ?? Number.NaN];
  const mad = (last?.spread ?? Number.NaN) / 1.4826;
  return { z: (0.6745 * (value - median)) / mad, median, mad };
};

const againstHistory = ({ history, latest }: { history: number[]; latest: number }) =>
  modifiedZ([...history, latest], "others");

/** The latest value ends its own history. */
const withinHistory = ({ history }: { history: number[] }) => modifiedZ(history, "all");

export const seriesReadings: Readonly<Record<string, Reading>> = {
  "spike-191": (inputs: { history: number[]; latest: number; threshold: number }) => {
    const { history, latest, threshold } = inputs;
    const series = pointsOf([...history, latest]);
    const last = spikes(series, { definition: "z", threshold }).at(-1);
    return { z: last?.score ?? Number.NaN, outcome: last?.flagged ? "anomaly" : "normal" };
  },
  "spike-192": againstHistory,
  "spike-194": againstHistory,
  "spike-195": againstHistory,
  "spike-196": withinHistory,
  "spike-197": withinHistory,
  "trend-204": ({ x, y }: { x: number[]; y: number[] }) => {
    const { slope, intercept } = linearFit(x, y);
    return { slope: slope ?? Number.NaN, intercept: intercept ?? Number.NaN };
  },
};
