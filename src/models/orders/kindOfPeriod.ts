import { monthsOf } from "../../time/coverSpan.ts";
import type { MergeWithin } from "./OrderOptions.ts";

/** Day 4 of 1970, counted from 0, was its first Monday. */
const MONDAY = 4;

const WEEKS = {
  indexOf: (day: number) => Math.floor((day - MONDAY) / 7),
  firstDay: (index: number) => index * 7 + MONDAY,
};

/**
 * The calendar periods of several days, by number; `null` where days or instants are not grouped.
 *
 * @internal
 */
export function kindOfPeriod(mergeWithin: MergeWithin): CalendarPeriods | null {
  if (mergeWithin === "none" || mergeWithin === "day") return null;
  if (mergeWithin === "week") return WEEKS;
  const { indexOf, firstDay } = monthsOf(mergeWithin === "month" ? 1 : 12);
  return { indexOf: (day) => indexOf(day, MONDAY), firstDay: (index) => firstDay(index, MONDAY) };
}

/** Periods of which each follows from its number. */
export interface CalendarPeriods {
  /** The number of the period that a day is in. */
  readonly indexOf: (day: number) => number;
  /** The first day of a period. */
  readonly firstDay: (index: number) => number;
}
