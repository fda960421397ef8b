import { pearson } from "cx-metrics/stats";
import type { Reading } from "../support/workedExamples.ts";

const correlation = ({ x, y }: { x: number[]; y: number[] }) => ({
  r: pearson(x, y, 0.95).r ?? Number.NaN,
});

export const driverReadings: Readonly<Record<string, Reading>> = {
  "driver-correlation-200": correlation,
  "driver-correlation-201": correlation,
};
