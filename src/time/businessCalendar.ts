import type { BusinessCalendar } from "../core/BusinessCalendar.ts";
import { checkNumber } from "../core/checkNumber.ts";
import { DAY } from "../core/DAY.ts";
import { fail } from "../core/fail.ts";
import type { BusinessHours } from "./BusinessHours.ts";
import { checkEnd, checkMoment, LAST } from "./checkMoment.ts";
import { openTimeline, type Timeline } from "./openTimeline.ts";
import { readSchedules } from "./readSchedules.ts";

const NAME = "businessCalendar";

/** A year in milliseconds, leap years aside. */
const YEAR = 31_536_000_000;

/**
 * A clock that runs only in business hours.
 *
 * @remarks
 * - `between(from, to)`: the business milliseconds in [from, to), 0 where all of it is closed.
 * - `add(from, ms)`: the earliest instant until which so much business time has passed: the due date.
 *   What is due with the last minute of a day is due at its closing, not at the next opening; 0 is due
 *   at `from` itself. `between(from, add(from, ms))` is `ms`.
 * - `isOpen(at)`: open at an opening, closed at a closing.
 *
 * Opening and closing are times on the zone's clock; the time between them is what really elapsed, an
 * hour more or less over a change of the clocks. Of a time that comes twice the first one counts; a
 * time that a clock skips is as much later as the gap is long ("compatible" in Temporal). "00:00" and
 * "24:00" are the first instants of days, also where a zone skips midnight.
 *
 * Hours that run past midnight belong to the day on which they begin. Hours that meet count once. On a
 * holiday only its own hours count: what began the evening before ends where the holiday begins. A
 * change takes effect at its instant, in the midst of an opening too.
 *
 * Instants are of the years 1900 to 2199, and `to` may be their end. In data a date such as
 * "2026-03-01" is 00:00 UTC, as everywhere, but holidays and changes are dates of the zone. There is no
 * telling epoch seconds from milliseconds: seconds are read as January 1970.
 *
 * Cost: a year is laid out when it is first asked for, in about a millisecond; then a call is two
 * binary searches. `add` lays out at most twice the years that it needs.
 *
 * @param hours - The week, the zone, the holidays and what changed since.
 * @returns The calendar.
 * @throws {@link CxMetricsError} `invalid-time` for a time of day, a date or an instant that there is
 * not; `inconsistent` for hours that overlap or are empty, a holiday given twice, changes out of order,
 * or a `to` before `from`; `out-of-range` for an instant outside of the years, a negative `ms`, or one
 * that the hours never reach; `unknown-option` for a time zone that there is not; `not-a-number`,
 * `not-finite` for `ms`; `invalid-shape`.
 *
 * @example Friday afternoon to Monday morning
 * ```ts
 * import { businessCalendar } from "cx-metrics/time";
 *
 * const day = [["09:00", "12:00"], ["13:00", "17:00"]];
 * const office = businessCalendar({
 *   timeZone: "Europe/Berlin",
 *   hours: { mon: day, tue: day, wed: day, thu: day, fri: day },
 *   holidays: ["2026-12-25", { date: "2026-12-24", hours: [["09:00", "12:00"]] }],
 * });
 *
 * office.between("2026-03-27T16:30:00+01:00", "2026-03-30T10:30:00+02:00") / 3_600_000; // => 2
 * office.isOpen("2026-12-24T12:00:00+01:00"); // => false
 * const due = office.add("2026-12-23T15:00:00+01:00", 4 * 3_600_000);
 * new Date(due).toISOString(); // => "2026-12-24T10:00:00.000Z"
 * ```
 *
 * @see {@link days}
 * @public
 */
export function businessCalendar(hours: BusinessHours): BusinessCalendar {
  const timeline = openTimeline(readSchedules(NAME, hours));

  return {
    between: (from, to) => {
      const start = checkMoment(NAME, ["from"], from);
      const end = checkEnd(NAME, ["to"], to);
      if (end < start) fail("inconsistent", NAME, ["to"], to, "an instant that is not before from");
      const line = timeline(start, end);
      return openBefore(line, end) - openBefore(line, start);
    },

    add: (from, ms) => {
      const start = checkMoment(NAME, ["from"], from);
      checkNumber(NAME, ["ms"], ms, { min: 0 });
      if (ms === 0) return start;
      let line = timeline(start, start);
      const goal = openBefore(line, start) + ms;
      // 1 more year, then 2, 4, 8: what is laid out is copied each time.
      for (let more = YEAR; Number(line.sums.at(-1)) < goal; more *= 2) {
        if (line.to >= LAST) {
          fail("out-of-range", NAME, ["ms"], ms, "no more than the business time until 2199");
        }
        line = timeline(start, line.to + more - DAY);
      }
      const { starts, ends, sums } = line;
      const i = countUpTo(sums, goal) - 1;
      // Reached with the end of an interval it is due then, not where the next one starts.
      return sums[i] === goal ? Number(ends[i - 1]) : Number(starts[i]) + goal - Number(sums[i]);
    },

    isOpen: (at) => {
      const ms = checkMoment(NAME, ["at"], at);
      const { starts, ends } = timeline(ms, ms);
      return ms < Number(ends[countUpTo(starts, ms) - 1]);
    },
  };
}

/** Open milliseconds from the beginning of the timeline to an instant on it. */
function openBefore({ starts, ends, sums }: Timeline, ms: number): number {
  const i = countUpTo(starts, ms) - 1;
  if (i < 0) return 0;
  return Number(sums[i]) + Math.min(ms, Number(ends[i])) - Number(starts[i]);
}

/** How many of the ascending numbers are at most `limit`. */
function countUpTo(ascending: Float64Array, limit: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (Number(ascending[middle]) <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
