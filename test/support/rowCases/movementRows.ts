import { spells, tickPeriod } from "../spells.ts";
import type { RowCases } from "./RowCases.ts";

const movement = { rows: spells, options: tickPeriod };

export const movementRows: RowCases = { "churn-rate": movement, "retention-rate": movement };
