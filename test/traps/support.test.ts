import {
  averageResolutionTime,
  firstResponseTime,
  handleTime,
  slaAttainment,
  type Ticket,
  type TicketEvent,
  type TicketTimesOptions,
  ticketTimes,
  ticketTrends,
} from "cx-metrics";
import { businessCalendar } from "cx-metrics/time";
import { describe, expect, it } from "vitest";
import { faultOf } from "../core/faultOf.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** A Monday. */
const START = Date.UTC(2026, 2, 2, 9);
const asOf = START + 60 * DAY;

const day = [["09:00", "17:00"]];
const calendar = businessCalendar({
  timeZone: "UTC",
  hours: { mon: day, tue: day, wed: day, thu: day, fri: day },
});

/** Something that happened so long after the start. */
const later = (ms: number, type: TicketEvent["type"], by: TicketEvent["by"] = "agent") => ({
  type,
  by,
  at: START + ms,
});

function timesOf(events: readonly TicketEvent[], options: Partial<TicketTimesOptions> = {}) {
  return ticketTimes([{ id: 1, createdAt: START, events }], { asOf, ...options });
}

const only = (events: readonly TicketEvent[], options: Partial<TicketTimesOptions> = {}) =>
  timesOf(events, options).tickets[0];

describe("first response", () => {
  it("counts a reply at the very second of creation, and takes no 0 for missing", () => {
    const times = timesOf([later(0, "reply")]);
    expect(firstResponseTime(times)).toMatchObject({ value: 0, n: 1, excluded: { unanswered: 0 } });
  });

  it("is not the bot's reply (chatwoot PR #6409)", () => {
    expect(only([later(0, "reply", "bot"), later(HOUR, "reply")])?.firstResponse).toBe(HOUR);
  });

  it("is not the internal note (dbt_zendesk #35)", () => {
    const comment = { ...later(MINUTE, "reply"), public: false };
    expect(only([comment, later(HOUR, "reply")])?.firstResponse).toBe(HOUR);
    expect(only([later(MINUTE, "note"), later(HOUR, "reply")])?.firstResponse).toBe(HOUR);
  });

  it("does not answer an outbound ticket by itself (dbt_intercom)", () => {
    const ticket: Ticket = {
      id: 1,
      createdAt: START,
      startedBy: "agent",
      events: [later(0, "reply"), later(DAY, "reply", "customer"), later(DAY + HOUR, "reply")],
    };
    expect(ticketTimes([ticket], { asOf }).tickets[0]?.firstResponse).toBe(HOUR);
  });

  it("runs from the reopening, not from the creation of long ago (chatwoot PR #12058)", () => {
    const reopened = 5 * DAY + HOUR;
    const answer = [
      later(HOUR, "solved"),
      later(reopened, "reopened", "customer"),
      later(reopened + 10 * MINUTE, "reply"),
    ];
    expect(only(answer)?.firstResponse).toBe(10 * MINUTE);
  });

  it("is calendar time where there are no business hours, not 0 (chatwoot, dbt_zendesk)", () => {
    const night = [later(13 * HOUR, "reply")];
    expect(firstResponseTime(timesOf(night)).value).toBe(13 * HOUR);
    expect(firstResponseTime(timesOf(night, { calendar })).value).toBe(8 * HOUR);
  });
});

describe("resolution", () => {
  it("needs no agent to have been solved", () => {
    const [mine, bots] = [[later(HOUR, "solved", "customer")], [later(HOUR, "solved", "bot")]];
    expect(averageResolutionTime(timesOf(mine))).toMatchObject({ value: HOUR, n: 1 });
    expect(firstResponseTime(timesOf(mine)).value).toBeNull();
    expect(timesOf(bots)).toMatchObject({ tickets: [], open: 0, excluded: { solvedByBots: 1 } });
  });

  it("is the customer's own, for all that a bot acknowledged the ticket", () => {
    const own = timesOf([later(0, "reply", "bot"), later(HOUR, "solved", "customer")]);
    expect(averageResolutionTime(own)).toMatchObject({ value: HOUR, n: 1 });
    expect(own.excluded).toEqual({ solvedByBots: 0 });
  });

  it("says how many tickets bots took away from it", () => {
    const bots = timesOf([later(HOUR, "solved", "bot")]);
    expect(averageResolutionTime(bots).excluded).toEqual({ solvedByBots: 1, open: 0 });
    expect(firstResponseTime(bots).excluded).toEqual({ solvedByBots: 1, unanswered: 0 });
  });

  it("is the last one after a reopening, the first one where asked, and one ticket (osTicket)", () => {
    const twice = [later(HOUR, "solved"), later(3 * HOUR, "open"), later(4 * HOUR, "closed")];
    const times = timesOf(twice);
    expect(averageResolutionTime(times)).toMatchObject({ value: 4 * HOUR, n: 1 });
    expect(averageResolutionTime(times, { definition: "first" }).value).toBe(HOUR);
  });

  it("loses nothing to a pause inside closed hours", () => {
    const events = [
      later(9 * HOUR, "pending"),
      later(23 * HOUR, "open"),
      later(25 * HOUR, "solved"),
    ];
    expect(only(events, { calendar })).toMatchObject({ paused: 0, fullResolution: 9 * HOUR });
  });

  it("loses a pause once, however often it was begun (erpnext #49414, #47172)", () => {
    const events = [
      later(HOUR, "pending"),
      later(2 * HOUR, "pending"),
      later(3 * HOUR, "pending", "bot"),
      later(5 * HOUR, "open"),
      later(6 * HOUR, "solved"),
    ];
    expect(only(events)).toMatchObject({ paused: 4 * HOUR, fullResolution: 2 * HOUR });
  });

  it("takes 59 minutes for 59 minutes, not for 0 hours (osTicket)", () => {
    expect(averageResolutionTime(timesOf([later(59 * MINUTE, "solved")])).value).toBe(59 * MINUTE);
  });

  it("is no mean of days rounded up (frappe)", () => {
    expect(averageResolutionTime([0.1, 0.2, 1.2], { unit: "days" }).value).toBeCloseTo(0.5, 12);
  });

  it("has no median of 0 where there is nothing (papercups)", () => {
    for (const metric of [averageResolutionTime, firstResponseTime, handleTime]) {
      expect(metric([])).toMatchObject({ value: null, median: { value: null }, n: 0 });
    }
  });
});

describe("rates", () => {
  it("attains no more than all of an agreement (frappe)", () => {
    expect(slaAttainment({ met: 12, breached: 0 }).value).toBe(100);
    const divided = { met: 12, resolved: 10 };
    expect(faultOf(() => slaAttainment(divided as never))[0]).toBe("invalid-shape");
  });

  it("does not grow at a constant load for a window that is a day longer (frappe)", () => {
    const { value, topics } = ticketTrends({
      current: { all: 70 },
      previous: { all: 60 },
      currentDays: 7,
      previousDays: 6,
    });
    expect([value, topics[0]?.growth]).toEqual([0, 0]);
  });
});
