import {
  averageResolutionTime,
  firstResponseTime,
  type TicketTimes,
  ticketTimes,
  ticketTrends,
} from "cx-metrics";
import { businessCalendar } from "cx-metrics/time";
import { expectTypeOf, test } from "vitest";

test("ticketTimes makes what the averages take", () => {
  const calendar = businessCalendar({ timeZone: "UTC", hours: {} });
  const times = ticketTimes([], { asOf: 0, calendar, bots: "count", reopened: "exclude" });
  expectTypeOf(times).toEqualTypeOf<TicketTimes>();
  averageResolutionTime(times, { definition: "first" });
  firstResponseTime(times);
  // @ts-expect-error when were they looked at?
  ticketTimes([], {});
  // @ts-expect-error who did it?
  ticketTimes([{ id: 1, createdAt: 0, events: [{ type: "reply", at: 0 }] }], { asOf: 0 });
  // @ts-expect-error "hold" is no event
  ticketTimes([{ id: 1, createdAt: 0, events: [{ type: "hold", at: 0, by: "agent" }] }], {
    asOf: 0,
  });
});

test("ticketTrends takes counts by topic, and gives a tally that it takes", () => {
  const windows = { current: { a: 1 }, previous: {}, currentDays: 7, previousDays: 7 };
  const { tally, topics } = ticketTrends(windows, { adjustment: "bh" });
  if (tally !== null) ticketTrends(tally);
  expectTypeOf(topics[0]?.growth).toEqualTypeOf<number | null | undefined>();
  // @ts-expect-error how long were the windows?
  ticketTrends({ current: {}, previous: {} });
});
