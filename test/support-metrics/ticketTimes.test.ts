import { type Ticket, type TicketEvent, type TicketTimesOptions, ticketTimes } from "cx-metrics";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { faultOf } from "../core/faultOf.ts";
import { nineToFive } from "../support/nineToFive.ts";
import { deepFreeze } from "../support/walkNumbers.ts";

const HOUR = 3_600_000;
/** Monday, midnight; times are hours from there. */
const START = Date.UTC(2026, 2, 2);
const asOf = START + 30 * 24 * HOUR;
const at = (hours: number) => START + hours * HOUR;

type Word = `${TicketEvent["type"]} ${TicketEvent["by"]}`;

/** "solved agent" at 3 hours. */
function event(hours: number, word: Word): TicketEvent {
  const [type, by] = word.split(" ") as [TicketEvent["type"], TicketEvent["by"]];
  return { type, by, at: at(hours) };
}

function ticket(events: readonly (readonly [number, Word])[], more: Partial<Ticket> = {}): Ticket {
  return {
    id: 1,
    createdAt: at(0),
    events: events.map(([hours, word]) => event(hours, word)),
    ...more,
  };
}

/** The times of one ticket in hours. */
function hoursOf(
  events: readonly (readonly [number, Word])[],
  more: Partial<Ticket> = {},
  options: Partial<TicketTimesOptions> = {},
) {
  const { tickets, open } = ticketTimes([ticket(events, more)], { asOf, ...options });
  const [times] = tickets;
  const hours = (ms?: number | null) => (ms === null || ms === undefined ? null : ms / HOUR);
  return {
    response: hours(times?.firstResponse),
    first: hours(times?.firstResolution),
    full: hours(times?.fullResolution),
    paused: hours(times?.paused),
    reopens: times?.reopens,
    replies: times?.replies,
    open,
  };
}

const untouched = {
  response: null,
  first: null,
  full: null,
  paused: 0,
  reopens: 0,
  replies: 0,
  open: 1,
};

describe("ticketTimes: the first response", () => {
  it.each<[string, [number, Word][], number | null, number]>([
    [
      "is the first public reply of an agent",
      [
        [2, "reply agent"],
        [3, "reply agent"],
      ],
      2,
      2,
    ],
    ["is none where nobody replied", [], null, 0],
    [
      "is no note",
      [
        [1, "note agent"],
        [4, "reply agent"],
      ],
      4,
      1,
    ],
    [
      "is no bot",
      [
        [0, "reply bot"],
        [4, "reply agent"],
      ],
      4,
      1,
    ],
    [
      "is no customer",
      [
        [1, "reply customer"],
        [4, "reply agent"],
      ],
      4,
      1,
    ],
    ["can come at once", [[0, "reply agent"]], 0, 1],
    [
      "waits while the ticket is pending",
      [
        [1, "pending agent"],
        [4, "reply agent"],
      ],
      4,
      1,
    ],
    [
      "may come after the solution, to who has waited from the creation on",
      [
        [1, "solved agent"],
        [2, "reply agent"],
      ],
      2,
      1,
    ],
  ])("%s", (_what, events, response, replies) => {
    expect(hoursOf(events)).toMatchObject({ response, replies });
  });

  it("leaves out replies that the customer does not see", () => {
    const [hidden, seen] = [event(1, "reply agent"), event(3, "reply agent")];
    const events = [
      { ...hidden, public: false },
      { ...seen, public: true },
    ];
    expect(hoursOf([], { events })).toMatchObject({ response: 3, replies: 1 });
    expect(hoursOf([], { events: [{ ...hidden, public: null }] }).response).toBe(1);
  });

  it("counts bots where asked to", () => {
    const events: [number, Word][] = [
      [1, "reply bot"],
      [4, "reply agent"],
    ];
    expect(hoursOf(events, {}, { bots: "count" })).toMatchObject({ response: 1, replies: 2 });
  });

  it("answers a customer, not the agent's own message", () => {
    const events: [number, Word][] = [
      [0, "reply agent"],
      [1, "reply agent"],
      [5, "reply customer"],
      [7, "reply agent"],
    ];
    expect(hoursOf(events, { startedBy: "agent" })).toMatchObject({ response: 2, replies: 3 });
    expect(hoursOf(events.slice(0, 2), { startedBy: "agent" }).response).toBeNull();
    expect(hoursOf(events, { startedBy: "customer" }).response).toBe(0);
    expect(hoursOf(events, { startedBy: null }).response).toBe(0);
  });

  it("is measured from the reopening of a ticket that was solved unanswered", () => {
    const solved: [number, Word] = [1, "solved agent"];
    expect(hoursOf([solved, [100, "reopened customer"], [101, "reply agent"]]).response).toBe(1);
    expect(hoursOf([solved, [100, "open bot"], [101, "reply agent"]]).response).toBe(1);
    expect(
      hoursOf([solved, [100, "reply customer"], [103, "open agent"], [104, "reply agent"]])
        .response,
    ).toBe(4);
    expect(
      hoursOf([
        solved,
        [90, "reopened agent"],
        [91, "solved agent"],
        [100, "open agent"],
        [101, "reply agent"],
      ]).response,
    ).toBe(1);
    expect(
      hoursOf([[0.5, "reply agent"], solved, [100, "open agent"], [101, "reply agent"]]).response,
    ).toBe(0.5);
  });
});

describe("ticketTimes: resolutions", () => {
  it.each<[string, [number, Word][], object]>([
    ["of an open ticket are none", [[1, "reply agent"]], { ...untouched, response: 1, replies: 1 }],
    ["of a solved one are the same", [[3, "solved agent"]], { first: 3, full: 3, open: 0 }],
    ["need no agent", [[3, "solved customer"]], { response: null, first: 3, full: 3, open: 0 }],
    [
      "are not doubled by closing",
      [
        [3, "solved agent"],
        [90, "closed bot"],
      ],
      { first: 3, full: 3 },
    ],
    ["may be a closing", [[3, "closed agent"]], { first: 3, full: 3, open: 0 }],
    [
      "are not moved by solving again",
      [
        [3, "solved agent"],
        [5, "solved agent"],
      ],
      { full: 3 },
    ],
    [
      "differ after a reopening",
      [
        [3, "solved agent"],
        [10, "reopened customer"],
        [12, "solved agent"],
      ],
      { first: 3, full: 12, reopens: 1, open: 0 },
    ],
    [
      "are not full while it is open again",
      [
        [3, "solved agent"],
        [10, "open customer"],
      ],
      { first: 3, full: null, reopens: 1, open: 1 },
    ],
    [
      "count every reopening of a solved ticket, and no other",
      [
        [1, "reopened agent"],
        [2, "solved agent"],
        [3, "pending agent"],
        [4, "reopened customer"],
        [5, "closed agent"],
        [6, "reply customer"],
        [7, "open agent"],
        [8, "solved agent"],
      ],
      { first: 2, full: 7, paused: 1, reopens: 2, open: 0 },
    ],
  ])("%s", (_what, events, expected) => {
    expect(hoursOf(events)).toMatchObject(expected);
  });

  it("leave out the time while it was solved where asked to", () => {
    const events: [number, Word][] = [
      [3, "solved agent"],
      [10, "reopened customer"],
      [12, "solved agent"],
    ];
    expect(hoursOf(events, {}, { reopened: "exclude" })).toMatchObject({ first: 3, full: 5 });
  });
});

describe("ticketTimes: pauses", () => {
  it.each<[string, [number, Word][], object]>([
    [
      "end with an answer",
      [
        [1, "pending agent"],
        [4, "reply customer"],
        [6, "solved agent"],
      ],
      { paused: 3, full: 3 },
    ],
    [
      "end with the state",
      [
        [1, "pending agent"],
        [4, "open agent"],
        [6, "solved agent"],
      ],
      { paused: 3, full: 3 },
    ],
    [
      "end with the solution",
      [
        [1, "pending agent"],
        [4, "solved bot"],
      ],
      { paused: 3, full: 1 },
    ],
    [
      "are no longer for a reply",
      [
        [1, "pending agent"],
        [2, "reply agent"],
        [4, "solved agent"],
      ],
      { paused: 3, full: 1 },
    ],
    [
      "count once",
      [
        [1, "pending agent"],
        [2, "pending agent"],
        [4, "open agent"],
        [6, "solved agent"],
      ],
      { paused: 3, full: 3 },
    ],
    [
      "add up",
      [
        [1, "pending agent"],
        [2, "open agent"],
        [4, "pending agent"],
        [6, "solved agent"],
      ],
      { paused: 3, full: 3 },
    ],
    ["run until now", [[1, "pending agent"]], { paused: 30 * 24 - 1, open: 1 }],
    [
      "may be all there is",
      [
        [0, "pending agent"],
        [6, "closed agent"],
      ],
      { paused: 6, full: 0 },
    ],
  ])("%s", (_what, events, expected) => {
    expect(hoursOf(events)).toMatchObject(expected);
  });
});

describe("ticketTimes: business hours", () => {
  const calendar = nineToFive;

  it("stop the clock of everything", () => {
    const events: [number, Word][] = [
      [34, "reply agent"], // Tuesday 10:00
      [40, "pending agent"], // Tuesday 16:00
      [58, "reply customer"], // Wednesday 10:00
      [60, "solved agent"],
    ];
    const options = { calendar };
    expect(hoursOf(events, { createdAt: at(16) }, options)).toMatchObject({
      response: 2,
      paused: 2,
      first: 10,
      full: 10,
    });
  });

  it("flag a reply outside of them, which counts as no time", () => {
    const flagOf = (hours: number, options: Partial<TicketTimesOptions> = { calendar }) => {
      const { tickets } = ticketTimes([ticket([[hours, "reply agent"]])], { asOf, ...options });
      return [tickets[0]?.firstResponse, tickets[0]?.answeredOutsideHours];
    };
    expect(flagOf(3)).toEqual([0, true]);
    expect(flagOf(9)).toEqual([0, false]);
    expect(flagOf(10)).toEqual([HOUR, false]);
    expect(flagOf(18)).toEqual([8 * HOUR, true]);
    expect(flagOf(3, {})).toEqual([3 * HOUR, false]);
  });

  it("take a pause outside of them for none", () => {
    const events: [number, Word][] = [
      [18, "pending agent"],
      [30, "open agent"],
      [34, "solved agent"],
    ];
    expect(hoursOf(events, { createdAt: at(16) }, { calendar })).toMatchObject({
      paused: 0,
      full: 2,
    });
  });
});

describe("ticketTimes: bots alone", () => {
  const solvedByBot: [number, Word][] = [
    [0, "reply bot"],
    [1, "solved bot"],
  ];

  it("leave nothing to measure, and are counted", () => {
    const tickets = [
      ticket(solvedByBot),
      ticket(
        [
          [0, "reply bot"],
          [1, "solved customer"],
        ],
        { id: 2 },
      ),
      ticket([[0, "note agent"], ...solvedByBot], { id: 3 }),
      ticket([[0, "reply bot"]], { id: 4 }),
      ticket([...solvedByBot, [2, "reopened customer"]], { id: 5 }),
      ticket(solvedByBot, { id: 6, startedBy: "agent" }),
      ticket([...solvedByBot, [2, "reopened customer"], [3, "solved bot"]], { id: 7 }),
    ];
    const times = ticketTimes(tickets, { asOf });
    expect(times.tickets.map(({ id }) => id)).toEqual([2, 3, 4, 5, 6]);
    expect(times).toMatchObject({ open: 2, excluded: { solvedByBots: 2 } });
    const counted = ticketTimes(tickets, { asOf, bots: "count" });
    expect(counted.tickets).toHaveLength(7);
    expect(counted.excluded).toEqual({ solvedByBots: 0 });
  });

  it("are not at work where the customer solved the ticket", () => {
    const kept = (events: [number, Word][]) =>
      ticketTimes([ticket(events)], { asOf }).excluded.solvedByBots === 0;
    const reply: [number, Word] = [0, "reply bot"];
    expect(kept([reply, [1, "solved customer"]])).toBe(true);
    expect(kept([reply, [1, "solved customer"], [9, "closed bot"]])).toBe(true);
    expect(
      kept([
        [1, "solved bot"],
        [2, "open customer"],
        [3, "solved customer"],
      ]),
    ).toBe(true);
    expect(
      kept([
        [1, "solved customer"],
        [2, "open customer"],
        [3, "closed bot"],
      ]),
    ).toBe(false);
    expect(
      kept([
        [1, "solved bot"],
        [9, "closed customer"],
      ]),
    ).toBe(false);
  });
});

describe("ticketTimes", () => {
  it("keeps the order of tickets, and every form of an instant", () => {
    const forms = [new Date(at(1)), at(1), "2026-03-02T01:00Z", { epochMilliseconds: at(1) }];
    const tickets = forms.map((instant, id) => ({
      id,
      createdAt: "2026-03-02",
      events: [{ type: "reply", at: instant, by: "agent" } as const],
    }));
    const { tickets: times } = ticketTimes(tickets, { asOf: new Date(asOf) });
    expect(times.map(({ firstResponse }) => firstResponse)).toEqual([HOUR, HOUR, HOUR, HOUR]);
    expect(times.map(({ id }) => id)).toEqual([0, 1, 2, 3]);
    expect(ticketTimes([], { asOf })).toEqual({
      tickets: [],
      open: 0,
      excluded: { solvedByBots: 0 },
    });
  });

  const words = fc.constantFrom<Word>(
    "reply agent",
    "reply customer",
    "reply bot",
    "note agent",
    "pending agent",
    "open customer",
    "open agent",
    "reopened customer",
    "solved agent",
    "solved bot",
    "closed bot",
  );
  const histories = fc.record({
    events: fc.array(fc.tuple(fc.integer({ min: 0, max: 40 }), words), { maxLength: 12 }),
    startedBy: fc.constantFrom("agent" as const, "customer" as const),
  });
  const settings = fc.record({
    bots: fc.constantFrom("exclude" as const, "count" as const),
    reopened: fc.constantFrom("exclude" as const, "count" as const),
  });

  it("does not depend on the order of events, and leaves them alone", () => {
    fc.assert(
      fc.property(histories, settings, fc.boolean(), ({ events, startedBy }, options, open) => {
        const all = { asOf, ...options, ...(open ? {} : { calendar: nineToFive }) };
        const one = deepFreeze(ticket(events, { startedBy }));
        const other = ticket([...events].reverse(), { startedBy });
        expect(ticketTimes([one], all)).toEqual(ticketTimes([other], all));
      }),
      { seed: 1, numRuns: 300 },
    );
  });

  it("spends every hour once: tick by tick", () => {
    fc.assert(
      fc.property(histories, ({ events, startedBy }) => {
        const times = hoursOf(events, { startedBy }, { bots: "count", reopened: "exclude" });
        const { paused, first, full } = countHours(events);
        expect(times).toMatchObject({ paused, first, full });
      }),
      { seed: 2, numRuns: 400 },
    );
  });

  /** The state at the end of each hour, hour by hour. */
  function countHours(events: readonly (readonly [number, Word])[]) {
    const rank = ["reopened", "open", "reply", "note", "pending", "solved", "closed"];
    const place = (word: Word) => rank.indexOf(word.split(" ")[0] as string);
    let [state, worked, paused] = ["open", 0, 0];
    let [first, full]: (number | null)[] = [null, null];
    for (let hour = 0; hour < 30 * 24; hour++) {
      const now = events.filter(([when]) => when === hour).map(([, word]) => word);
      for (const word of now.sort((a, b) => place(a) - place(b))) {
        const [type] = word.split(" ");
        const before = state;
        if (type === "solved" || type === "closed") state = "solved";
        if (type === "pending") state = "pending";
        if (type === "open" || type === "reopened") state = "open";
        if (word === "reply customer" && state === "pending") state = "open";
        if (state === "solved" && before !== "solved") full = worked;
        if (state === "solved") first ??= full;
      }
      if (state === "open") worked++;
      if (state === "pending") paused++;
    }
    return { paused, first, full: state === "solved" ? full : null };
  }
});

describe("ticketTimes refuses", () => {
  const fine = ticket([[1, "reply agent"]]);
  const with_ = (change: object) => [fine, { ...fine, id: 2, ...change }];
  const events = (change: object) => with_({ events: [{ ...fine.events[0], ...change }] });
  const place = (...path: (string | number)[]) => ["tickets", 1, ...path];
  const eventPlace = (field: string) => place("events", 0, field);

  it.each<[string, unknown, unknown, string, (string | number)[]]>([
    ["no tickets", undefined, { asOf }, "invalid-shape", ["tickets"]],
    ["a ticket that is none", [fine, 5], { asOf }, "invalid-shape", place()],
    ["no id", with_({ id: null }), { asOf }, "invalid-shape", place("id")],
    ["an id twice", with_({ id: 1 }), { asOf }, "inconsistent", place("id")],
    ["no creation", with_({ createdAt: null }), { asOf }, "invalid-time", place("createdAt")],
    [
      "a creation to come",
      with_({ createdAt: asOf + 1 }),
      { asOf },
      "inconsistent",
      place("createdAt"),
    ],
    ["a starter", with_({ startedBy: "bot" }), { asOf }, "invalid-shape", place("startedBy")],
    ["no events", with_({ events: undefined }), { asOf }, "invalid-shape", place("events")],
    [
      "an event that is none",
      with_({ events: [5] }),
      { asOf },
      "invalid-shape",
      place("events", 0),
    ],
    ["a type", events({ type: "hold" }), { asOf }, "invalid-shape", eventPlace("type")],
    ["an actor", events({ by: "system" }), { asOf }, "invalid-shape", eventPlace("by")],
    ["a time", events({ at: "10:00" }), { asOf }, "invalid-time", eventPlace("at")],
    [
      "an event before the ticket",
      events({ at: at(-1) }),
      { asOf },
      "inconsistent",
      eventPlace("at"),
    ],
    ["an event to come", events({ at: asOf + 1 }), { asOf }, "inconsistent", eventPlace("at")],
    ["public in words", events({ public: "no" }), { asOf }, "invalid-shape", eventPlace("public")],
    ["no options", [fine], undefined, "invalid-shape", ["options"]],
    ["no asOf", [fine], {}, "invalid-time", ["options", "asOf"]],
    ["an option", [fine], { asOf, hours: 8 }, "unknown-option", ["options", "hours"]],
    ["bots", [fine], { asOf, bots: "only" }, "unknown-option", ["options", "bots"]],
    ["reopened", [fine], { asOf, reopened: 1 }, "unknown-option", ["options", "reopened"]],
    ["no calendar", [fine], { asOf, calendar: 9 }, "invalid-shape", ["options", "calendar"]],
    [
      "half a calendar",
      [fine],
      { asOf, calendar: { between: () => 0 } },
      "invalid-shape",
      ["options", "calendar"],
    ],
    [
      "a calendar that cannot count",
      [fine],
      { asOf, calendar: { ...nineToFive, between: () => Number.NaN } },
      "not-a-number",
      ["options", "calendar"],
    ],
  ])("%s", (_what, tickets, options, code, path) => {
    const call = ticketTimes as (tickets: unknown, options: unknown) => unknown;
    expect(faultOf(() => call(tickets, options))).toEqual([code, path]);
  });
});
