import * as z from "zod";
import { ADJUSTMENTS } from "../stats/adjustPValues.ts";
import { backlog } from "../support/backlog.ts";
import { GROWTH_INTERVALS } from "../support/compareRates.ts";
import { contactRate } from "../support/contactRate.ts";
import { contactVolume } from "../support/contactVolume.ts";
import { escalationRate } from "../support/escalationRate.ts";
import { firstResponseTime } from "../support/firstResponseTime.ts";
import { handleTime } from "../support/handleTime.ts";
import { reopenRate } from "../support/reopenRate.ts";
import { slaAttainment } from "../support/slaAttainment.ts";
import { ticketTrends } from "../support/ticketTrends.ts";
import { level } from "./answers.ts";
import { count } from "./count.ts";
import { defineMetric } from "./defineMetric.ts";
import {
  durationInputs,
  durationOptions,
  excludedTickets,
  milliseconds,
} from "./durationInputs.ts";
import { intervalOption } from "./intervalOption.ts";
import type { DefinitionEntry } from "./MetricEntry.ts";
import { rateOptions, shareOptions, standardOptions } from "./standardOptions.ts";

type Definitions = [DefinitionEntry, ...DefinitionEntry[]];

/** The only definition of a metric. */
const standard = (definition: Omit<DefinitionEntry, "id">): Definitions => [
  { id: "standard", ...definition },
];

const shape = { family: "support", merge: "exact", additiveOver: "rows" } as const;
const share = { unit: "percent", range: [0, 100] } as const;

const FIRST_RESPONSE = standard({
  formula: "sum(first public human reply - creation) / answered",
  unit: null,
  range: [0, null],
  better: "lower",
  source: "Zendesk first reply time; Zoho Desk",
});

const HANDLE = standard({
  formula: "(talk + hold + wrap) / handled",
  unit: null,
  range: [0, null],
  better: null,
  source: "The usual formula of call centres",
});

const SLA = standard({
  formula: "100 * met / (met + breached)",
  ...share,
  better: "higher",
  source: "The usual formula of help desks",
});

const REOPEN = standard({
  formula: "100 * reopened / resolved",
  ...share,
  better: "lower",
  source: "The usual formula of help desks",
});

const ESCALATION = standard({
  formula: "100 * escalated / tickets",
  ...share,
  better: "lower",
  source: "bit1024",
});

const BACKLOG = standard({
  formula: "opening + created + reopened - resolved - cancelled",
  unit: "count",
  range: [0, null],
  better: "lower",
  source: "CodingAce",
});

const channels = () =>
  z
    .record(z.string(), count("Contacts of a channel"))
    .describe("Contacts of each channel by its name");

const VOLUME = standard({
  formula: "sum(contacts of each channel)",
  unit: "count",
  range: [0, null],
  better: null,
  source: "The usual count",
});

const CONTACT = standard({
  formula: "100 * contacts / per",
  unit: "percent",
  range: [0, null],
  better: "lower",
  source: "AI CX Stack; Stealth Agents",
});

const TRENDS = standard({
  formula: "100 * (sum(current) / currentDays) / (sum(previous) / previousDays) - 100",
  unit: "percent",
  range: [-100, null],
  better: null,
  source: "The usual growth, of rates by day",
});

const DURATION_NOTES = [
  "A tally's unit agrees with options.unit; ticket times are in ms.",
  "n is the sum of a tally's counts, whose keys are numbers of at least 0.",
];

const days = () => z.number().min(0.001).max(1_000_000);
const current = () =>
  z
    .record(z.string(), count("Tickets of a topic"))
    .describe("Tickets of each topic in the current window");
const previous = () =>
  z
    .record(z.string(), count("Tickets of a topic"))
    .describe("Tickets of each topic in the window before");
const currentDays = () => days().describe("Days of the current window");
const previousDays = () => days().describe("Days of the window before");

/** The metrics of a service desk. */
export const supportServiceMetrics = {
  "first-response-time": defineMetric({
    id: "first-response-time",
    aliases: ["frt"],
    title: "First Response Time",
    summary: "How long it takes until somebody answers, with median, p90 and p95",
    ...shape,
    merge: "grid",
    definitions: FIRST_RESPONSE,
    input: () =>
      z.union([
        ...durationInputs(),
        z
          .looseObject({
            tickets: z.array(z.looseObject({ firstResponse: milliseconds() })),
            excluded: excludedTickets(),
          })
          .describe("Response times of tickets, null where nobody has answered"),
      ]),
    options: () => durationOptions(FIRST_RESPONSE),
    notes: DURATION_NOTES,
    example: { input: [5, 10, 90], options: { unit: "minutes" }, value: 35 },
    calculator: firstResponseTime,
  }),
  "handle-time": defineMetric({
    id: "handle-time",
    aliases: ["aht"],
    title: "Average Handle Time",
    summary: "How long a contact keeps an agent busy",
    ...shape,
    merge: "grid",
    definitions: HANDLE,
    input: () =>
      z.union([
        ...durationInputs(),
        z
          .strictObject({
            talk: count("Time in conversation, in total"),
            hold: count("Time on hold that is not in talk, 0 unless given").optional(),
            wrap: count("Time of after-call work, 0 unless given").optional(),
            handled: count("Contacts handled"),
          })
          .describe("Totals"),
      ]),
    options: () => durationOptions(HANDLE),
    notes: [...DURATION_NOTES, "The result fits a double."],
    example: {
      input: { talk: 300, hold: 50, wrap: 100, handled: 50 },
      options: { unit: "minutes" },
      value: 9,
    },
    calculator: handleTime,
  }),
  "sla-attainment": defineMetric({
    id: "sla-attainment",
    aliases: ["sla"],
    title: "SLA attainment",
    summary: "How many targets of a service level agreement were reached in time",
    ...shape,
    definitions: SLA,
    input: () =>
      z.strictObject({
        met: count("Targets reached in time"),
        breached: count("Targets missed, those overdue included"),
      }),
    options: () => shareOptions(SLA),
    notes: [],
    example: { input: { met: 45, breached: 5 }, value: 90 },
    calculator: slaAttainment,
  }),
  "reopen-rate": defineMetric({
    id: "reopen-rate",
    aliases: [],
    title: "Reopen rate",
    summary: "How many of the resolved tickets were reopened",
    ...shape,
    definitions: REOPEN,
    input: () =>
      z.strictObject({
        reopened: count("Of the resolved tickets, how many were reopened, each once"),
        resolved: count("Tickets resolved"),
      }),
    options: () => shareOptions(REOPEN),
    notes: ["reopened is at most resolved."],
    example: { input: { reopened: 10, resolved: 200 }, value: 5 },
    calculator: reopenRate,
  }),
  "escalation-rate": defineMetric({
    id: "escalation-rate",
    aliases: [],
    title: "Escalation rate",
    summary: "How many tickets were passed on to a higher level",
    ...shape,
    definitions: ESCALATION,
    input: () =>
      z.strictObject({
        escalated: count("Tickets that were escalated, each once"),
        tickets: count("All tickets"),
      }),
    options: () => shareOptions(ESCALATION),
    notes: ["escalated is at most tickets."],
    example: { input: { escalated: 15, tickets: 500 }, value: 3 },
    calculator: escalationRate,
  }),
  backlog: defineMetric({
    id: "backlog",
    aliases: [],
    title: "Ticket backlog",
    summary: "How many tickets are open at the end of a period",
    ...shape,
    definitions: BACKLOG,
    input: () =>
      z.strictObject({
        opening: count("Tickets open at the start"),
        created: count("Tickets created"),
        reopened: count("Tickets reopened, 0 unless given").optional(),
        resolved: count("Tickets resolved"),
        cancelled: count("Tickets cancelled unresolved, 0 unless given").optional(),
      }),
    options: () => standardOptions(BACKLOG),
    notes: [
      "No more are resolved and cancelled than were open, created and reopened.",
      "closureRate, 100 * resolved / (created + reopened), fits a double.",
    ],
    example: {
      input: { opening: 120, created: 340, reopened: 25, resolved: 360, cancelled: 20 },
      value: 105,
    },
    calculator: backlog,
  }),
  "contact-volume": defineMetric({
    id: "contact-volume",
    aliases: [],
    title: "Contact volume",
    summary: "How many contacts came, and by which channel",
    ...shape,
    definitions: VOLUME,
    input: () =>
      z.union([
        channels(),
        z
          .strictObject({
            labels: z.strictObject({ kind: z.literal("contacts"), version: z.literal(1) }),
            channels: channels(),
          })
          .describe("A tally, as an earlier result has it"),
      ]),
    options: () => standardOptions(VOLUME),
    notes: [],
    example: { input: { email: 50, chat: 30, phone: 20 }, value: 100 },
    calculator: contactVolume,
  }),
  "contact-rate": defineMetric({
    id: "contact-rate",
    aliases: [],
    title: "Contact rate",
    summary: "How many contacts come for every hundred orders, customers or users",
    ...shape,
    definitions: CONTACT,
    input: () =>
      z.strictObject({
        contacts: count("Contacts"),
        per: count("Orders, customers or active users"),
      }),
    options: () => rateOptions(CONTACT),
    notes: ["The result fits a double."],
    example: { input: { contacts: 800, per: 10_000 }, value: 8 },
    calculator: contactRate,
  }),
  "ticket-trends": defineMetric({
    id: "ticket-trends",
    aliases: [],
    title: "Ticket trends",
    summary: "Which topics bring more tickets than before, and which bring most",
    ...shape,
    definitions: TRENDS,
    input: () =>
      z.union([
        z
          .strictObject({
            current: current(),
            previous: previous(),
            currentDays: currentDays(),
            previousDays: previousDays(),
          })
          .describe("Two windows"),
        z
          .strictObject({
            labels: z.strictObject({
              kind: z.literal("ticket-trends"),
              version: z.literal(1),
              currentDays: currentDays(),
              previousDays: previousDays(),
            }),
            current: current(),
            previous: previous(),
          })
          .describe("A tally, as an earlier result has it"),
      ]),
    options: () =>
      standardOptions(TRENDS).extend({
        level: level().optional(),
        interval: intervalOption(
          GROWTH_INTERVALS,
          '"conditional-binomial" unless given',
        ).optional(),
        adjustment: z
          .enum(ADJUSTMENTS)
          .describe('How the p values are adjusted for being many; "holm" unless given')
          .optional(),
      }),
    notes: ["There are at most 1e10 tickets together.", "The result fits a double."],
    example: {
      input: { current: { login: 63 }, previous: { login: 30 }, currentDays: 7, previousDays: 6 },
      value: 80,
    },
    calculator: ticketTrends,
  }),
};
