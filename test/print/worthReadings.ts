import type { Reading } from "../support/workedExamples.ts";

export const worthReadings: Readonly<Record<string, Reading>> = {};
