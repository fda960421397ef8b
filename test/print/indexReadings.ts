import type { Reading } from "../support/workedExamples.ts";

export const indexReadings: Readonly<Record<string, Reading>> = {};
