import { checkId } from "../core/checkId.ts";
import { fail } from "../core/fail.ts";
import { checkInstant } from "../core/Instant.ts";
import { isRecord } from "../core/isRecord.ts";
import type { TicketActor, TicketEventType } from "./Ticket.ts";

type Path = readonly (string | number)[];

/** A checked event. */
export interface TicketStep {
  readonly type: TicketEventType;
  readonly at: number;
  readonly by: TicketActor;
}

/** A checked ticket, its events in the order in which they happened. */
export interface TicketHistory {
  readonly id: string | number;
  readonly createdAt: number;
  readonly startedBy: "customer" | "agent";
  readonly steps: readonly TicketStep[];
}

/**
 * The order of what happened at one instant: messages before the state that they left the ticket
 * in, and of several states the one closest to the end last. The order of the rows says nothing.
 */
const ORDER = [
  "reopened",
  "open",
  "reply",
  "note",
  "pending",
  "solved",
  "closed",
] as const satisfies readonly TicketEventType[];

const ACTORS = ["customer", "bot", "agent"] as const satisfies readonly TicketActor[];

const STARTERS = ["customer", "agent"] as const;

/**
 * Checks a ticket and sorts what happened to it.
 *
 * @internal
 */
export function readTicket(
  metric: string,
  place: Path,
  ticket: unknown,
  asOf: number,
): TicketHistory {
  if (!isRecord(ticket)) fail("invalid-shape", metric, place, ticket, "a ticket");
  const { events } = ticket;
  const id = checkId(metric, [...place, "id"], ticket["id"]);
  const starter = ticket["startedBy"] ?? "customer";
  const startedBy = checkWord(metric, [...place, "startedBy"], starter, STARTERS);
  const createdAt = checkTime(metric, [...place, "createdAt"], ticket["createdAt"], { asOf });
  if (!Array.isArray(events))
    fail("invalid-shape", metric, [...place, "events"], events, "a list of events");
  const steps = Array.from(events, (event: unknown, i) =>
    readStep(metric, [...place, "events", i], event, { createdAt, asOf }),
  );
  return { id, createdAt, startedBy, steps: steps.sort(byTime) };
}

function readStep(metric: string, place: Path, event: unknown, limits: Limits): TicketStep {
  if (!isRecord(event)) fail("invalid-shape", metric, place, event, "an event");
  const type = checkWord(metric, [...place, "type"], event["type"], ORDER);
  const at = checkTime(metric, [...place, "at"], event["at"], limits);
  const by = checkWord(metric, [...place, "by"], event["by"], ACTORS);
  const seen = event["public"] ?? true;
  if (typeof seen !== "boolean")
    fail("invalid-shape", metric, [...place, "public"], seen, "true or false");
  return { type: type === "reply" && !seen ? "note" : type, at, by };
}

function byTime(a: TicketStep, b: TicketStep): number {
  return a.at - b.at || ORDER.indexOf(a.type) - ORDER.indexOf(b.type) || rankOf(a) - rankOf(b);
}

const rankOf = ({ by }: TicketStep) => ACTORS.indexOf(by);

interface Limits {
  readonly createdAt?: number;
  readonly asOf: number;
}

function checkTime(metric: string, path: Path, time: unknown, { createdAt, asOf }: Limits): number {
  const at = checkInstant(metric, path, time);
  if (createdAt !== undefined && at < createdAt)
    fail("inconsistent", metric, path, time, "no earlier than the ticket's createdAt");
  if (at > asOf) fail("inconsistent", metric, path, time, "no later than options.asOf");
  return at;
}

function checkWord<const Word extends string>(
  metric: string,
  path: Path,
  value: unknown,
  words: readonly Word[],
): Word {
  const found = words.find((word) => word === value);
  return found ?? fail("invalid-shape", metric, path, value, `one of ${words.join(", ")}`);
}
