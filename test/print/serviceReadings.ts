import {
  backlog,
  contactRate,
  escalationRate,
  firstResponseTime,
  handleTime,
  reopenRate,
  type TicketTimesOptions,
  ticketTimes,
} from "cx-metrics";
import { businessCalendar } from "cx-metrics/time";
import type { Reading } from "../support/workedExamples.ts";

const value = (result: { readonly value: number | null }) => result.value ?? Number.NaN;

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

interface Totals {
  readonly talkMinutes: number;
  readonly holdMinutes: number;
  readonly wrapMinutes: number;
  readonly handled: number;
}

const handle: Reading = ({ talkMinutes, holdMinutes, wrapMinutes, handled }: Totals) => {
  const totals = { talk: talkMinutes, hold: holdMinutes, wrap: wrapMinutes, handled };
  return { ahtMinutes: value(handleTime(totals, { unit: "minutes" })) };
};

const contact: Reading = ({ contacts, orders }: { contacts: number; orders: number }) => ({
  contactRatePct: value(contactRate({ contacts, per: orders })),
});

interface Answered {
  readonly created: string;
  readonly firstReply: string;
}

/** The sources print local times without a zone. */
function responseOf({ created, firstReply }: Answered, options: Partial<TicketTimesOptions> = {}) {
  const reply = { type: "reply", at: `${firstReply}Z`, by: "agent" } as const;
  const ticket = { id: 1, createdAt: `${created}Z`, events: [reply] };
  return value(firstResponseTime(ticketTimes([ticket], { asOf: "2025-01-01", ...options })));
}

interface Flow {
  readonly openingBacklog: number;
  readonly new: number;
  readonly resolved: number;
  readonly reopened: number;
  readonly cancelled: number;
}

const flow: Reading = (inputs: Flow) => {
  const { openingBacklog: opening, new: created, resolved, reopened, cancelled } = inputs;
  const result = backlog({ opening, created, reopened, resolved, cancelled });
  return {
    endingOpen: value(result),
    closureRatePct: result.closureRate ?? Number.NaN,
    reopenRatePct: value(reopenRate({ reopened, resolved })),
  };
};

export const serviceReadings: Readonly<Record<string, Reading>> = {
  "average-handle-time-090": handle,
  "average-handle-time-091": handle,
  "average-handle-time-092": handle,
  "contact-rate-093": contact,
  "contact-rate-095": contact,
  "escalation-rate-099": (counts: { escalated: number; tickets: number }) => ({
    escalationRatePct: value(escalationRate(counts)),
  }),
  // The total alone is printed: some tickets of that total.
  "first-response-time-075": (inputs: { totalMinutes: number; tickets: number }) => {
    const quick = Array.from({ length: inputs.tickets - 1 }, () => 1);
    const minutes = [...quick, inputs.totalMinutes - quick.length];
    return { meanMinutes: value(firstResponseTime(minutes, { unit: "minutes" })) };
  },
  "first-response-time-076": (inputs: Answered) => ({ minutes: responseOf(inputs) / MINUTE }),
  "first-response-time-077": (inputs: Answered) => ({ hours: responseOf(inputs) / HOUR }),
  "first-response-time-080": (inputs: Answered & { open: string; close: string }) => {
    const day = [[inputs.open, inputs.close]];
    const hours = { mon: day, tue: day, wed: day, thu: day, fri: day };
    const calendar = businessCalendar({ timeZone: "UTC", hours });
    return { hours: responseOf(inputs, { calendar }) / HOUR };
  },
  "ticket-backlog-096": flow,
  "ticket-backlog-097": flow,
};
