import type { Reading } from "../support/workedExamples.ts";

export const serviceReadings: Readonly<Record<string, Reading>> = {};
