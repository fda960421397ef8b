import { averageResolutionTime, type Edges, measure } from "cx-metrics";
import {
  type BusinessCalendar,
  type BusinessHours,
  businessCalendar,
  days,
  type Instant,
  months,
} from "cx-metrics/time";
import { expectTypeOf, test } from "vitest";

test("periods are edges that measure takes", () => {
  const edges = months({ from: "2026-01-01", to: new Date(0), timeZone: "UTC" });
  expectTypeOf(edges).toEqualTypeOf<Edges>();
  measure([{ at: "2026-01-01", hours: 1 }], {
    metric: averageResolutionTime,
    value: "hours",
    at: "at",
    edges,
  });
  // @ts-expect-error a zone is always named
  days({ from: 0, to: 1 });
  // @ts-expect-error a word, not a number
  days({ from: 0, to: 1, timeZone: "UTC", weekStart: 1 });
});

test("hours may be written inline, kept in a constant, or read from JSON", () => {
  const nine = [["09:00", "17:00"]];
  const json: { mon: string[][]; sun?: string[][] } = JSON.parse("{}");
  expectTypeOf(
    businessCalendar({ timeZone: "UTC", hours: { mon: nine, tue: [["09:00", "12:00"]] } }),
  ).toEqualTypeOf<BusinessCalendar>();
  expectTypeOf({ timeZone: "UTC", hours: json }).toExtend<BusinessHours>();
  const constant = { timeZone: "UTC", hours: { mon: [["09:00", "17:00"]] } } as const;
  expectTypeOf(constant).toExtend<BusinessHours>();
  // @ts-expect-error days have short names
  businessCalendar({ timeZone: "UTC", hours: { monday: nine } });
});

test("a calendar takes every instant", () => {
  expectTypeOf<BusinessCalendar["between"]>().toEqualTypeOf<
    (from: Instant, to: Instant) => number
  >();
  expectTypeOf<BusinessCalendar["add"]>().toEqualTypeOf<(from: Instant, ms: number) => number>();
});
