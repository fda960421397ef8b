import type { Reading } from "../support/workedExamples.ts";

export const revenueReadings: Readonly<Record<string, Reading>> = {};
