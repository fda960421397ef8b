import * as z from "zod";
import { durationTally } from "../support/durationTally.ts";
import { firstContacts } from "../support/firstContacts.ts";
import { ticketTimes } from "../support/ticketTimes.ts";
import { count } from "./count.ts";
import { defineOperation } from "./defineOperation.ts";
import { instant } from "./instant.ts";
import type { RecordsEntry } from "./MetricEntry.ts";
import { rowsInput } from "./rowsInput.ts";

const contactFields: RecordsEntry["fields"] = {
  customer: { description: "The customer", holds: "id", required: true },
  issue: { description: "What it was about", holds: "id", required: false },
  at: { description: "When", holds: "instant", required: true },
  resolved: {
    description: "Whether it was resolved: true or false",
    holds: "truth",
    required: true,
  },
};

const event = () =>
  z.looseObject({
    type: z
      .enum(["reply", "note", "open", "pending", "solved", "closed", "reopened"])
      .describe("A message, or the state that the ticket took"),
    at: instant("When"),
    by: z.enum(["agent", "bot", "customer"]).describe("Who"),
    public: z.boolean().nullish().describe("Whether the customer sees it"),
  });

const ticket = () =>
  z.looseObject({
    id: z.union([z.string(), z.number()]).describe("The ticket"),
    createdAt: instant("When it was created"),
    startedBy: z.enum(["customer", "agent"]).nullish().describe("Who wrote the first message"),
    events: z.array(event()).describe("What happened to it, in any order"),
  });

/** The operations on tickets and contacts. */
export const supportOperations = {
  "duration-tally": defineOperation({
    id: "duration-tally",
    title: "Duration tally",
    summary: "Durations counted by size: small, and it adds up",
    family: "support",
    input: () =>
      z
        .array(count("A duration").nullable())
        .describe("Durations of at least 0, null where one is missing"),
    options: () =>
      z.strictObject({
        unit: z
          .enum(["ms", "seconds", "minutes", "hours", "days"])
          .describe("The unit of the durations, ms unless given")
          .optional(),
        cells: z
          .enum(["octave-128", "values"])
          .describe("octave-128 (within 0.4 %) unless given; values keeps each value")
          .optional(),
      }),
    notes: [],
    example: {
      input: [2, 3, null],
      options: { unit: "hours", cells: "values" },
      output: {
        labels: { kind: "durations", version: 1, unit: "hours", cells: "values" },
        n: 2,
        sum: 5,
        missing: 1,
        counts: { 2: 1, 3: 1 },
      },
    },
    call: durationTally,
  }),
  "first-contacts": defineOperation({
    id: "first-contacts",
    title: "First contacts",
    summary: "How many issues were resolved at the first contact, from all contacts",
    family: "support",
    input: () => z.union(rowsInput(contactFields, "One row for each contact")),
    options: () =>
      z.strictObject({
        window: z
          .number()
          .gt(0)
          .lt(Number.MAX_SAFE_INTEGER)
          .describe("How long a further contact is a repeat, in ms; 7 days unless given")
          .optional(),
        match: z
          .enum(["issue", "customer"])
          .describe("Whether a repeat is of the same issue, or only of the same customer")
          .optional(),
        asOf: instant("When the contacts were looked at"),
      }),
    notes: ["No contact is later than asOf."],
    example: {
      input: [
        { customer: "a", at: "2026-03-01", resolved: true },
        { customer: "b", at: "2026-03-01", resolved: true },
        { customer: "b", at: "2026-03-03", resolved: true },
        { customer: "c", at: "2026-03-30", resolved: true },
      ],
      options: { asOf: "2026-04-01" },
      output: {
        labels: {
          kind: "first-contacts",
          version: 1,
          window: 604_800_000,
          match: "issue",
          asOf: 1_775_001_600_000,
        },
        resolvedFirst: 1,
        contacts: 2,
        censored: 1,
      },
    },
    call: firstContacts,
  }),
  "ticket-times": defineOperation({
    id: "ticket-times",
    title: "Ticket times",
    summary: "How long tickets took to be answered and to be resolved, from what happened to them",
    family: "support",
    input: () => z.array(ticket()).describe("Tickets with their events"),
    options: () =>
      z.strictObject({
        asOf: instant("When the tickets were looked at"),
        bots: z
          .enum(["exclude", "count"])
          .describe("Whether replies of bots are answers; exclude unless given")
          .optional(),
        reopened: z
          .enum(["count", "exclude"])
          .describe("Whether time while solved belongs to the full resolution; count unless given")
          .optional(),
      }),
    notes: [
      "No two tickets share an id, no event is earlier than its ticket or later than asOf.",
      "A calendar of business hours is a function: it can be given in a program only.",
    ],
    example: {
      input: [
        {
          id: 1,
          createdAt: "2026-03-02T09:00:00Z",
          events: [
            { type: "reply", at: "2026-03-02T09:05:00Z", by: "agent" },
            { type: "solved", at: "2026-03-02T10:00:00Z", by: "agent" },
          ],
        },
      ],
      options: { asOf: "2026-04-01" },
      output: {
        tickets: [
          {
            id: 1,
            firstResponse: 300_000,
            firstResolution: 3_600_000,
            fullResolution: 3_600_000,
            paused: 0,
            reopens: 0,
            replies: 1,
            answeredOutsideHours: false,
          },
        ],
        open: 0,
        excluded: { solvedByBots: 0 },
      },
    },
    call: ticketTimes,
  }),
};
