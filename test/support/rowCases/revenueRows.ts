import type { RowCases } from "./RowCases.ts";

export const revenueRows: RowCases = {};
