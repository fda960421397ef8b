import type { BusinessCalendar } from "../core/BusinessCalendar.ts";
import { COUNT, checkNumber } from "../core/checkNumber.ts";
import { checkChoice, checkOptions } from "../core/checkOptions.ts";
import { fail } from "../core/fail.ts";
import { checkInstant, type Instant } from "../core/Instant.ts";
import { isRecord } from "../core/isRecord.ts";
import { findAnswer } from "./findAnswer.ts";
import { readTicket, type TicketHistory } from "./readTicket.ts";
import { type Clock, replayTicket } from "./replayTicket.ts";
import type { Ticket } from "./Ticket.ts";

/** How {@link ticketTimes} measures. */
export interface TicketTimesOptions {
  /** When the tickets were looked at; nothing happened later. */
  readonly asOf: Instant;
  /** Business hours; without it the clock never stops. */
  readonly calendar?: BusinessCalendar | undefined;
  /**
   * "exclude" unless given: replies of bots answer nobody, and tickets that a bot solved and no
   * agent touched are left out.
   */
  readonly bots?: "exclude" | "count" | undefined;
  /**
   * "count" unless given: time between a resolution and the reopening belongs to the full
   * resolution, as in Zendesk; "exclude": it does not.
   */
  readonly reopened?: "count" | "exclude" | undefined;
}

/** What one ticket took, in milliseconds of the clock in use. */
export interface TimesOfTicket {
  /** The ticket. */
  readonly id: string | number;
  /** Until the first public reply; `null` where there is none. */
  readonly firstResponse: number | null;
  /** Until it was solved for the first time, without pauses; `null` where it never was. */
  readonly firstResolution: number | null;
  /** Until it was solved for the last time, without pauses; `null` while it is open. */
  readonly fullResolution: number | null;
  /** How long it waited for the customer. */
  readonly paused: number;
  /** How often it was opened again after it was solved. */
  readonly reopens: number;
  /** How many public replies it got. */
  readonly replies: number;
  /** Whether the first reply came outside business hours: its `firstResponse` may be 0 for that. */
  readonly answeredOutsideHours: boolean;
}

/** What tickets took. */
export interface TicketTimes {
  /** Each ticket, in the order given. */
  readonly tickets: readonly TimesOfTicket[];
  /** How many of them are not solved. */
  readonly open: number;
  /** How many tickets were left out, by reason. */
  readonly excluded: Readonly<Record<"solvedByBots", number>>;
}

const NAME = "ticket-times";

/**
 * Ticket times: how long tickets took to be answered and to be resolved, from what happened to them.
 *
 * @remarks
 * In milliseconds; of business hours where a calendar is given.
 *
 * - `firstResponse`: from the creation to the first public reply of an agent. Notes, bots and replies
 *   with `public: false` do not count. A ticket that an agent started (`startedBy`) is not answered by
 *   the agent's own message: its clock starts with the customer's first reply. A ticket that was
 *   solved without an answer and comes back waits from then on; one that is answered right after it
 *   was solved waited from the creation. Pauses are not taken off: the customer waits all the same. A
 *   reply out of hours has 0 ms, and `answeredOutsideHours`.
 * - `firstResolution`, `fullResolution`: from the creation to the first and to the last time that the
 *   ticket was solved or closed, whoever did it; a solved ticket that is closed is not resolved
 *   twice. Pauses do not count.
 * - `paused`: from "pending" until "open", "reopened", "solved", "closed" or a reply of the customer. A
 *   ticket that is pending twice is paused once.
 * - `reopens`: a solved ticket that is "reopened", "open" or "pending". A reply alone reopens nothing.
 *
 * Events may come in any order. At one instant messages come before the state that they left the
 * ticket in, and the state closest to the end last. Merging tickets is up to you.
 *
 * Cost: linear in the tickets, n log n in the events of one.
 *
 * @param tickets - Tickets with their events.
 * @param options - When they were looked at, business hours, and how to take bots and reopened ones.
 * @returns The times of each ticket, `null` where something has not happened; how many are open; how
 * many were left out.
 * @throws {@link CxMetricsError} `invalid-time` for an instant; `inconsistent` for an event before its
 * ticket was created or after `asOf`, or an id that two tickets share; `invalid-shape`,
 * `unknown-option`.
 *
 * @example
 * ```ts
 * import { averageResolutionTime, firstResponseTime, formatResult, ticketTimes } from "cx-metrics";
 *
 * const ticket = {
 *   id: 1,
 *   createdAt: "2026-03-02T09:00Z",
 *   events: [
 *     { type: "reply", at: "2026-03-02T09:00Z", by: "bot" },
 *     { type: "reply", at: "2026-03-02T09:30Z", by: "agent" },
 *     { type: "pending", at: "2026-03-02T09:30Z", by: "agent" },
 *     { type: "reply", at: "2026-03-02T13:00Z", by: "customer" },
 *     { type: "solved", at: "2026-03-02T14:00Z", by: "agent" },
 *   ],
 * } as const;
 * const times = ticketTimes([ticket], { asOf: "2026-03-03" });
 * formatResult(firstResponseTime(times), { unit: "minutes" }); // => "30.0 min"
 * formatResult(averageResolutionTime(times), { unit: "hours" }); // => "1.5 hr"
 * ```
 *
 * @see {@link firstResponseTime}, {@link averageResolutionTime}
 * @public
 */
export function ticketTimes(tickets: readonly Ticket[], options: TicketTimesOptions): TicketTimes {
  checkOptions(NAME, options, ["asOf", "calendar", "bots", "reopened"]);
  const asOf = checkInstant(NAME, ["options", "asOf"], options.asOf);
  const bots = checkChoice(NAME, "bots", options.bots, ["exclude", "count"]);
  const reopened = checkChoice(NAME, "reopened", options.reopened, ["count", "exclude"]);
  const calendar = checkCalendar(options.calendar);
  const clock = clockOf(calendar);
  const answers = ({ type, by }: TicketHistory["steps"][number]) =>
    type === "reply" && (by === "agent" || (by === "bot" && bots === "count"));
  const times: TimesOfTicket[] = [];
  let open = 0;
  let solvedByBots = 0;
  for (const history of readTickets(tickets, asOf)) {
    const { solvedBy, ...replay } = replayTicket(history, { clock, asOf, reopened });
    if (bots === "exclude" && solvedBy === "bot" && !hasAgent(history)) {
      solvedByBots++;
      continue;
    }
    const answer = findAnswer(history, answers);
    if (solvedBy === null) open++;
    times.push({
      id: history.id,
      firstResponse: answer === null ? null : clock(answer.from, answer.at),
      ...replay,
      replies: history.steps.filter(answers).length,
      answeredOutsideHours: answer !== null && calendar?.isOpen(answer.at) === false,
    });
  }
  return { tickets: times, open, excluded: { solvedByBots } };
}

function readTickets(tickets: unknown, asOf: number): TicketHistory[] {
  if (!Array.isArray(tickets))
    fail("invalid-shape", NAME, ["tickets"], tickets, "a list of tickets");
  const ids = new Set<string | number>();
  return Array.from(tickets, (ticket: unknown, i) => {
    const history = readTicket(NAME, ["tickets", i], ticket, asOf);
    if (ids.has(history.id))
      fail("inconsistent", NAME, ["tickets", i, "id"], history.id, "an id of its own");
    ids.add(history.id);
    return history;
  });
}

/** Whether an agent had to do with it: what bots solved alone was never work for anybody. */
function hasAgent({ startedBy, steps }: TicketHistory): boolean {
  return startedBy === "agent" || steps.some(({ by }) => by === "agent");
}

function checkCalendar(calendar: unknown): BusinessCalendar | undefined {
  if (calendar === undefined) return undefined;
  const known = isRecord(calendar) ? calendar : {};
  if (typeof known["between"] !== "function" || typeof known["isOpen"] !== "function")
    fail("invalid-shape", NAME, ["options", "calendar"], calendar, "a calendar of cx-metrics/time");
  return calendar as BusinessCalendar;
}

function clockOf(calendar: BusinessCalendar | undefined): Clock {
  if (calendar === undefined) return (from, to) => to - from;
  return (from, to) =>
    checkNumber(NAME, ["options", "calendar"], calendar.between(from, to), COUNT);
}
