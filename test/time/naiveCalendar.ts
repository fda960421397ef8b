import { type WallClock, wallClock } from "./wallClock.ts";

const DAY = 86_400_000;
const MINUTE = 60_000;

/** Pairs of minutes after midnight; an end past 1440 is on the next day. */
export type Pairs = readonly (readonly [start: number, end: number])[];

/** One schedule as plain numbers: the hours from Sunday, holidays by day counted from 1970-01-01. */
export interface PlainSchedule {
  readonly timeZone: string;
  readonly since: number;
  readonly week: readonly Pairs[];
  readonly holidays: ReadonlyMap<number, Pairs>;
}

const clocks = new Map<string, WallClock>();

function clockOf(timeZone: string): WallClock {
  const clock = clocks.get(timeZone) ?? wallClock(timeZone);
  clocks.set(timeZone, clock);
  return clock;
}

/**
 * Whether it is open, from what a person would look up: which schedule holds, whether any opening of
 * the last days still runs, and whether a holiday has begun since it opened.
 */
export function isOpenAt(schedules: readonly PlainSchedule[], ms: number): boolean {
  const schedule = schedules.filter(({ since }) => since <= ms).at(-1);
  if (schedule === undefined) return false;
  const { dawn, when } = clockOf(schedule.timeZone);
  const exists = (day: number) => dawn(day) < dawn(day + 1);
  const moment = (day: number, minutes: number) =>
    minutes % 1440 === 0 ? dawn(day + minutes / 1440) : when(day * DAY + minutes * MINUTE);
  const tomorrow = Math.floor(ms / DAY) + 1;
  for (let day = tomorrow - 4; day <= tomorrow; day++) {
    const pairs =
      schedule.holidays.get(day) ?? schedule.week[new Date(day * DAY).getUTCDay()] ?? [];
    if (!pairs.some(([start, end]) => moment(day, start) <= ms && ms < moment(day, end))) continue;
    const holidays = [...schedule.holidays.keys()].filter((holiday) => holiday > day);
    const ended = holidays.some((holiday) => exists(holiday) && dawn(holiday) <= ms);
    if (exists(day) && !ended) return true;
  }
  return false;
}
