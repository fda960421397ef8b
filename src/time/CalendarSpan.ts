import type { Instant } from "../core/Instant.ts";

/** The day on which weeks begin. */
export type WeekStart = "monday" | "sunday" | "saturday";

/** What to divide into calendar periods, and by whose calendar. */
export interface CalendarSpan {
  /** An instant in the first period. A date such as "2026-03-01" is its first instant in `timeZone`. */
  readonly from: Instant;
  /**
   * An instant that the last period ends at or after, "2200-01-01" at the latest; a date is its first
   * instant in `timeZone`.
   */
  readonly to: Instant;
  /** An IANA time zone such as "Europe/Berlin", or a fixed offset such as "+05:45". */
  readonly timeZone: string;
  /** When weeks begin; "monday" unless given. The other periods do not depend on it. */
  readonly weekStart?: WeekStart | undefined;
}
