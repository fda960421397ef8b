import type { TicketHistory, TicketStep } from "./readTicket.ts";
import type { TicketActor } from "./Ticket.ts";

/** How much time of the clock in use lies between two instants. */
export type Clock = (from: number, to: number) => number;

/** What a ticket waits for: an agent, the customer, nobody. */
export type TicketState = "open" | "pending" | "solved";

/** How a ticket is replayed. */
export interface ReplayRules {
  readonly clock: Clock;
  readonly asOf: number;
  /** Whether time between a resolution and the reopening belongs to the full resolution. */
  readonly reopened: "count" | "exclude";
}

/** What the states of a ticket say. */
export interface Replay {
  readonly firstResolution: number | null;
  readonly fullResolution: number | null;
  readonly paused: number;
  readonly reopens: number;
  /** Who brought it into the solved state that it is in; `null` where it is in another. */
  readonly solvedBy: TicketActor | null;
}

/**
 * Goes through a ticket's states and adds up the time in each.
 *
 * @remarks
 * A ticket is in one state at a time, so pauses cannot overlap, and what they last never has to be
 * subtracted: a resolution is the sum of the time that was no pause.
 *
 * @internal
 */
export function replayTicket(history: TicketHistory, rules: ReplayRules): Replay {
  const { clock, asOf, reopened } = rules;
  const spent: Record<TicketState, number> = { open: 0, pending: 0, solved: 0 };
  let state: TicketState = "open";
  let since = history.createdAt;
  let firstResolution: number | null = null;
  let lastResolution: number | null = null;
  let solvedBy: TicketActor | null = null;
  let reopens = 0;
  for (const step of history.steps) {
    const next = stateAfter(state, step);
    if (next === state) continue;
    spent[state] += clock(since, step.at);
    since = step.at;
    if (state === "solved") reopens++;
    state = next;
    solvedBy = state === "solved" ? step.by : null;
    if (state !== "solved") continue;
    lastResolution = spent.open + (reopened === "count" ? spent.solved : 0);
    firstResolution ??= lastResolution;
  }
  if (state === "pending") spent.pending += clock(since, asOf);
  const fullResolution = solvedBy === null ? null : lastResolution;
  return { firstResolution, fullResolution, paused: spent.pending, reopens, solvedBy };
}

/**
 * The state of a ticket after something happened to it.
 *
 * @internal
 */
export function stateAfter(state: TicketState, { type, by }: TicketStep): TicketState {
  switch (type) {
    case "solved":
    case "closed":
      return "solved";
    case "pending":
      return "pending";
    case "open":
    case "reopened":
      return "open";
    case "reply":
      return state === "pending" && by === "customer" ? "open" : state;
    case "note":
      return state;
  }
}
