import {
  averageResolutionTime,
  firstResponseTime,
  type Ticket,
  type TicketEvent,
  ticketTimes,
} from "cx-metrics";
import { businessCalendar, type WeeklyHours } from "cx-metrics/time";
import { describe, expect, it } from "vitest";
import { faultOf } from "../core/faultOf.ts";
import { readSharedCsv, readSharedJson } from "../support/shared.ts";

const seed = (table: string) => readSharedCsv(`data/zendesk-seeds/${table}_data.csv`);

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const asOf = "2021-03-01";

const WEEK = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"] as const;

/** The names that Rails has for time zones. */
const ZONES: Readonly<Record<string, string>> = {
  "Pacific Time (US & Canada)": "America/Los_Angeles",
  "Central Time (US & Canada)": "America/Chicago",
};

const clock = (minute: number) =>
  `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;

/** Minutes since Sunday, local, as the hours of a week. */
function weekOf(intervals: readonly { readonly start: number; readonly end: number }[]) {
  const hours: Partial<Record<(typeof WEEK)[number], string[][]>> = {};
  for (const { start, end } of [...intervals].sort((a, b) => a.start - b.start)) {
    const day = Math.floor(start / 1440);
    const name = WEEK[day] as (typeof WEEK)[number];
    hours[name] = [...(hours[name] ?? []), [clock(start - 1440 * day), clock(end - 1440 * day)]];
  }
  return hours satisfies WeeklyHours;
}

const rows = seed("schedule").map((row) => ({
  start: Number(row["start_time"]),
  end: Number(row["end_time"]),
  startUtc: Number(row["start_time_utc"]),
  zone: ZONES[row["time_zone"] ?? ""] ?? "",
}));

const timeZone = rows[0]?.zone ?? "";
const hours = weekOf(rows);
const calendar = businessCalendar({ timeZone, hours });

describe("a schedule as Zendesk has it", () => {
  it("is weekdays from 8 to 20 in California", () => {
    const day = [["08:00", "20:00"]];
    expect(hours).toEqual({ mon: day, tue: day, wed: day, thu: day, fri: day });
    expect(timeZone).toBe("America/Los_Angeles");
  });

  it("has UTC beside local minutes for one half of the year, and holds in both", () => {
    expect(rows.every(({ start, startUtc }) => startUtc - start === 7 * 60)).toBe(true);
    expect(calendar.isOpen("2020-07-01T15:00Z")).toBe(true);
    expect(calendar.isOpen("2021-01-20T15:00Z")).toBe(false);
    expect(calendar.isOpen("2021-01-20T16:00Z")).toBe(true);
  });

  it("has holidays whose last day is one, too", () => {
    const holidays = seed("schedule_holiday").flatMap((row) => {
      const [from, to] = [row["start_date"], row["end_date"]].map((date) => Date.parse(date ?? ""));
      const days = ((to as number) - (from as number)) / DAY + 1;
      return Array.from({ length: days }, (_, i) =>
        new Date((from as number) + i * DAY).toISOString().slice(0, 10),
      );
    });
    expect(holidays).toEqual(["2022-12-26", "2022-12-27", "2022-12-29"]);
    const closed = businessCalendar({ timeZone, hours, holidays });
    const [friday, nextFriday] = ["2022-12-23T20:00-08:00", "2022-12-30T08:00-08:00"] as const;
    expect(closed.between(friday, nextFriday)).toBe(12 * HOUR);
  });
});

const TYPES: Readonly<Record<string, TicketEvent["type"]>> = {
  open: "open",
  pending: "pending",
  "on-hold": "pending",
  solved: "solved",
  closed: "closed",
};

const utc = (time: string | undefined) => Date.parse(`${time?.replace(" ", "T")}Z`);

/** The states that a ticket took, from the history of its fields. */
function statesOf(id: string, types = TYPES): TicketEvent[] {
  return seed("ticket_field_history")
    .filter((row) => row["ticket_id"] === id && row["field_name"] === "status")
    .map((row) => ({
      type: types[row["value"] ?? ""] as TicketEvent["type"],
      at: utc(row["updated"]),
      by: "agent",
    }));
}

describe("ticket 11071, a field of it a row", () => {
  const [opened, ...events] = statesOf("11071");
  const ticket: Ticket = { id: 11071, createdAt: opened?.at ?? 0, events };
  const days = (ms?: number | null) => (ms ?? Number.NaN) / DAY;

  it("is refused with the creation of the ticket table, which is later than its history", () => {
    const row = seed("ticket").find(({ id }) => id === "11071");
    const later = { ...ticket, createdAt: utc(row?.["created_at"]), events: statesOf("11071") };
    expect(faultOf(() => ticketTimes([later], { asOf }))).toEqual([
      "inconsistent",
      ["tickets", 0, "events", 0, "at"],
    ]);
  });

  it("takes 30 days, of 78, without its pauses", () => {
    const [times] = ticketTimes([ticket], { asOf }).tickets;
    expect(days(times?.fullResolution)).toBe(30);
    expect(days(times?.paused)).toBe(48);
    expect(times).toMatchObject({ firstResponse: null, reopens: 0 });
  });

  it("takes 50, where on hold is no pause", () => {
    const held = statesOf("11071", { ...TYPES, "on-hold": "open" }).slice(1);
    const [times] = ticketTimes([{ ...ticket, events: held }], { asOf }).tickets;
    expect([days(times?.fullResolution), days(times?.paused)]).toEqual([50, 28]);
  });

  it("takes the business minutes that one counts on the clock in California", () => {
    const reader = new Intl.DateTimeFormat("en-US", {
      timeZone: "America/Los_Angeles",
      weekday: "short",
      hour: "2-digit",
      hourCycle: "h23",
    });
    const isOpen = (at: number) => {
      const parts = Object.fromEntries(
        reader.formatToParts(at).map(({ type, value }) => [type, value]),
      );
      const hour = Number(parts["hour"]);
      return !["Sat", "Sun"].includes(parts["weekday"] ?? "") && hour >= 8 && hour < 20;
    };
    const counted = { open: 0, pending: 0 };
    const states = [...statesOf("11071")].sort((a, b) => Number(a.at) - Number(b.at));
    states.slice(0, -2).forEach(({ type, at }, i) => {
      const end = Number(states[i + 1]?.at);
      for (let hour = Math.floor(Number(at) / HOUR) * HOUR; hour + HOUR <= end; hour += HOUR) {
        if (isOpen(hour)) counted[type as "open" | "pending"] += HOUR;
      }
    });
    const [times] = ticketTimes([ticket], { asOf, calendar }).tickets;
    expect(times).toMatchObject({ fullResolution: counted.open, paused: counted.pending });
    expect(counted.open + counted.pending).toBe((11 * 5 + 1) * 12 * HOUR);
  });
});

describe("every ticket of the history", () => {
  const histories = [
    ...new Set(seed("ticket_field_history").map(({ ticket_id }) => ticket_id as string)),
  ];
  const tickets = histories.flatMap((id): Ticket[] => {
    const events = statesOf(id);
    const [first] = events;
    return first === undefined ? [] : [{ id, createdAt: Number(first.at) - HOUR, events }];
  });

  it("is resolved once, also where a row of it is there four times", () => {
    const times = ticketTimes(tickets, { asOf });
    const thrice = times.tickets.find(({ id }) => id === "102");
    expect(thrice).toMatchObject({ firstResolution: HOUR, fullResolution: HOUR, reopens: 0 });
    expect(averageResolutionTime(times).n).toBe(tickets.length);
    expect(times.open).toBe(0);
  });
});

describe("ticket 941606 of dbt_zendesk's decision log", () => {
  const { exactMinutes } = readSharedJson<
    Record<string, { exactMinutes: { allSchedules: number; lastScheduleOnly: number } }>
  >("reference/published-goldens.json")["dbt_zendesk_decisionlog_multischedule"] as {
    exactMinutes: { allSchedules: number; lastScheduleOnly: number };
  };

  const everyDay = Array.from({ length: 7 }, (_, day) => 1440 * day);
  const chicago = {
    timeZone: "America/Chicago",
    hours: weekOf(everyDay.map((day) => ({ start: day + 420, end: day + 1260 }))),
  };
  const sanFrancisco = {
    timeZone: "America/Los_Angeles",
    hours: weekOf(everyDay.slice(1, 6).map((day) => ({ start: day + 480, end: day + 1050 }))),
  };
  const changed = "2020-09-30T19:01:25Z";
  const ticket: Ticket = {
    id: 941606,
    createdAt: "2020-09-29T17:01:38Z",
    events: [
      { type: "reply", at: changed, by: "agent", public: false },
      { type: "reply", at: "2020-09-30T19:01:46Z", by: "agent", public: true },
      { type: "reply", at: "2020-10-01T15:03:44Z", by: "agent", public: true },
      { type: "solved", at: "2020-10-01T15:03:44Z", by: "agent" },
    ],
  };
  const minutes = (hours: Parameters<typeof businessCalendar>[0]) => {
    const times = ticketTimes([ticket], { asOf, calendar: businessCalendar(hours) });
    return (firstResponseTime(times).value ?? Number.NaN) / MINUTE;
  };

  it("waits 960.1333 business minutes over all its schedules", () => {
    const all = minutes({ ...chicago, changes: [{ from: changed, ...sanFrancisco }] });
    expect(all).toBeCloseTo(exactMinutes.allSchedules, 9);
  });

  it("waits 690.1333 by the last one alone, as Zendesk has it", () => {
    expect(minutes(sanFrancisco)).toBeCloseTo(exactMinutes.lastScheduleOnly, 9);
  });
});
