import { fromEpochMilliseconds, toZonedDateTimeISO } from "temporal-polyfill/fns/Instant";
import {
  create as createDate,
  toZonedDateTime as startOfDate,
} from "temporal-polyfill/fns/PlainDate";
import {
  create as createDateTime,
  toZonedDateTime as momentOfDateTime,
} from "temporal-polyfill/fns/PlainDateTime";
import { getTimeZoneTransition, offsetNanoseconds } from "temporal-polyfill/fns/ZonedDateTime";
import type { CxMetricsErrorPath } from "../core/CxMetricsError.ts";
import { DAY } from "../core/DAY.ts";
import { fail } from "../core/fail.ts";

const MINUTE = 60_000;
/** What a clock shows at the end of a day. */
export const MINUTES_OF_DAY = 1440;

/** A time zone's calendar. Days are counted from 1970-01-01, whatever their length. */
export interface Zone {
  /** The day that a calendar on the wall shows at an instant. */
  readonly dayAt: (ms: number) => number;
  /** The first instant of a day; that of the next day where the zone left the day out. */
  readonly startOf: (day: number) => number;
  /**
   * The instant at which a clock shows so many minutes after midnight of a day: the first of two, and
   * as much after a gap as the time is after the gap's begin.
   */
  readonly momentOf: (day: number, minutes: number) => number;
}

/** A stretch without a change of the clock. */
interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly offset: number;
}

/**
 * The zone of that IANA name or fixed offset, such as "Europe/Berlin" or "+05:45".
 *
 * @internal
 */
export function openZone(name: string, path: CxMetricsErrorPath, timeZone: unknown): Zone {
  const id = checkZone(name, path, timeZone);
  let stretch: Stretch = { from: 0, to: 0, offset: 0 };

  /** The day's offset from UTC; `null` where clocks change on it or within a day of it. */
  function calmOffset(day: number): number | null {
    const before = (day - 1) * DAY;
    if (before < stretch.from || before >= stretch.to) stretch = readStretch(id, before);
    return (day + 2) * DAY < stretch.to ? stretch.offset : null;
  }

  function startOf(day: number): number {
    const offset = calmOffset(day);
    if (offset !== null) return day * DAY - offset;
    return startOfDate(createDate(...dateOf(day)), id).epochMilliseconds;
  }

  function momentOf(day: number, minutes: number): number {
    if (minutes >= MINUTES_OF_DAY) return momentOf(day + 1, minutes - MINUTES_OF_DAY);
    // A clock that skips or repeats midnight still begins the day only once.
    if (minutes === 0) return startOf(day);
    const offset = calmOffset(day);
    if (offset !== null) return day * DAY + minutes * MINUTE - offset;
    const local = createDateTime(...dateOf(day), Math.floor(minutes / 60), minutes % 60);
    return momentOfDateTime(local, id).epochMilliseconds;
  }

  return { dayAt: (ms) => Math.floor((ms + offsetAt(id, ms)) / DAY), startOf, momentOf };
}

/** Year, month from 1, day of the month. */
function dateOf(day: number): [number, number, number] {
  const date = new Date(day * DAY);
  return [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
}

function zonedAt(id: string, ms: number) {
  return toZonedDateTimeISO(fromEpochMilliseconds(Math.floor(ms)), id);
}

function offsetAt(id: string, ms: number): number {
  return offsetNanoseconds(zonedAt(id, ms)) / 1e6;
}

function readStretch(id: string, from: number): Stretch {
  const next = getTimeZoneTransition(zonedAt(id, from), "next");
  return {
    from,
    to: next?.epochMilliseconds ?? Number.POSITIVE_INFINITY,
    offset: offsetAt(id, from),
  };
}

// Temporal also reads a zone out of a date or a time, such as T00Z; here that is a slip.
const ZONE = /^(?:(?!T\d)[A-Za-z][\w+/-]*|[+-]\d\d(?::?\d\d)?)$/;

function checkZone(name: string, path: CxMetricsErrorPath, timeZone: unknown): string {
  const expected = "an IANA time zone such as Europe/Berlin, or an offset such as +05:45";
  if (typeof timeZone !== "string") fail("invalid-shape", name, path, timeZone, expected);
  try {
    if (ZONE.test(timeZone) && zonedAt(timeZone, 0)) return timeZone;
  } catch {
    // Refused below, as the other names are.
  }
  return fail("unknown-option", name, path, timeZone, expected);
}
