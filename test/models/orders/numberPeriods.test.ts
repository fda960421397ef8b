import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { numberPeriods } from "../../../src/models/orders/numberPeriods.ts";
import { openZone } from "../../../src/time/openZone.ts";
import { holds } from "../../support/lawRuns.ts";

const DAY = 86_400_000;
const zoneOf = (name: string) => openZone("test", ["timeZone"], name);
const dayOf = (timeZone: string) => numberPeriods("day", zoneOf(timeZone));

describe("numberPeriods", () => {
  it("numbers days as a calendar on the wall does", () => {
    // None of them puts its clocks back over midnight in these years.
    for (const name of [
      "UTC",
      "Europe/Berlin",
      "America/New_York",
      "+05:45",
      "Pacific/Kiritimati",
    ]) {
      const zone = zoneOf(name);
      const day = numberPeriods("day", zone);
      const moments = fc.integer({ min: Date.UTC(1996, 0), max: Date.UTC(2030, 0) });
      holds(fc.property(moments, (ms) => day(ms) === zone.dayAt(ms)));
    }
  });

  it("begins a day with its first instant, where clocks skip midnight or the whole day", () => {
    // Apia had no 30 December 2011; its 29th ended at 10:00 UTC.
    const end = Date.UTC(2011, 11, 30, 10);
    expect(dayOf("Pacific/Apia")(end - 1)).toBe(Date.UTC(2011, 11, 29) / DAY);
    expect(dayOf("Pacific/Apia")(end)).toBe(Date.UTC(2011, 11, 31) / DAY);
    // Beirut began 29 March 2020 at 01:00 of summer time, which was 22:00 UTC.
    const skipped = Date.UTC(2020, 2, 28, 22);
    expect(dayOf("Asia/Beirut")(skipped) - dayOf("Asia/Beirut")(skipped - 1)).toBe(1);
  });

  it("never runs back, where clocks go from midnight to the evening before", () => {
    // St. John's: one minute past midnight of 29 October 2006 came 23:01 of the day before.
    const day = dayOf("America/St_Johns");
    const midnight = Date.UTC(2006, 9, 29, 2, 30);
    const around = [-1, 0, 60_000, 3_600_000].map((ms) => day(midnight + ms) - day(midnight));
    expect(around).toEqual([-1, 0, 0, 0]);
  });

  it("numbers weeks from Monday, months and years without a gap", () => {
    const zone = zoneOf("UTC");
    const numbers = (kind: "week" | "month" | "year", ...dates: string[]) =>
      dates.map((date) => numberPeriods(kind, zone)(Date.parse(date)));
    expect(numbers("week", "1969-12-29", "1970-01-04", "1970-01-05")).toEqual([-1, -1, 0]);
    expect(numbers("month", "1999-12-31", "2000-01-01", "2000-02-01")).toEqual([
      1999 * 12 + 11,
      24_000,
      24_001,
    ]);
    expect(numbers("year", "1969-12-31", "1970-01-01")).toEqual([1969, 1970]);
  });

  it("numbers instants by themselves where nothing merges", () => {
    expect(numberPeriods("none", zoneOf("Asia/Tokyo"))(12.5)).toBe(12.5);
  });
});
