import * as z from "zod";
import type { Rows } from "../core/Rows.ts";
import { averageResolutionTime } from "../support/averageResolutionTime.ts";
import { CONTACT_MATCHES } from "../support/checkFirstContacts.ts";
import { firstContactResolution } from "../support/firstContactResolution.ts";
import {
  type Contact,
  type FirstContactsOptions,
  firstContacts,
} from "../support/firstContacts.ts";
import { count } from "./count.ts";
import { defineMetric } from "./defineMetric.ts";
import {
  durationInputs,
  durationOptions,
  excludedTickets,
  milliseconds,
} from "./durationInputs.ts";
import { epochMilliseconds } from "./instant.ts";
import type { DefinitionEntry, RecordsEntry } from "./MetricEntry.ts";
import { shareOptions } from "./standardOptions.ts";

const share = { unit: "percent", range: [0, 100], better: "higher" } as const;

const FIRST_CONTACT: [DefinitionEntry, ...DefinitionEntry[]] = [
  {
    id: "gross",
    formula: "100 * resolvedFirst / contacts",
    ...share,
    source: "MetricNet; Medallia; RingCentral",
  },
  {
    id: "net",
    formula: "100 * resolvedFirst / (contacts - notResolvable)",
    ...share,
    source: "MetricNet, at CustomerThink",
  },
];

const duration = { unit: null, range: [0, null], better: "lower" } as const;

const RESOLUTION: [DefinitionEntry, ...DefinitionEntry[]] = [
  {
    id: "full",
    formula: "sum(last resolution - creation) / resolved",
    ...duration,
    source: "Zendesk full resolution time",
  },
  {
    id: "first",
    formula: "sum(first resolution - creation) / resolved",
    ...duration,
    source: "Zendesk first resolution time",
  },
];

const counts = () =>
  z
    .strictObject({
      resolvedFirst: count("Contacts resolved at the first attempt"),
      contacts: count("All contacts"),
      notResolvable: count("Contacts that the first level could not resolve").optional(),
    })
    .describe("Counts");

const firstContactsTally = () =>
  z
    .strictObject({
      labels: z.strictObject({
        kind: z.literal("first-contacts"),
        version: z.literal(1),
        window: z
          .number()
          .gt(0)
          .lt(Number.MAX_SAFE_INTEGER)
          .describe("How long a further contact is a repeat, in ms"),
        match: z.enum(CONTACT_MATCHES).describe("What makes a further contact a repeat"),
        asOf: epochMilliseconds().describe("When the contacts were looked at, epoch milliseconds"),
      }),
      resolvedFirst: count("First contacts that needed no second one"),
      contacts: count("First contacts whose window is over"),
      censored: count("First contacts whose window is not"),
    })
    .describe("First contacts, as firstContacts() makes them");

const records: RecordsEntry = {
  fields: {
    customer: { description: "The customer", holds: "id", required: true },
    issue: {
      description: "What the contact was about, blank where unknown",
      holds: "id",
      required: false,
    },
    at: { description: "When the customer made contact", holds: "instant", required: true },
    resolved: { description: "Whether it was resolved", holds: "truth", required: true },
  },
  entity: "customer",
  options: { asOf: "When the contacts were looked at: none came later" },
  optional: {
    window: {
      description: "How long a further contact is a repeat; 7 days unless given",
      holds: "duration",
      choices: [],
    },
    match: {
      description: "What a repeat has in common with the first contact, issue unless given",
      holds: "choice",
      choices: CONTACT_MATCHES,
    },
  },
  tally: (columns, options) =>
    firstContacts(columns as unknown as Rows<Contact>, options as FirstContactsOptions),
};

const tickets = () =>
  z
    .looseObject({
      tickets: z.array(
        z.looseObject({ firstResolution: milliseconds(), fullResolution: milliseconds() }),
      ),
      excluded: excludedTickets(),
    })
    .describe("Resolution times of tickets, null where one is open");

/** The metrics of support. */
export const supportMetrics = {
  "first-contact-resolution": defineMetric({
    id: "first-contact-resolution",
    aliases: ["fcr"],
    title: "First Contact Resolution",
    summary: "How many contacts were resolved at the first attempt",
    family: "support",
    merge: "exact",
    additiveOver: "entities",
    definitions: FIRST_CONTACT,
    input: () => z.union([counts(), firstContactsTally()]),
    options: () => shareOptions(FIRST_CONTACT),
    notes: [
      "resolvedFirst + notResolvable is at most contacts; net needs notResolvable, which a tally of first contacts has not.",
    ],
    example: { input: { resolvedFirst: 700, contacts: 1000 }, value: 70 },
    records,
    calculator: firstContactResolution,
  }),
  "average-resolution-time": defineMetric({
    id: "average-resolution-time",
    aliases: ["art", "mttr"],
    title: "Average Resolution Time",
    summary: "How long it takes until a request is solved, with median, p90 and p95",
    family: "support",
    merge: "grid",
    additiveOver: "rows",
    definitions: RESOLUTION,
    input: () => z.union([...durationInputs(), tickets()]),
    options: () => durationOptions(RESOLUTION),
    notes: [
      "A tally's unit agrees with options.unit; ticket times are in ms.",
      "n is the sum of a tally's counts, whose keys are numbers of at least 0.",
    ],
    example: { input: [2, 3, 25], options: { unit: "hours" }, value: 10 },
    calculator: averageResolutionTime,
  }),
};
