import type { RowCases } from "./RowCases.ts";

export const serviceRows: RowCases = {};
