import type { CxMetricsErrorPath } from "../core/CxMetricsError.ts";
import type { Edges } from "../core/MeasureSpec.ts";
import type { CalendarSpan } from "../time/CalendarSpan.ts";
import { days } from "../time/days.ts";
import { months } from "../time/months.ts";
import { quarters } from "../time/quarters.ts";
import { weeks } from "../time/weeks.ts";
import { years } from "../time/years.ts";
import { explained } from "./explainError.ts";
import { flagName } from "./flagName.ts";
import type { InstantRange } from "./InstantRange.ts";
import type { PeriodOptions } from "./PeriodOptions.ts";

/**
 * The limits of whole calendar periods: the first one holds `--from`, the last one ends at or after
 * `--to`. Where one of them is not given, the data's first or last instant decides.
 */
export function periodEdges(options: PeriodOptions, data?: InstantRange): Edges {
  const { period, timeZone, weekStart } = options;
  const from = options.from ?? (data && toIso(data.first));
  // The end does not belong to a period, and the last row does.
  const to = options.to ?? (data && toIso(data.last + 1));
  const locate = ([part]: CxMetricsErrorPath): string => {
    if (part === "from" && options.from === undefined) return "the start of the data";
    if (part === "to" && options.to === undefined) return "the end of the data";
    return `--${flagName(String(part))}`;
  };
  const span = { from, to, timeZone, weekStart } as CalendarSpan;
  return explained(locate, () => PERIODS[period](span));
}

const PERIODS = { day: days, week: weeks, month: months, quarter: quarters, year: years };

function toIso(ms: number): string {
  return new Date(ms).toISOString();
}
