import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkInstant } from "../../src/core/Instant.ts";
import { errorOf, faultOf } from "./faultOf.ts";

const read = (instant: unknown): number => checkInstant("churn", ["rows", 2, "at"], instant);

describe("an instant", () => {
  it.each([
    ["1970-01-01", 0],
    ["1969-12-31", -86_400_000],
    ["2026-03-01", Date.UTC(2026, 2, 1)],
    ["2024-02-29", Date.UTC(2024, 1, 29)],
    ["2026-03-01T00:00Z", Date.UTC(2026, 2, 1)],
    ["2026-03-01 00:00Z", Date.UTC(2026, 2, 1)],
    ["2026-03-01T23:59:59Z", Date.UTC(2026, 2, 1, 23, 59, 59)],
    ["2026-03-01T12:30:15.5Z", Date.UTC(2026, 2, 1, 12, 30, 15, 500)],
    ["2026-03-01T12:30:15,25Z", Date.UTC(2026, 2, 1, 12, 30, 15, 250)],
    ["2026-03-01T12:30:15.123456789Z", Date.UTC(2026, 2, 1, 12, 30, 15, 123)],
    ["2026-03-01T12:30:15.000999Z", Date.UTC(2026, 2, 1, 12, 30, 15)],
    ["2026-03-01T00:00+02:00", Date.UTC(2026, 1, 28, 22)],
    ["2026-03-01T00:00-05:30", Date.UTC(2026, 2, 1, 5, 30)],
    ["2026-03-01T00:00+0545", Date.UTC(2026, 1, 28, 18, 15)],
    ["2026-03-01T00:00-08", Date.UTC(2026, 2, 1, 8)],
    ["2026-03-01T00:00+23:59", Date.UTC(2026, 1, 28, 0, 1)],
    ["2026-12-31T23:59:59.999Z", Date.UTC(2027, 0, 1) - 1],
    ["0001-01-01", new Date("0001-01-01").getTime()],
    ["0099-06-15", new Date("0099-06-15").getTime()],
    ["9999-12-31", Date.UTC(9999, 11, 31)],
  ])("%s is %s ms after 1970", (text, ms) => {
    expect(read(text)).toBe(ms);
  });

  it("is what Date makes of it, for every moment", () => {
    const ends = { min: new Date("0001-01-01"), max: new Date("9999-12-31"), noInvalidDate: true };
    fc.assert(
      fc.property(fc.date(ends), (date) => {
        expect(read(date.toISOString())).toBe(date.getTime());
        expect(read(date)).toBe(date.getTime());
        expect(read(date.getTime())).toBe(date.getTime());
        expect(read({ epochMilliseconds: date.getTime() })).toBe(date.getTime());
      }),
    );
  });

  it("may carry a fraction of a millisecond as a number", () => {
    expect(read(0.5)).toBe(0.5);
    expect(read(-0)).toBe(0);
    expect(Object.is(read(new Date(-0)), 0)).toBe(true);
  });

  it("reaches as far as a Date does", () => {
    expect(read(8.64e15)).toBe(8.64e15);
    expect(read(-8.64e15)).toBe(-8.64e15);
    expect(faultOf(() => read(8.64e15 + 1))[0]).toBe("invalid-time");
    expect(faultOf(() => read(-8.64e15 - 1))[0]).toBe("invalid-time");
  });

  it.each([
    ["30 February", "2026-02-30"],
    ["29 February of a common year", "2026-02-29"],
    ["31 April", "2026-04-31"],
    ["day 0", "2026-03-00"],
    ["day 32", "2026-01-32"],
    ["month 0", "2026-00-10"],
    ["month 13", "2026-13-01"],
    ["month 14 with a day of its own", "2026-14-28"],
    ["24:00", "2026-03-01T24:00Z"],
    ["60 minutes", "2026-03-01T12:60Z"],
    ["60 seconds", "2026-03-01T12:00:60Z"],
    ["no zone", "2026-03-01T12:00:00"],
    ["no zone with a blank", "2026-03-01 12:00"],
    ["an offset of 24 hours", "2026-03-01T12:00+24:00"],
    ["an offset of 60 minutes", "2026-03-01T12:00+01:60"],
    ["an offset of one digit", "2026-03-01T12:00+1"],
    ["no minutes", "2026-03-01T12Z"],
    ["a zone without a time", "2026-03-01Z"],
    ["a lower-case z", "2026-03-01T12:00z"],
    ["ten digits of a fraction", "2026-03-01T12:00:00.1234567890Z"],
    ["a bare point", "2026-03-01T12:00:00.Z"],
    ["a month only", "2026-03"],
    ["a year only", "2026"],
    ["the order of others", "01/03/2026"],
    ["five digits of a year", "12026-03-01"],
    ["text before", " 2026-03-01"],
    ["text behind", "2026-03-01T12:00Z."],
    ["another line", "2026-03-01\n2026-03-01"],
    ["epoch milliseconds in words", "1772323200000"],
    ["nothing", ""],
  ])("is not %s", (_, text) => {
    const error = errorOf(() => read(text));
    expect([error.code, error.path]).toEqual(["invalid-time", ["rows", 2, "at"]]);
    expect(error.received).toBe(text);
  });

  it.each([
    [undefined],
    [null],
    [true],
    [12n],
    [Number.NaN],
    [Number.POSITIVE_INFINITY],
    [Number.NEGATIVE_INFINITY],
    [{}],
    [[]],
    [[2026, 3, 1]],
    [{ epochMilliseconds: "0" }],
    [{ epochMilliseconds: Number.NaN }],
    [{ epochMilliseconds: 12n }],
    [() => 0],
  ])("is not %s", (value) => {
    expect(faultOf(() => read(value))).toEqual(["invalid-time", ["rows", 2, "at"]]);
  });

  it("is no invalid Date", () => {
    const error = errorOf(() => read(new Date(Number.NaN)));
    expect(error.message).toBe(
      'churn: rows[2].at is "Invalid Date", expected a Date, epoch milliseconds, or ISO 8601 with Z or an offset',
    );
  });
});
