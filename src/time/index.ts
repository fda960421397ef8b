export type { BusinessCalendar } from "../core/BusinessCalendar.ts";
export {
  CxMetricsError,
  type CxMetricsErrorCode,
  type CxMetricsErrorPath,
  isCxMetricsError,
} from "../core/CxMetricsError.ts";
export type { Instant } from "../core/Instant.ts";
export type { Edges } from "../core/MeasureSpec.ts";

// Periods

export type { CalendarSpan, WeekStart } from "./CalendarSpan.ts";
export { days } from "./days.ts";
export { months } from "./months.ts";
export { quarters } from "./quarters.ts";
export { weeks } from "./weeks.ts";
export { years } from "./years.ts";

// Business hours

export type {
  BusinessHours,
  DayHours,
  Holiday,
  ScheduleChange,
  WeeklyHours,
} from "./BusinessHours.ts";
export { businessCalendar } from "./businessCalendar.ts";
