import { LAST } from "./checkMoment.ts";
import { type OpenInterval, openIntervals } from "./openIntervals.ts";
import type { Schedule } from "./readSchedules.ts";

/** When it is open in [from, to), as columns that a search can run over. */
export interface Timeline {
  readonly from: number;
  readonly to: number;
  readonly intervals: readonly OpenInterval[];
  readonly starts: Float64Array;
  readonly ends: Float64Array;
  /** Open milliseconds before each interval, and at last all of them. */
  readonly sums: Float64Array;
}

/**
 * A timeline that is made as far as it is asked for, by whole years, to the end of the years at most.
 *
 * @internal
 */
export function openTimeline(
  schedules: readonly Schedule[],
): (from: number, to: number) => Timeline {
  let line: Timeline | null = null;
  return (from, to) => {
    if (line === null || from < line.from || (to >= line.to && line.to < LAST)) {
      line = extend(
        schedules,
        line ?? columnsOf(startOfYear(from), startOfYear(from), []),
        from,
        to,
      );
    }
    return line;
  };
}

function extend(
  schedules: readonly Schedule[],
  line: Timeline,
  first: number,
  last: number,
): Timeline {
  const from = Math.min(line.from, startOfYear(first));
  const to = Math.max(line.to, Math.min(startOfYear(last, 1), LAST));
  return columnsOf(from, to, [
    ...intervalsOf(schedules, from, line.from),
    ...line.intervals,
    ...intervalsOf(schedules, line.to, to),
  ]);
}

function columnsOf(from: number, to: number, intervals: readonly OpenInterval[]): Timeline {
  const starts = Float64Array.from(intervals, ({ start }) => start);
  const ends = Float64Array.from(intervals, ({ end }) => end);
  const sums = new Float64Array(intervals.length + 1);
  for (const [i, { start, end }] of intervals.entries())
    sums[i + 1] = Number(sums[i]) + end - start;
  return { from, to, intervals, starts, ends, sums };
}

/** What the schedule in force at each instant of [from, to) says. */
function intervalsOf(schedules: readonly Schedule[], from: number, to: number): OpenInterval[] {
  return schedules.flatMap((schedule, i) => {
    const since = Math.max(from, schedule.since);
    const until = Math.min(to, schedules[i + 1]?.since ?? to);
    return since < until ? openIntervals(schedule, since, until) : [];
  });
}

/** The start in UTC of an instant's year, or so many years later. */
function startOfYear(ms: number, later = 0): number {
  return Date.UTC(new Date(ms).getUTCFullYear() + later, 0);
}
