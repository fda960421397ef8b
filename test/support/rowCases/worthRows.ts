import type { RowCases } from "./RowCases.ts";

export const worthRows: RowCases = {};
