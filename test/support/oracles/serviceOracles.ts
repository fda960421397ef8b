import { add, average, type Counts, hasLabels, type Oracles, parts, percent } from "./shared.ts";

interface Tickets {
  readonly tickets: readonly { readonly firstResponse: number | null }[];
}

interface Tally {
  readonly n: number;
  readonly sum: number;
}

type Durations = readonly (number | null)[];

const known = (list: Durations) => list.filter((duration) => duration !== null);

const meanOf = (input: Durations | Tally) => {
  if ("sum" in input) return input.n === 0 ? null : input.sum / input.n;
  return average(known(input));
};

function firstResponse(input: Durations | Tally | Tickets) {
  return "tickets" in input
    ? average(known(input.tickets.map(({ firstResponse }) => firstResponse)))
    : meanOf(input);
}

function handle(input: Durations | Tally | Counts) {
  if (!("handled" in input)) return meanOf(input as Durations | Tally);
  const { talk = 0, hold = 0, wrap = 0, handled = 0 } = input as Counts;
  return handled === 0 ? null : (talk + hold + wrap) / handled;
}

interface Windows {
  readonly current: Counts;
  readonly previous: Counts;
  readonly currentDays: number;
  readonly previousDays: number;
}

function trends(input: Windows & { readonly labels: Windows }) {
  const { currentDays, previousDays } = hasLabels(input) ? input.labels : input;
  const now = Object.values(input.current).reduce(add, 0) / currentDays;
  const before = Object.values(input.previous).reduce(add, 0) / previousDays;
  return percent(now - before, before);
}

export const serviceOracles: Oracles = {
  "first-response-time": { standard: firstResponse },
  "handle-time": { standard: handle },
  "sla-attainment": {
    standard: ({ met = 0, breached = 0 }: Counts) => percent(met, met + breached),
  },
  "reopen-rate": { standard: parts("reopened", "resolved") },
  "escalation-rate": { standard: parts("escalated", "tickets") },
  backlog: {
    standard: ({ opening = 0, created = 0, reopened = 0, resolved = 0, cancelled = 0 }: Counts) =>
      opening + created + reopened - resolved - cancelled,
  },
  "contact-volume": {
    standard: (counts: Counts | { readonly channels: Counts }) =>
      Object.values(hasLabels(counts) ? (counts as { channels: Counts }).channels : counts).reduce(
        add,
        0,
      ),
  },
  "contact-rate": { standard: parts("contacts", "per") },
  "ticket-trends": { standard: trends },
};
