import type { Reading } from "../support/workedExamples.ts";

export const orderReadings: Readonly<Record<string, Reading>> = {};
