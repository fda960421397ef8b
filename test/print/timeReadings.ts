import type { Reading } from "../support/workedExamples.ts";

export const timeReadings: Readonly<Record<string, Reading>> = {};
