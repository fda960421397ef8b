import { strictEqual } from "node:assert/strict";
import { type BusinessHours, businessCalendar, type WeeklyHours } from "cx-metrics/time";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isOpenAt, type Pairs, type PlainSchedule } from "./naiveCalendar.ts";

const DAY = 86_400_000;
const MINUTE = 60_000;
const NAMES = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];

/** Zones, and a moment shortly before their clocks or their calendar do something. */
const windows: readonly (readonly [zone: string, from: string])[] = [
  ["Europe/Berlin", "2026-03-27T12:00Z"],
  ["Europe/Berlin", "2026-10-23T12:00Z"],
  ["America/New_York", "2026-03-06T12:00Z"],
  ["America/New_York", "2026-10-30T12:00Z"],
  ["America/St_Johns", "2010-11-05T12:00Z"],
  ["Australia/Lord_Howe", "2026-04-03T12:00Z"],
  ["Australia/Lord_Howe", "2026-10-02T12:00Z"],
  ["Africa/Cairo", "2026-04-22T12:00Z"],
  ["Africa/Cairo", "2026-10-28T12:00Z"],
  ["Pacific/Apia", "2011-12-28T12:00Z"],
  ["Asia/Kathmandu", "1985-12-30T12:00Z"],
  ["UTC", "2024-02-27T12:00Z"],
  ["UTC", "2026-12-30T12:00Z"],
];

const SPAN = 4 * DAY;

/** Hours of a day: some pairs in order, of which the last may run past midnight; often in the small hours. */
const pairs: fc.Arbitrary<Pairs> = fc
  .uniqueArray(
    fc.oneof(fc.integer({ min: 0, max: 240 }), fc.integer({ min: 0, max: 1440 }), fc.constant(0)),
    { maxLength: 6 },
  )
  .chain((times) => {
    const sorted = [...times].sort((a, b) => a - b);
    const found: [number, number][] = [];
    while (sorted.length >= 2) found.push([sorted.shift() ?? 0, sorted.shift() ?? 0]);
    const [start = 1440] = sorted;
    if (start === 1440) return fc.constant(found);
    const late = fc.oneof(
      fc.constant(1440),
      fc.integer({ min: 1440, max: Math.max(1440, 1439 + start) }),
    );
    return late.map((end): Pairs => [...found, [start, end]]);
  });

const scheduleOf = (zone: string, first: number): fc.Arbitrary<Omit<PlainSchedule, "since">> =>
  fc.record({
    timeZone: fc.constantFrom(zone, zone, zone, "Asia/Kathmandu"),
    week: fc.array(pairs, { minLength: 7, maxLength: 7 }),
    holidays: fc
      .dictionary(fc.constantFrom("0", "1", "2", "3", "4"), fc.oneof(fc.constant([]), pairs), {
        maxKeys: 2,
      })
      .map((days) => new Map(Object.entries(days).map(([i, hours]) => [first + Number(i), hours]))),
  });

const write = (minutes: number) =>
  new Date((minutes > 1440 ? minutes - 1440 : minutes) * MINUTE).toISOString().slice(11, 16);

const writePairs = (hours: Pairs) =>
  hours.map(([start, end]) => [write(start), end === 1440 ? "24:00" : write(end)]);

function writeSchedule({ timeZone, week, holidays }: Omit<PlainSchedule, "since">): BusinessHours {
  return {
    timeZone,
    hours: Object.fromEntries(
      NAMES.map((name, i) => [name, writePairs(week[i] ?? [])]),
    ) as WeeklyHours,
    holidays: Array.from(holidays, ([day, hours]) => {
      const date = new Date(day * DAY).toISOString().slice(0, 10);
      return hours.length === 0 ? date : { date, hours: writePairs(hours) };
    }),
  };
}

describe.each(windows)("in %s from %s", (zone, iso) => {
  const from = Date.parse(iso);
  const first = Math.floor(from / DAY);
  const given = fc.record({
    base: scheduleOf(zone, first),
    changes: fc.dictionary(
      fc.integer({ min: 0, max: SPAN / MINUTE }).map(String),
      scheduleOf(zone, first),
      { maxKeys: 2 },
    ),
  });
  const made = given.map(({ base, changes }) => {
    const later = Object.entries(changes)
      .map(([minute, schedule]) => ({ ...schedule, since: from + Number(minute) * MINUTE }))
      .sort((a, b) => a.since - b.since);
    return {
      plain: [{ ...base, since: Number.NEGATIVE_INFINITY }, ...later],
      hours: {
        ...writeSchedule(base),
        changes: later.map(({ since, ...rest }) => ({ from: since, ...writeSchedule(rest) })),
      },
    };
  });

  it("counts the minutes that are open when one looks at each", () => {
    fc.assert(
      fc.property(made, ({ plain, hours }) => {
        const calendar = businessCalendar(hours);
        let open = 0;
        for (let ms = from; ms < from + SPAN; ms += 13 * MINUTE) {
          const looked: boolean[] = [];
          for (let i = 0; i < 13; i++) looked.push(isOpenAt(plain, ms + i * MINUTE));
          const minutes = looked.filter(Boolean).length;
          // Two hundred thousand times: Vitest's own would take most of the time.
          strictEqual(calendar.isOpen(ms), looked[0]);
          strictEqual(calendar.between(ms, ms + 13 * MINUTE), minutes * MINUTE);
          open += minutes * MINUTE;
          strictEqual(calendar.between(from, ms + 13 * MINUTE), open);
        }
      }),
      { numRuns: 12 },
    );
  });

  it("adds up, never runs backwards, and comes back from what it added", () => {
    const moment = fc.integer({ min: from - 400 * DAY, max: from + 400 * DAY });
    fc.assert(
      fc.property(made, fc.tuple(moment, moment, moment), fc.nat(), ({ hours }, moments, x) => {
        const calendar = businessCalendar(hours);
        const [a = 0, b = 0, c = 0] = [...moments].sort((a, b) => a - b);
        const [ab, bc] = [calendar.between(a, b), calendar.between(b, c)];
        expect(calendar.between(a, c)).toBe(ab + bc);
        expect(ab).toBeGreaterThanOrEqual(0);
        expect(ab).toBeLessThanOrEqual(b - a);
        if (hours.changes.length > 0 || calendar.between(a, a + 400 * DAY) === 0) return;
        const due = calendar.add(a, x);
        expect(calendar.between(a, due)).toBe(x);
        if (x > 0) expect(calendar.between(a, due - 1)).toBe(x - 1);
        // Another calendar, that has seen nothing yet, says the same.
        expect(businessCalendar(hours).add(a, x)).toBe(due);
        expect(businessCalendar(hours).between(b, c)).toBe(bc);
      }),
      { numRuns: 50 },
    );
  });
});
