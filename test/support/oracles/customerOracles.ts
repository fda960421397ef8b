import { type Counts, type Oracles, percent } from "./shared.ts";

/** Counts of a movement, the end and the days worked out where they are not given. */
function movementOf(input: Counts & { labels?: { from: number; to: number } }) {
  const { start = 0, lost = 0, gained = 0, gainedAndLost = 0, reactivated = 0 } = input;
  const end = input["end"] ?? start - lost + gained - gainedAndLost + reactivated;
  const day = 24 * 60 * 60 * 1000;
  const days = input.labels ? (input["customerMs"] ?? 0) / day : (input["customerDays"] ?? 0);
  const period = input.labels
    ? (input.labels.to - input.labels.from) / day
    : (input["periodDays"] ?? 0);
  return { start, lost, all: lost + gainedAndLost, gained, end, days, period };
}

type Movement = ReturnType<typeof movementOf>;

const moving = (formula: (movement: Movement) => number | null) => (input: Counts) =>
  formula(movementOf(input));

export const customerOracles: Oracles = {
  "churn-rate": {
    "start-existing": moving(({ lost, start }) => percent(lost, start)),
    "start-all": moving(({ all, start }) => percent(all, start)),
    "including-new": moving(({ all, start, gained }) => percent(all, start + gained)),
    "average-base": moving(({ all, start, end }) => percent(all, (start + end) / 2)),
    "net-change": moving(({ start, end }) => percent(start - end, start)),
    "lost-per-gained": moving(({ all, gained }) => percent(all, gained)),
    "customer-days": moving(({ all, days, period }) => percent(all * period, days)),
  },
  "retention-rate": {
    "start-existing": moving(({ start, lost }) => percent(start - lost, start)),
    "end-minus-new": moving(({ start, end, gained }) => percent(end - gained, start)),
    "end-over-start": moving(({ start, end }) => percent(end, start)),
  },
};
