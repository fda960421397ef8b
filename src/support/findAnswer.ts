import type { TicketHistory } from "./readTicket.ts";
import { stateAfter, type TicketState } from "./replayTicket.ts";

/** From when somebody waited, and when the answer came. */
export interface TicketAnswer {
  readonly from: number;
  readonly at: number;
}

/**
 * The first answer to somebody who waits; `null` where there is none.
 *
 * @remarks
 * The customer waits from the creation on, or from the first reply to a ticket that an agent
 * started. Where a ticket is solved unanswered and the customer writes or it is reopened, the wait
 * begins there, and not at the creation. A reply after the solution with neither in between is the
 * answer to the first wait: many systems log the solution before the comment that came with it.
 *
 * @internal
 */
export function findAnswer(
  { createdAt, startedBy, steps }: TicketHistory,
  answers: (step: TicketHistory["steps"][number]) => boolean,
): TicketAnswer | null {
  let from = startedBy === "customer" ? createdAt : null;
  let resting = startedBy === "agent";
  let state: TicketState = "open";
  for (const step of steps) {
    if (from !== null && answers(step)) return { from, at: step.at };
    const next = stateAfter(state, step);
    const reopened = state === "solved" && next !== "solved";
    const asked = step.type === "reply" && step.by === "customer";
    if (resting && (reopened || asked)) {
      from = step.at;
      resting = false;
    } else if (state !== "solved" && next === "solved") {
      resting = true;
    }
    state = next;
  }
  return null;
}
