import type { Reading } from "../support/workedExamples.ts";

export const growthReadings: Readonly<Record<string, Reading>> = {};
