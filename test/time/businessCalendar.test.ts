import { type BusinessHours, businessCalendar } from "cx-metrics/time";
import { describe, expect, it, vi } from "vitest";
import { errorOf, faultOf } from "../core/faultOf.ts";

const HOUR = 3_600_000;
const nine = [["09:00", "17:00"]];
const office: BusinessHours = {
  timeZone: "Europe/Berlin",
  hours: { mon: nine, tue: nine, wed: nine, thu: nine, fri: nine },
};
const read = (ms: number) => new Date(ms).toISOString();

describe("between", () => {
  const calendar = businessCalendar(office);

  it.each([
    ["Friday afternoon to Monday morning", "2026-03-06T16:30+01:00", "2026-03-09T10:30+01:00", 2],
    ["within one day", "2026-03-10T10:00+01:00", "2026-03-10T15:30+01:00", 5.5],
    ["out of hours", "2026-03-10T18:00+01:00", "2026-03-11T08:00+01:00", 0],
    ["a weekend", "2026-03-06T17:00+01:00", "2026-03-09T09:00+01:00", 0],
    ["from opening to closing", "2026-03-10T09:00+01:00", "2026-03-10T17:00+01:00", 8],
    ["no time", "2026-03-10T10:00+01:00", "2026-03-10T10:00+01:00", 0],
    ["a year", "2026-01-01T00:00+01:00", "2027-01-01T00:00+01:00", 261 * 8],
    ["backwards in what is laid out", "2009-12-31", "2010-01-02", 16],
    ["a century", "1950-01-01", "2050-01-01", 26_090 * 8],
  ])("%s", (_, from, to, hours) => {
    expect(calendar.between(from, to)).toBe(hours * HOUR);
  });

  it("takes instants of every kind", () => {
    const [from, to] = ["2026-03-10T10:00+01:00", "2026-03-10T11:00+01:00"].map(Date.parse);
    expect(calendar.between(from ?? 0, to ?? 0)).toBe(HOUR);
    expect(calendar.between(new Date(from ?? 0), { epochMilliseconds: to ?? 0 })).toBe(HOUR);
    expect(calendar.between((from ?? 0) + 0.5, to ?? 0)).toBe(HOUR - 0.5);
  });

  it("takes a date in data for 00:00 UTC, as everywhere", () => {
    const always = businessCalendar({ timeZone: "Asia/Tokyo", hours: {}, holidays: [] });
    expect(always.between("2026-03-10", "2026-03-11")).toBe(0);
    expect(calendar.between("2026-03-10", "2026-03-10T09:00Z")).toBe(HOUR);
  });
});

describe("add", () => {
  const calendar = businessCalendar(office);

  it.each([
    ["0 is due at once, also at night", "2026-03-10T22:00Z", 0, "2026-03-10T22:00:00.000Z"],
    ["the last hour is due at closing", "2026-03-10T08:00Z", 8, "2026-03-10T16:00:00.000Z"],
    ["from closing on", "2026-03-10T16:00Z", 1, "2026-03-11T09:00:00.000Z"],
    ["over a weekend", "2026-03-06T15:00Z", 2, "2026-03-09T09:00:00.000Z"],
    ["over the clocks' change", "2026-03-27T15:00Z", 2, "2026-03-30T08:00:00.000Z"],
    ["over the turn of the year", "2026-12-31T15:00Z", 2, "2027-01-01T09:00:00.000Z"],
    ["over ten years", "2026-03-10T08:00Z", 10 * 261 * 8, "2036-03-10T16:00:00.000Z"],
  ])("%s", (_, from, hours, due) => {
    expect(read(calendar.add(from, hours * HOUR))).toBe(due);
  });

  it("counts a due date with a pause: Monday 16:00 and 8 hours, 9 to 18", () => {
    const long = [["09:00", "18:00"]];
    const desk = businessCalendar({ timeZone: "UTC", hours: { mon: long, tue: long } });
    expect(read(desk.add("2026-03-09T16:00Z", 8 * HOUR))).toBe("2026-03-10T15:00:00.000Z");
    expect(read(desk.add("2026-03-09T16:00Z", 10 * HOUR))).toBe("2026-03-10T17:00:00.000Z");
  });

  it("ends where the years do, rather than never", () => {
    const closed = businessCalendar({ timeZone: "UTC", hours: {} });
    expect(faultOf(() => closed.add(0, 1))).toEqual(["out-of-range", ["ms"]]);
    expect(closed.add(0, 0)).toBe(0);
    expect(closed.between("1900-01-01", "2199-12-31")).toBe(0);
    expect(closed.isOpen(0)).toBe(false);
    expect(errorOf(() => calendar.add("2026-03-10", 1e13)).message).toBe(
      "businessCalendar: ms is 10000000000000, expected no more than the business time until 2199",
    );
    // What others have asked before makes no difference.
    expect(closed.between("2199-12-30", "2200-01-01")).toBe(0);
    expect(closed.between("2199-12-30", "2199-12-31T23:59:59.999Z")).toBe(0);
    expect(faultOf(() => closed.add(0, 1))).toEqual(["out-of-range", ["ms"]]);
  });
});

it("knows the time up to the end of the years, and no later", () => {
  const always = [["00:00", "24:00"]];
  const days = { mon: always, tue: always, wed: always, thu: always, fri: always };
  const open = businessCalendar({ timeZone: "UTC", hours: { ...days, sat: always, sun: always } });
  const end = Date.UTC(2200, 0);
  expect(open.between("2199-12-31T23:00Z", "2200-01-01")).toBe(HOUR);
  expect(open.between(end - 0.5, end)).toBe(0.5);
  expect(open.add("2199-12-31T23:00Z", HOUR)).toBe(end);
  expect(faultOf(() => open.add("2199-12-31T23:00Z", HOUR + 1))).toEqual(["out-of-range", ["ms"]]);
});

it("lays out long times in few steps, and short ones in small steps", () => {
  const columns = vi.spyOn(Float64Array, "from");
  const copied = () =>
    columns.mock.results.reduce((sum, { value }) => sum + Number(value.length), 0);
  const calendar = businessCalendar(office);
  calendar.add("1970-01-01", 8 * HOUR);
  // Starts and ends, of about 261 working days.
  expect(copied()).toBeLessThan(2 * 300);
  faultOf(() => calendar.add("1970-01-01", 1.8e12));
  const all = 2 * 230 * 262;
  expect(copied()).toBeGreaterThan(0.9 * all);
  // Year by year it would be a hundred times as much.
  expect(copied()).toBeLessThan(3 * all);
  columns.mockRestore();
});

it("is open from an opening until before a closing", () => {
  const calendar = businessCalendar(office);
  const times = ["07:59:59.999", "08:00", "15:59:59.999", "16:00"];
  expect(times.map((time) => calendar.isOpen(`2026-03-10T${time}Z`))).toEqual([
    false,
    true,
    true,
    false,
  ]);
});

describe("hours", () => {
  const hoursOf = (hours: BusinessHours["hours"], rest: Partial<BusinessHours> = {}) =>
    businessCalendar({ timeZone: "UTC", hours, ...rest });
  // 9 March 2026 is a Monday.
  const week = (calendar: ReturnType<typeof businessCalendar>) =>
    calendar.between("2026-03-09", "2026-03-16") / HOUR;

  it("may have breaks, and meet without counting twice", () => {
    const split = [
      ["08:00", "12:00"],
      ["12:00", "13:00"],
      ["14:00", "24:00"],
    ];
    expect(week(hoursOf({ mon: split }))).toBe(15);
    expect(week(hoursOf({ mon: [["00:00", "24:00"]], tue: [["00:00", "01:00"]] }))).toBe(25);
  });

  it("past midnight belong to the day on which they begin", () => {
    const night = hoursOf({ mon: [["22:00", "06:00"]] });
    expect(night.isOpen("2026-03-09T05:00Z")).toBe(false);
    expect(night.isOpen("2026-03-10T05:59Z")).toBe(true);
    expect(week(night)).toBe(8);
    expect(week(hoursOf({ mon: [["22:00", "00:00"]] }))).toBe(2);
  });

  it("that run into those of the next day count once", () => {
    expect(week(hoursOf({ mon: [["22:00", "06:00"]], tue: [["05:00", "09:00"]] }))).toBe(11);
    expect(week(hoursOf({ mon: [["22:00", "06:00"]], tue: [["02:00", "03:00"]] }))).toBe(8);
  });

  it("end at a holiday, which has its own", () => {
    const nights = { mon: [["22:00", "06:00"]], tue: [["22:00", "06:00"]] };
    expect(week(hoursOf(nights, { holidays: ["2026-03-10"] }))).toBe(2);
    const morning = { date: "2026-03-10", hours: [["05:00", "07:00"]] };
    expect(week(hoursOf(nights, { holidays: [morning] }))).toBe(4);
    const eve = { date: "2026-03-10", hours: [["20:00", "01:00"]] };
    expect(week(hoursOf({}, { holidays: [eve] }))).toBe(5);
  });

  it("change at an instant, and keep what the change does not name", () => {
    const day = [["08:00", "16:00"]];
    const calendar = hoursOf(
      { mon: day, tue: day },
      {
        holidays: ["2026-03-10"],
        changes: [
          { from: "2026-03-09T10:00Z", hours: { mon: [["09:00", "12:00"]], tue: day } },
          { from: "2026-03-09T11:00Z", holidays: [] },
          { from: "2026-03-10", timeZone: "America/New_York" },
        ],
      },
    );
    // Monday 8 to 10 and 10 to 12; Tuesday is no holiday any more, and New York's from its midnight on.
    expect(calendar.between("2026-03-09", "2026-03-10")).toBe(4 * HOUR);
    expect(calendar.between("2026-03-10", "2026-03-10T12:00Z")).toBe(0);
    expect(calendar.between("2026-03-10T12:00Z", "2026-03-11")).toBe(8 * HOUR);
  });

  it("of a new zone begin with the date there", () => {
    const always = [["00:00", "24:00"]];
    const calendar = hoursOf(
      {},
      { changes: [{ from: "2026-03-10", timeZone: "Asia/Tokyo", hours: { tue: always } }] },
    );
    expect(calendar.isOpen("2026-03-09T14:59Z")).toBe(false);
    expect(calendar.isOpen("2026-03-09T15:00Z")).toBe(true);
  });
});

describe("refuses", () => {
  const withHours = (mon: unknown) => ({ ...office, hours: { mon } });
  it.each([
    ["no record", null, "invalid-shape", []],
    ["an unknown field", { ...office, holiday: [] }, "invalid-shape", ["holiday"]],
    ["no zone", { hours: {} }, "invalid-shape", ["timeZone"]],
    ["a zone of another world", { ...office, timeZone: "Mars" }, "unknown-option", ["timeZone"]],
    ["no hours", { timeZone: "UTC" }, "invalid-shape", ["hours"]],
    ["a day in full", { ...office, hours: { monday: [] } }, "invalid-shape", ["hours", "monday"]],
    ["hours that are no list", withHours("09:00-17:00"), "invalid-shape", ["hours", "mon"]],
    ["a closed day as null", withHours(null), "invalid-shape", ["hours", "mon"]],
    [
      "a pair without brackets",
      withHours(["09:00", "17:00"]),
      "invalid-shape",
      ["hours", "mon", 0],
    ],
    ["three times", withHours([["1", "2", "3"]]), "invalid-shape", ["hours", "mon", 0]],
    ["a hole", withHours(new Array(1)), "invalid-shape", ["hours", "mon", 0]],
    ["25:00", withHours([["09:00", "25:00"]]), "invalid-time", ["hours", "mon", 0, 1]],
    ["24:30", withHours([["09:00", "24:30"]]), "invalid-time", ["hours", "mon", 0, 1]],
    ["9:00", withHours([["9:00", "17:00"]]), "invalid-time", ["hours", "mon", 0, 0]],
    ["9:60", withHours([["09:60", "17:00"]]), "invalid-time", ["hours", "mon", 0, 0]],
    ["hours as numbers", withHours([[9, 17]]), "invalid-shape", ["hours", "mon", 0, 0]],
    ["24:00 as a start", withHours([["24:00", "06:00"]]), "invalid-time", ["hours", "mon", 0, 0]],
    ["an empty opening", withHours([["09:00", "09:00"]]), "inconsistent", ["hours", "mon", 0, 1]],
    [
      "openings that overlap",
      withHours([
        ["09:00", "13:00"],
        ["12:59", "17:00"],
      ]),
      "inconsistent",
      ["hours", "mon", 1, 0],
    ],
    [
      "openings out of order",
      withHours([
        ["13:00", "17:00"],
        ["09:00", "12:00"],
      ]),
      "inconsistent",
      ["hours", "mon", 1, 0],
    ],
    [
      "an opening after one past midnight",
      withHours([
        ["22:00", "06:00"],
        ["23:00", "24:00"],
      ]),
      "inconsistent",
      ["hours", "mon", 1, 0],
    ],
    ["holidays that are no list", { ...office, holidays: {} }, "invalid-shape", ["holidays"]],
    [
      "30 February",
      { ...office, holidays: ["2026-01-01", "2026-02-30"] },
      "invalid-time",
      ["holidays", 1],
    ],
    [
      "an instant for a holiday",
      { ...office, holidays: ["2026-01-01T00:00Z"] },
      "invalid-time",
      ["holidays", 0],
    ],
    ["a Date for a holiday", { ...office, holidays: [0] }, "invalid-shape", ["holidays", 0]],
    [
      "a holiday long ago",
      { ...office, holidays: ["1815-06-18"] },
      "out-of-range",
      ["holidays", 0],
    ],
    [
      "a holiday twice",
      { ...office, holidays: ["2026-01-01", { date: "2026-01-01", hours: [] }] },
      "inconsistent",
      ["holidays", 1],
    ],
    [
      "a partial holiday without hours",
      { ...office, holidays: [{ date: "2026-01-01" }] },
      "invalid-shape",
      ["holidays", 0, "hours"],
    ],
    [
      "a partial holiday without a date",
      { ...office, holidays: [{ hours: [] }] },
      "invalid-shape",
      ["holidays", 0, "date"],
    ],
    [
      "a partial holiday with a name",
      { ...office, holidays: [{ date: "2026-01-01", hours: [], name: "" }] },
      "invalid-shape",
      ["holidays", 0, "name"],
    ],
    ["changes that are no list", { ...office, changes: {} }, "invalid-shape", ["changes"]],
    ["a change from never", { ...office, changes: [{}] }, "invalid-time", ["changes", 0, "from"]],
    [
      "changes out of order",
      { ...office, changes: [{ from: "2026-07-01" }, { from: "2026-06-01" }] },
      "inconsistent",
      ["changes", 1, "from"],
    ],
    [
      "two changes at once",
      { ...office, changes: [{ from: "2026-07-01" }, { from: "2026-06-30T22:00Z" }] },
      "inconsistent",
      ["changes", 1, "from"],
    ],
    [
      "a misspelt change",
      { ...office, changes: [{ from: 0, hour: {} }] },
      "invalid-shape",
      ["changes", 0, "hour"],
    ],
    [
      "a change with bad hours",
      { ...office, changes: [{ from: 0, hours: { mon: [["09:00", "9"]] } }] },
      "invalid-time",
      ["changes", 0, "hours", "mon", 0, 1],
    ],
    [
      "a change with bad holidays",
      { ...office, changes: [{ from: 0, holidays: [{}] }] },
      "invalid-shape",
      ["changes", 0, "holidays", 0, "date"],
    ],
    [
      "a change to no zone",
      { ...office, changes: [{ from: 0, timeZone: "" }] },
      "unknown-option",
      ["changes", 0, "timeZone"],
    ],
  ])("%s", (_, hours, code, path) => {
    expect(faultOf(() => businessCalendar(hours as never))).toEqual([code, path]);
  });

  const { between, add, isOpen } = businessCalendar(office);
  it.each([
    ["time that runs backwards", () => between(1, 0), "inconsistent", ["to"]],
    ["a local time", () => between("2026-01-01T09:00", 0), "invalid-time", ["from"]],
    ["no end", () => between(0, undefined as never), "invalid-time", ["to"]],
    ["microseconds", () => between(0, 1_700_000_000_000_000), "out-of-range", ["to"]],
    ["the year 1", () => between("0001-01-01", 0), "out-of-range", ["from"]],
    ["a moment after the end", () => between(0, 7_258_118_400_001), "out-of-range", ["to"]],
    ["nothing, at the end", () => between("2200-01-01", "2200-01-01"), "out-of-range", ["from"]],
    ["the year 9999", () => between(0, "9999-12-31"), "out-of-range", ["to"]],
    ["the year 2200", () => isOpen("2200-01-01"), "out-of-range", ["at"]],
    ["an Invalid Date", () => isOpen(new Date(Number.NaN)), "invalid-time", ["at"]],
    ["a bad start", () => add("soon", 0), "invalid-time", ["from"]],
    ["less than no time", () => add(0, -1), "out-of-range", ["ms"]],
    ["NaN ms", () => add(0, Number.NaN), "not-a-number", ["ms"]],
    ["endless ms", () => add(0, Number.POSITIVE_INFINITY), "not-finite", ["ms"]],
    ["no ms", () => add(0, undefined as never), "invalid-shape", ["ms"]],
  ])("%s", (_, run, code, path) => {
    expect(faultOf(run)).toEqual([code, path]);
  });
});

it("leaves what it was given alone", () => {
  const pairs = Object.freeze([Object.freeze(["09:00", "17:00"])]);
  const hours = Object.freeze({ mon: pairs });
  const calendar = businessCalendar(Object.freeze({ timeZone: "UTC", hours }));
  expect(calendar.between("2026-03-09", "2026-03-10")).toBe(8 * HOUR);
});
