import type { CxMetricsErrorPath } from "../core/CxMetricsError.ts";
import { checkKnown } from "../core/checkFields.ts";
import { fail } from "../core/fail.ts";
import { MINUTES_OF_DAY } from "./openZone.ts";

/** Minutes after midnight; an end past 1440 is on the next day. */
export interface Opening {
  readonly start: number;
  readonly end: number;
}

/** The days of the week, from Monday. */
const WEEK = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

const TIME = /^(?:([01]\d|2[0-3]):([0-5]\d)|24:00)$/;

/**
 * The openings of each day of the week, from Monday.
 *
 * @internal
 */
export function readWeek(name: string, path: CxMetricsErrorPath, week: unknown): Opening[][] {
  const given = checkKnown(name, week, WEEK, path);
  return WEEK.map((day) => {
    const hours = given[day];
    return hours === undefined ? [] : readHours(name, [...path, day], hours);
  });
}

/**
 * The openings of one day.
 *
 * @internal
 */
export function readHours(name: string, path: CxMetricsErrorPath, hours: unknown): Opening[] {
  const expected = 'pairs such as ["09:00", "17:00"]';
  if (!Array.isArray(hours)) fail("invalid-shape", name, path, hours, expected);
  let last = 0;
  return Array.from(hours as readonly unknown[], (pair, i) => {
    const place = [...path, i];
    if (!Array.isArray(pair) || pair.length !== 2)
      fail("invalid-shape", name, place, pair, expected);
    const opening = readPair(name, place, pair);
    if (opening.start < last) {
      fail("inconsistent", name, [...place, 0], pair[0], "hours in order that do not overlap");
    }
    last = opening.end;
    return opening;
  });
}

function readPair(name: string, path: CxMetricsErrorPath, pair: readonly unknown[]): Opening {
  const start = readTime(name, [...path, 0], pair[0]);
  const end = readTime(name, [...path, 1], pair[1]);
  if (start === MINUTES_OF_DAY) {
    fail("invalid-time", name, [...path, 0], pair[0], "a start before 24:00");
  }
  if (start === end) {
    fail(
      "inconsistent",
      name,
      [...path, 1],
      pair[1],
      "an end other than the start; 24:00 ends a day",
    );
  }
  return { start, end: end < start ? end + MINUTES_OF_DAY : end };
}

function readTime(name: string, path: CxMetricsErrorPath, time: unknown): number {
  if (typeof time !== "string") fail("invalid-shape", name, path, time, "a time such as 09:00");
  const match = TIME.exec(time);
  if (match === null) fail("invalid-time", name, path, time, "a time from 00:00 to 24:00");
  const [, hours = "24", minutes = "00"] = match;
  return Number(hours) * 60 + Number(minutes);
}
