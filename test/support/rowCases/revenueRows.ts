import { tickPeriod } from "../spells.ts";
import type { RowCases } from "./RowCases.ts";
import { revenueChanges } from "./revenueChanges.ts";

const revenue = { rows: revenueChanges, options: tickPeriod };

export const revenueRows: RowCases = {
  "revenue-churn": revenue,
  "gross-revenue-retention": revenue,
  "net-revenue-retention": revenue,
  "quick-ratio": revenue,
  "mrr-growth": revenue,
};
