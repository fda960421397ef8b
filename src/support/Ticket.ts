import type { Instant } from "../core/Instant.ts";

/** What happened to a ticket. */
export type TicketEventType =
  | "reply"
  | "note"
  | "open"
  | "pending"
  | "solved"
  | "closed"
  | "reopened";

/** Who did it: automatic replies and rules are bots. */
export type TicketActor = "agent" | "bot" | "customer";

/** Something that happened to a ticket. */
export interface TicketEvent {
  /** What: a message ("reply", "note"), or the state that the ticket took. */
  readonly type: TicketEventType;
  /** When. */
  readonly at: Instant;
  /** Who. */
  readonly by: TicketActor;
  /** Whether the customer sees it; a reply with `false` is a note. */
  readonly public?: boolean | null | undefined;
}

/** A ticket with all that happened to it after it was created. */
export interface Ticket {
  /** The ticket; no two share it. */
  readonly id: string | number;
  /** When it was created, with its first message, which is no event. */
  readonly createdAt: Instant;
  /** Who wrote that message; "customer" unless given. Nobody waits for an answer to an agent's. */
  readonly startedBy?: "customer" | "agent" | null | undefined;
  /** What happened, in any order. */
  readonly events: readonly TicketEvent[];
}
