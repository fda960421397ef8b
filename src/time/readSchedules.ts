import type { CxMetricsErrorPath } from "../core/CxMetricsError.ts";
import { checkKnown } from "../core/checkFields.ts";
import { fail } from "../core/fail.ts";
import { isRecord } from "../core/isRecord.ts";
import { checkDate, checkStart } from "./checkMoment.ts";
import { openZone, type Zone } from "./openZone.ts";
import { type Opening, readHours, readWeek } from "./readHours.ts";

/** Hours, and since when they hold. */
export interface Schedule {
  readonly since: number;
  readonly zone: Zone;
  /** From Monday. */
  readonly week: readonly (readonly Opening[])[];
  /** By day, counted from 1970-01-01. */
  readonly holidays: ReadonlyMap<number, readonly Opening[]>;
}

/**
 * The schedules of a calendar, the oldest first; each holds until the next one does.
 *
 * @internal
 */
export function readSchedules(name: string, hours: unknown): Schedule[] {
  const given = checkKnown(name, hours, ["timeZone", "hours", "holidays", "changes"]);
  const { holidays = [], changes = [] } = given;
  let schedule: Schedule = {
    since: Number.NEGATIVE_INFINITY,
    zone: openZone(name, ["timeZone"], given["timeZone"]),
    week: readWeek(name, ["hours"], given["hours"]),
    holidays: readHolidays(name, ["holidays"], holidays),
  };
  const schedules = [schedule];
  for (const [i, change] of readList(name, ["changes"], changes).entries()) {
    schedule = readChange(name, ["changes", i], change, schedule);
    schedules.push(schedule);
  }
  return schedules;
}

function readChange(
  name: string,
  path: CxMetricsErrorPath,
  change: unknown,
  before: Schedule,
): Schedule {
  const given = checkKnown(name, change, ["from", "hours", "holidays", "timeZone"], path);
  const { from, hours, holidays, timeZone } = given;
  const zone =
    timeZone === undefined ? before.zone : openZone(name, [...path, "timeZone"], timeZone);
  const since = checkStart(name, [...path, "from"], from, zone);
  if (since <= before.since) {
    fail("inconsistent", name, [...path, "from"], from, "later than the change before it");
  }
  return {
    since,
    zone,
    week: hours === undefined ? before.week : readWeek(name, [...path, "hours"], hours),
    holidays:
      holidays === undefined
        ? before.holidays
        : readHolidays(name, [...path, "holidays"], holidays),
  };
}

function readHolidays(
  name: string,
  path: CxMetricsErrorPath,
  holidays: unknown,
): Map<number, readonly Opening[]> {
  const days = new Map<number, readonly Opening[]>();
  for (const [i, holiday] of readList(name, path, holidays).entries()) {
    const place = [...path, i];
    const partial = isRecord(holiday) ? checkKnown(name, holiday, ["date", "hours"], place) : null;
    const day = partial
      ? checkDate(name, [...place, "date"], partial["date"])
      : checkDate(name, place, holiday);
    if (days.has(day)) fail("inconsistent", name, place, holiday, "each date once");
    days.set(day, partial ? readHours(name, [...place, "hours"], partial["hours"]) : []);
  }
  return days;
}

function readList(name: string, path: CxMetricsErrorPath, list: unknown): readonly unknown[] {
  return Array.isArray(list) ? list : fail("invalid-shape", name, path, list, "a list");
}
