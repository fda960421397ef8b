/** What clocks and calendars on the wall show, from Intl alone, so that tests do not trust Temporal with Temporal. */
export interface WallClock {
  /** What the clock shows, as if it were UTC. */
  readonly shows: (ms: number) => number;
  /** When it shows that: the first time; after a gap, as much later as the gap is long. */
  readonly when: (shown: number) => number;
  /** The first minute of a day, counted from 1970-01-01, or of a later day where there is none. */
  readonly dawn: (day: number) => number;
}

const DAY = 86_400_000;
const HOUR = 3_600_000;
const MINUTE = 60_000;

export function wallClock(timeZone: string): WallClock {
  const format = new Intl.DateTimeFormat("en-US", {
    timeZone,
    hourCycle: "h23",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
  });
  const shows = (ms: number): number => {
    const [month = 0, day, year = 0, ...time] = (format.format(ms).match(/\d+/g) ?? []).map(Number);
    return Date.UTC(year, month - 1, day, ...time);
  };
  const offsetsAbout = (shown: number) => [shown - DAY, shown + DAY].map((ms) => shows(ms) - ms);
  return {
    shows,
    when: remember((shown) => {
      const offsets = offsetsAbout(shown);
      const moments = offsets.map((offset) => shown - offset).filter((ms) => shows(ms) === shown);
      return moments.length > 0 ? Math.min(...moments) : shown - (offsets[0] ?? 0);
    }),
    dawn: remember((day) => {
      let ms = day * DAY - Math.max(...offsetsAbout(day * DAY)) - 2 * HOUR;
      while (shows(ms) < day * DAY) ms += MINUTE;
      return ms;
    }),
  };
}

function remember(find: (key: number) => number): (key: number) => number {
  const known = new Map<number, number>();
  return (key) => {
    const value = known.get(key) ?? find(key);
    known.set(key, value);
    return value;
  };
}
