import type { RowCases } from "./RowCases.ts";

export const orderRows: RowCases = {};
