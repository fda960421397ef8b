import type { Opening } from "./readHours.ts";
import type { Schedule } from "./readSchedules.ts";

/** Open from `start` until before `end`, in epoch milliseconds. */
export interface OpenInterval {
  readonly start: number;
  end: number;
}

/** An opening can begin the day before, and that day can be missing in the zone. */
const EARLIER_DAYS = 2;

/** The next day can have begun, where clocks went back over midnight and show the one before again. */
const LATER_DAYS = 1;

/**
 * When a schedule is open in [from, to): ascending, apart from each other.
 *
 * @internal
 */
export function openIntervals(
  { zone, week, holidays }: Schedule,
  from: number,
  to: number,
): OpenInterval[] {
  const found: OpenInterval[] = [];
  const last = zone.dayAt(to) + LATER_DAYS;
  for (let day = zone.dayAt(from) - EARLIER_DAYS; day <= last; day++) {
    const start = zone.startOf(day);
    // A date that the zone left out has no hours: Apia's Friday, 30 December 2011.
    if (start === zone.startOf(day + 1)) continue;
    const holiday = holidays.get(day);
    // What began the evening before ends where the holiday begins.
    if (holiday) for (const interval of found) interval.end = Math.min(interval.end, start);
    for (const opening of holiday ?? (week[weekdayOf(day)] as readonly Opening[])) {
      found.push({
        start: zone.momentOf(day, opening.start),
        end: zone.momentOf(day, opening.end),
      });
    }
  }
  return joinIntervals(found, from, to);
}

/** From Monday, 0, to Sunday, 6; day 0, 1 January 1970, was a Thursday. */
function weekdayOf(day: number): number {
  return (((day + 3) % 7) + 7) % 7;
}

/** What of the intervals is in [from, to), each instant once. */
function joinIntervals(found: OpenInterval[], from: number, to: number): OpenInterval[] {
  const joined: OpenInterval[] = [];
  let last: OpenInterval | undefined;
  for (const interval of found.sort((a, b) => a.start - b.start)) {
    const start = Math.max(interval.start, from);
    const end = Math.min(interval.end, to);
    if (end <= start) continue;
    if (last && start <= last.end) {
      last.end = Math.max(last.end, end);
    } else {
      last = { start, end };
      joined.push(last);
    }
  }
  return joined;
}
