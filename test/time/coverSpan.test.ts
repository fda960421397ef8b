import { days, months, quarters, weeks, years } from "cx-metrics/time";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { faultOf } from "../core/faultOf.ts";
import { wallClock } from "./wallClock.ts";

const DAY = 86_400_000;
const kinds = { days, weeks, months, quarters, years };
const each = Object.entries(kinds);

/** Whether a day, as a date in UTC, is the first of its period. */
const begins: Readonly<Record<string, (date: Date) => boolean>> = {
  days: () => true,
  weeks: (date) => date.getUTCDay() === 1,
  months: (date) => date.getUTCDate() === 1,
  quarters: (date) => date.getUTCDate() === 1 && date.getUTCMonth() % 3 === 0,
  years: (date) => date.getUTCDate() === 1 && date.getUTCMonth() === 0,
};

const zones = [
  "Europe/Berlin",
  "America/New_York",
  "America/St_Johns",
  "Australia/Lord_Howe",
  "Africa/Cairo",
  "Pacific/Apia",
  "Asia/Kathmandu",
  "UTC",
];

describe.each(each)("%s", (name, periods) => {
  it.each(zones)("are those that the calendar on the wall shows in %s", (timeZone) => {
    const wall = wallClock(timeZone);
    const start = fc.integer({ min: Date.UTC(2008, 0), max: Date.UTC(2013, 0) });
    const length = fc.integer({ min: 1, max: 20 * DAY });
    fc.assert(
      fc.property(start, length, (from, ms) => {
        const to = from + ms;
        const isFirst = (day: number) => begins[name]?.(new Date(day * DAY)) === true;
        let day = Math.floor(from / DAY) - 2;
        while (!isFirst(day)) day--;
        const expected: number[] = [];
        for (; (expected.at(-1) ?? from) < to; day++) {
          if (!isFirst(day)) continue;
          const edge = wall.dawn(day);
          if (edge <= from) expected.splice(0, 1, edge);
          else if (edge !== expected.at(-1)) expected.push(edge);
        }
        expect(periods({ from, to, timeZone })).toEqual(expected);
      }),
      { numRuns: 20 },
    );
  });

  it.each([
    [{ from: "2026-01-01", to: "2026-01-01", timeZone: "UTC" }, "inconsistent", ["to"]],
    [{ from: "2026-02-01", to: "2026-01-01", timeZone: "UTC" }, "inconsistent", ["to"]],
    [{ from: "2026-02-30", to: "2026-04-01", timeZone: "UTC" }, "invalid-time", ["from"]],
    [{ from: "2026-01-01", to: "2026-01-01T12:00", timeZone: "UTC" }, "invalid-time", ["to"]],
    [{ from: 0, to: Number.NaN, timeZone: "UTC" }, "invalid-time", ["to"]],
    [{ from: 0, to: 1_700_000_000_000_000, timeZone: "UTC" }, "out-of-range", ["to"]],
    [{ from: "1899-12-31", to: 0, timeZone: "UTC" }, "out-of-range", ["from"]],
    [{ from: "2199-01-01", to: "2200-01-02", timeZone: "UTC" }, "out-of-range", ["to"]],
    [{ from: "2199-01-01", to: 7_258_118_400_001, timeZone: "UTC" }, "out-of-range", ["to"]],
    [{ from: "2200-01-01", to: "2200-01-01", timeZone: "UTC" }, "out-of-range", ["from"]],
    [{ from: 0, timeZone: "UTC" }, "invalid-time", ["to"]],
    [{ from: 0, to: 1, timeZone: "Mars/Olympus" }, "unknown-option", ["timeZone"]],
    [{ from: 0, to: 1 }, "invalid-shape", ["timeZone"]],
    [{ from: 0, to: 1, timeZone: "UTC", weekStart: "tuesday" }, "unknown-option", ["weekStart"]],
    [{ from: 0, to: 1, timeZone: "UTC", weekStart: null }, "unknown-option", ["weekStart"]],
    [{ from: 0, to: 1, timezone: "UTC" }, "invalid-shape", ["timezone"]],
    [null, "invalid-shape", []],
  ])("refuse %j", (span, code, path) => {
    expect(faultOf(() => periods(span as never))).toEqual([code, path]);
  });
});

const read = (edges: readonly number[]) => edges.map((edge) => new Date(edge).toISOString());

it("takes a date for the zone's own midnight, and an instant for an instant", () => {
  const to = "2026-03-02T00:00:00-05:00";
  expect(read(days({ from: "2026-03-01", to, timeZone: "America/New_York" }))).toEqual([
    "2026-03-01T05:00:00.000Z",
    "2026-03-02T05:00:00.000Z",
  ]);
  const from = new Date("2026-03-01");
  expect(read(days({ from, to, timeZone: "America/New_York" }))).toEqual([
    "2026-02-28T05:00:00.000Z",
    "2026-03-01T05:00:00.000Z",
    "2026-03-02T05:00:00.000Z",
  ]);
});

it("takes what a Temporal instant is", () => {
  const [from, to] = [{ epochMilliseconds: 0 }, { epochMilliseconds: 1 }];
  expect(days({ from, to, timeZone: "UTC" })).toEqual([0, DAY]);
});

it("reaches from the first to the last of the years", () => {
  const all = days({ from: "1900-01-01", to: "2199-12-31", timeZone: "Europe/Berlin" });
  expect(all).toHaveLength(109_573);
  expect(years({ from: "1900-01-01", to: "2199-12-31", timeZone: "UTC" })).toHaveLength(301);
});

it("ends where the years end", () => {
  const last = (to: string | number, timeZone: string) =>
    read(days({ from: "2199-12-31", to, timeZone }));
  expect(last("2200-01-01", "UTC")).toEqual([
    "2199-12-31T00:00:00.000Z",
    "2200-01-01T00:00:00.000Z",
  ]);
  expect(last("2200-01-01", "-05:00")).toEqual([
    "2199-12-31T05:00:00.000Z",
    "2200-01-01T05:00:00.000Z",
  ]);
  expect(last(7_258_118_400_000, "UTC")).toEqual(last("2200-01-01", "UTC"));
});

it("does not begin with a period that ended where clocks went back over midnight", () => {
  // At 00:01 on 7 November 2010 clocks in St. John's showed 23:01 of the 6th again.
  const from = "2010-11-07T02:50:00Z";
  const timeZone = "America/St_Johns";
  expect(read(days({ from, to: "2010-11-08", timeZone }))).toEqual([
    "2010-11-07T02:30:00.000Z",
    "2010-11-08T03:30:00.000Z",
  ]);
});
