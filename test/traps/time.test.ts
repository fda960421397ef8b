import { averageResolutionTime, measure } from "cx-metrics";
import { businessCalendar, days, months, quarters, weeks, years } from "cx-metrics/time";
import { describe, expect, it } from "vitest";
import { faultOf } from "../core/faultOf.ts";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

const read = (edges: readonly number[]) => edges.map((edge) => new Date(edge).toISOString());
const dates = (edges: readonly number[]) => read(edges).map((edge) => edge.slice(0, 10));
const hoursLong = (edges: readonly number[]) =>
  edges.slice(1).map((edge, i) => (edge - (edges[i] ?? 0)) / HOUR);

const nine = [["09:00", "17:00"]];
const always = [["00:00", "24:00"]];
const office = { mon: nine, tue: nine, wed: nine, thu: nine, fri: nine };
const roundTheClock = {
  mon: always,
  tue: always,
  wed: always,
  thu: always,
  fri: always,
  sat: always,
  sun: always,
};

describe("a day is not 24 hours long", () => {
  it.each([
    ["Europe/Berlin", "2026-03-28", "2026-03-31", [24, 23, 24]],
    ["Europe/Berlin", "2026-10-24", "2026-10-27", [24, 25, 24]],
    ["America/New_York", "2026-03-07", "2026-03-10", [24, 23, 24]],
    ["America/New_York", "2026-10-31", "2026-11-03", [24, 25, 24]],
    ["Australia/Lord_Howe (half an hour)", "2026-04-04", "2026-04-07", [24, 24.5, 24]],
    ["Australia/Lord_Howe (half an hour)", "2026-10-03", "2026-10-06", [24, 23.5, 24]],
    ["Africa/Cairo (no midnight)", "2026-04-23", "2026-04-26", [24, 23, 24]],
    ["Africa/Cairo (two midnights)", "2026-10-28", "2026-10-31", [24, 25, 24]],
    ["Pacific/Apia (no 30 December 2011)", "2011-12-28", "2012-01-01", [24, 24, 24]],
    ["Asia/Kathmandu (a quarter of an hour)", "1985-12-31", "1986-01-02", [24, 23.75]],
  ])("%s, %s to %s", (named, from, to, lengths) => {
    const timeZone = named.replace(/ .*/, "");
    expect(hoursLong(days({ from, to, timeZone }))).toEqual(lengths);
    const calendar = businessCalendar({ timeZone, hours: roundTheClock });
    const edges = days({ from, to, timeZone });
    edges.slice(1).forEach((edge, i) => {
      expect(calendar.between(edges[i] ?? 0, edge)).toBe((lengths[i] ?? 0) * HOUR);
    });
  });

  it("begins at 01:00 where midnight is skipped, as in Cairo on 24 April 2026", () => {
    const [start] = days({ from: "2026-04-24", to: "2026-04-25", timeZone: "Africa/Cairo" });
    expect(start).toBe(Date.parse("2026-04-24T01:00+03:00"));
  });

  it("is missing in Apia: no empty period, and nobody works on it", () => {
    const timeZone = "Pacific/Apia";
    const edges = days({ from: "2011-12-29", to: "2012-01-01", timeZone });
    expect(read(edges)).toEqual([
      "2011-12-29T10:00:00.000Z",
      "2011-12-30T10:00:00.000Z",
      "2011-12-31T10:00:00.000Z",
    ]);
    // The 30th was a Friday: its hours must not turn up on Saturday, the 31st.
    const calendar = businessCalendar({ timeZone, hours: office });
    expect(calendar.between("2011-12-26T10:00Z", "2012-01-01T10:00Z")).toBe(4 * 8 * HOUR);
    expect(calendar.isOpen("2011-12-31T10:00+14:00")).toBe(false);
    // Not even where it was a holiday with hours, nor does its closing cut the night before.
    const night = { thu: [["22:00", "06:00"]] };
    const holidays = [{ date: "2011-12-30", hours: nine }];
    const shift = businessCalendar({ timeZone, hours: night, holidays });
    expect(shift.between("2011-12-29T10:00Z", "2011-12-31T10:00Z")).toBe(8 * HOUR);
    // The night from Thursday to Saturday goes on where the schedule is written anew.
    const changes = [{ from: "2011-12-31T00:30+14:00" }];
    const renewed = businessCalendar({ timeZone, hours: night, changes });
    expect(renewed.between("2011-12-29T10:00Z", "2011-12-31T10:00Z")).toBe(8 * HOUR);
  });

  it("PostHog #31775: no day twice where clocks go back", () => {
    const edges = days({ from: "2025-10-25", to: "2025-10-29", timeZone: "Europe/Amsterdam" });
    expect(hoursLong(edges)).toEqual([24, 25, 24, 24]);
  });

  it("umami: the day after the clocks went forward is not a day number too low", () => {
    // Seconds since the first visit by 86,400 make this 13; the calendar says 14.
    const edges = days({ from: "2026-03-22", to: "2026-04-06", timeZone: "Europe/Berlin" });
    const visit = Date.parse("2026-04-05T00:30+02:00");
    expect(Math.floor((visit - Date.parse("2026-03-22T00:00+01:00")) / DAY)).toBe(13);
    expect(edges.filter((edge) => edge <= visit)).toHaveLength(14 + 1);
  });

  it("brave #35941: tomorrow is not 24 hours later", () => {
    const [, tomorrow] = days({
      from: "2026-10-25",
      to: "2026-10-26",
      timeZone: "America/New_York",
    });
    const fall = days({ from: "2026-11-01", to: "2026-11-02", timeZone: "America/New_York" });
    expect(tomorrow).toBe(Date.parse("2026-10-26T00:00-04:00"));
    expect(fall[1]).toBe((fall[0] ?? 0) + 25 * HOUR);
  });
});

describe("a zone far from UTC", () => {
  it.each([
    ["Pacific/Tongatapu", "+13:00"],
    ["Pacific/Kiritimati", "+14:00"],
    ["Pacific/Pago_Pago", "-11:00"],
  ])("%s keeps its own dates", (timeZone, offset) => {
    const march = months({ from: "2026-03-01", to: "2026-04-01", timeZone });
    expect(march).toEqual([
      Date.parse(`2026-03-01T00:00${offset}`),
      Date.parse(`2026-04-01T00:00${offset}`),
    ]);
    const calendar = businessCalendar({ timeZone, hours: { mon: nine } });
    expect(calendar.isOpen(`2026-03-09T09:00${offset}`)).toBe(true);
    expect(calendar.isOpen(`2026-03-10T09:00${offset}`)).toBe(false);
  });

  it("PostHog #17415: an event just after midnight in UTC+8 is not a day late", () => {
    const edges = days({ from: "2026-05-01", to: "2026-05-03", timeZone: "Asia/Singapore" });
    const rows = [{ at: "2026-05-01T00:10+08:00", hours: 1 }];
    const metric = averageResolutionTime;
    const [first] = measure(rows, { metric, value: "hours", at: "at", edges });
    expect(first?.result.n).toBe(1);
  });

  it("chatwoot PR #12747: a fixed offset is no zone, and does not change its clocks", () => {
    const span = { from: "2026-03-28", to: "2026-03-31" };
    expect(hoursLong(days({ ...span, timeZone: "+01:00" }))).toEqual([24, 24, 24]);
    expect(hoursLong(days({ ...span, timeZone: "Europe/Berlin" }))).toEqual([24, 23, 24]);
  });
});

describe("weeks, months and years", () => {
  it("2026 has an ISO week 53, which runs into 2027", () => {
    const edges = weeks({ from: "2026-12-28", to: "2027-01-05", timeZone: "UTC" });
    expect(dates(edges)).toEqual(["2026-12-28", "2027-01-04", "2027-01-11"]);
  });

  it("PostHog #25841: weeks begin when they are told to", () => {
    const span = { from: "2026-03-04", to: "2026-03-05", timeZone: "Europe/Berlin" };
    const inBerlin = (edges: readonly number[]) => dates(edges.map((edge) => edge + HOUR));
    expect(inBerlin(weeks(span))).toEqual(["2026-03-02", "2026-03-09"]);
    expect(inBerlin(weeks({ ...span, weekStart: "sunday" }))).toEqual(["2026-03-01", "2026-03-08"]);
    expect(inBerlin(weeks({ ...span, weekStart: "saturday" }))).toEqual([
      "2026-02-28",
      "2026-03-07",
    ]);
  });

  it("begin on the day itself, and not a week before", () => {
    const span = { timeZone: "UTC", from: "2026-03-01", to: "2026-03-02" };
    expect(dates(weeks({ ...span, weekStart: "sunday" }))).toEqual(["2026-03-01", "2026-03-08"]);
    expect(dates(weeks({ ...span, weekStart: "monday" }))).toEqual(["2026-02-23", "2026-03-02"]);
    expect(dates(weeks({ ...span, weekStart: "saturday" }))).toEqual(["2026-02-28", "2026-03-07"]);
  });

  it("papercups: the last day is there where the range ends on a Sunday", () => {
    const edges = weeks({ from: "2026-03-02", to: "2026-03-15T23:59Z", timeZone: "UTC" });
    expect(dates(edges)).toEqual(["2026-03-02", "2026-03-09", "2026-03-16"]);
  });

  it("a week of clock changes is a week", () => {
    const span = { from: "2026-03-23", to: "2026-04-06", timeZone: "Europe/Berlin" };
    expect(hoursLong(weeks(span))).toEqual([167, 168]);
  });

  it("31 January and a month is no 28th that stays", () => {
    const edges = months({ from: "2026-01-31", to: "2026-05-31", timeZone: "UTC" });
    const firsts = ["01", "02", "03", "04", "05", "06"].map((month) => `2026-${month}-01`);
    expect(dates(edges)).toEqual(firsts);
  });

  it("29 February is a day, and makes its month and year longer", () => {
    const timeZone = "UTC";
    expect(days({ from: "2024-02-28", to: "2024-03-01", timeZone })).toHaveLength(3);
    expect(hoursLong(months({ from: "2024-02-29", to: "2024-03-01", timeZone }))).toEqual([
      29 * 24,
    ]);
    expect(hoursLong(years({ from: "2024-02-29", to: "2025-02-28", timeZone }))).toEqual([
      366 * 24,
      365 * 24,
    ]);
    expect(faultOf(() => days({ from: "2026-02-29", to: "2026-03-01", timeZone }))).toEqual([
      "invalid-time",
      ["from"],
    ]);
    const leap = businessCalendar({ timeZone, hours: office, holidays: ["2024-02-29"] });
    expect(leap.between("2024-02-26", "2024-03-04")).toBe(4 * 8 * HOUR);
  });

  it("quarters begin in January, April, July and October", () => {
    const edges = quarters({ from: "2025-12-31", to: "2026-10-02", timeZone: "UTC" });
    expect(dates(edges)).toEqual([
      "2025-10-01",
      "2026-01-01",
      "2026-04-01",
      "2026-07-01",
      "2026-10-01",
      "2027-01-01",
    ]);
  });

  it("frappe/helpdesk: seven days are seven days, this week and last", () => {
    const timeZone = "UTC";
    expect(days({ from: "2026-03-01", to: "2026-03-08", timeZone })).toHaveLength(7 + 1);
    expect(days({ from: "2026-03-08", to: "2026-03-15", timeZone })).toHaveLength(7 + 1);
  });
});

describe("units", () => {
  it("microseconds are refused, and so are the placeholders 0001-01-01 and 9999-12-31", () => {
    const { between } = businessCalendar({ timeZone: "UTC", hours: office });
    for (const instant of [1_700_000_000_000_000, "0001-01-01", "9999-12-31"]) {
      expect(faultOf(() => between(instant, instant))).toEqual(["out-of-range", ["from"]]);
    }
  });

  it("seconds for milliseconds cannot be told: they are January 1970", () => {
    const seconds = Date.parse("2026-03-09T12:00Z") / 1000;
    const [edge] = months({ from: seconds, to: seconds + 1, timeZone: "UTC" });
    expect(edge).toBe(0);
  });
});

describe("business hours", () => {
  it("moment-business-time #58: eight hours are eight hours, also where clocks change", () => {
    const calendar = businessCalendar({ timeZone: "America/New_York", hours: office });
    // From Friday 13:00 in winter to Monday 13:00 in summer: 4 + 4 hours, 71 on the clock.
    const friday = Date.parse("2026-03-06T13:00-05:00");
    const monday = Date.parse("2026-03-09T13:00-04:00");
    expect(monday - friday).toBe(71 * HOUR);
    expect(calendar.between(friday, monday)).toBe(8 * HOUR);
    expect(calendar.add(friday, 8 * HOUR)).toBe(monday);
  });

  it("a night shift lasts 7 hours in spring and 9 in autumn", () => {
    const night = { sat: [["22:00", "06:00"]] };
    const { between } = businessCalendar({ timeZone: "Europe/Berlin", hours: night });
    expect(between("2026-03-28T12:00Z", "2026-03-29T12:00Z")).toBe(7 * HOUR);
    expect(between("2026-10-24T12:00Z", "2026-10-25T12:00Z")).toBe(9 * HOUR);
  });

  it("opening at a time that a clock skips is as much later as the gap; one that comes twice is the first", () => {
    const early = { sun: [["02:30", "05:00"]] };
    const calendar = businessCalendar({ timeZone: "Europe/Berlin", hours: early });
    expect(calendar.add("2026-03-29T00:00Z", 1)).toBe(Date.parse("2026-03-29T03:30+02:00") + 1);
    expect(calendar.add("2026-10-25T00:00Z", 1)).toBe(Date.parse("2026-10-25T02:30+02:00") + 1);
    const gone = businessCalendar({
      timeZone: "Europe/Berlin",
      hours: { sun: [["02:30", "03:00"]] },
    });
    expect(gone.between("2026-03-29T00:00Z", "2026-03-29T12:00Z")).toBe(0);
  });

  it("moment-business-time #34: hours may run past midnight", () => {
    const calendar = businessCalendar({ timeZone: "UTC", hours: { mon: [["18:00", "02:00"]] } });
    expect(calendar.between("2026-03-09", "2026-03-11")).toBe(8 * HOUR);
    expect(calendar.isOpen("2026-03-10T01:59Z")).toBe(true);
    expect(calendar.isOpen("2026-03-09T01:00Z")).toBe(false);
  });

  it("moment-business-time #59: 24:00 ends a day, and does not crash", () => {
    const calendar = businessCalendar({ timeZone: "UTC", hours: roundTheClock });
    expect(calendar.between("2026-03-09", "2026-03-16")).toBe(7 * DAY);
    expect(calendar.isOpen("2026-03-09T23:59:59.999Z")).toBe(true);
    expect(calendar.add("2026-03-09T23:00Z", 2 * HOUR)).toBe(Date.parse("2026-03-10T01:00Z"));
  });

  it("moment-business-time: a ticket solved before the lunch break does not take less than no time", () => {
    const day = [
      ["09:00", "12:00"],
      ["13:00", "17:00"],
    ];
    const calendar = businessCalendar({ timeZone: "Europe/Berlin", hours: { thu: day, fri: day } });
    const minutes = calendar.between("2025-05-29T21:49+02:00", "2025-05-30T09:25+02:00") / 60_000;
    expect(minutes).toBe(25);
  });

  it("a holiday may be half a day", () => {
    const holidays = [{ date: "2026-12-24", hours: [["09:00", "12:00"]] }, "2026-12-25"];
    const calendar = businessCalendar({ timeZone: "Europe/Berlin", hours: office, holidays });
    expect(calendar.between("2026-12-23T23:00Z", "2026-12-27T23:00Z")).toBe(3 * HOUR);
  });

  it("pm4py #558: holidays are not ignored", () => {
    const week = ["2026-12-21", "2026-12-28"] as const;
    const without = businessCalendar({ timeZone: "UTC", hours: office });
    const holidays = ["2026-12-24", "2026-12-25"];
    const given = businessCalendar({ timeZone: "UTC", hours: office, holidays });
    expect(without.between(...week)).toBe(40 * HOUR);
    expect(given.between(...week)).toBe(24 * HOUR);
  });

  it("osTicket #6739: any day may be the only one with hours", () => {
    const names = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const;
    for (const [i, name] of names.entries()) {
      const calendar = businessCalendar({ timeZone: "UTC", hours: { [name]: nine } });
      expect(calendar.between("2026-03-09", "2026-03-16"), name).toBe(8 * HOUR);
      expect(calendar.add("2026-03-09", 1), name).toBe(
        Date.parse("2026-03-09T09:00Z") + i * DAY + 1,
      );
    }
  });

  it("a schedule may end where clocks went back over midnight, as at 00:01 in St. John's", () => {
    const calendar = businessCalendar({
      timeZone: "America/St_Johns",
      hours: { sun: always },
      changes: [{ from: "2010-11-07T02:31Z", hours: {} }],
    });
    // For one minute it was the 7th, a Sunday; then the 6th again.
    expect(calendar.between("2010-11-06T00:00Z", "2010-11-09T00:00Z")).toBe(60_000);
  });

  it("a schedule may change twice in a day", () => {
    const calendar = businessCalendar({
      timeZone: "UTC",
      hours: { mon: [["08:00", "20:00"]] },
      changes: [
        { from: "2026-03-09T10:00Z", hours: { mon: [["12:00", "20:00"]] } },
        { from: "2026-03-09T15:00Z", hours: { mon: [["08:00", "16:00"]] } },
      ],
    });
    // 8 to 10 by the first, 12 to 15 by the second, 15 to 16 by the third.
    expect(calendar.between("2026-03-09", "2026-03-10")).toBe(6 * HOUR);
    expect(calendar.between("2026-03-02", "2026-03-03")).toBe(12 * HOUR);
    expect(calendar.between("2026-03-16", "2026-03-17")).toBe(8 * HOUR);
  });
});
