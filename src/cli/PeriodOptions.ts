import type { PERIODS, WEEK_STARTS } from "./commonFlags.ts";

/** The calendar periods that the flags ask for. */
export interface PeriodOptions {
  readonly period: (typeof PERIODS)[number];
  /** An IANA time zone or a fixed offset. */
  readonly timeZone: string;
  /** An instant in the first period; the first one of the data where it is not given. */
  readonly from: string | number | undefined;
  /** An instant that the last period ends at or after; the data's last one is in it if not given. */
  readonly to: string | number | undefined;
  readonly weekStart: (typeof WEEK_STARTS)[number];
  /** The column of the instants; found by its name where it is not given. */
  readonly at: string | undefined;
}
