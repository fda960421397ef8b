import { add, average, type Options, type Oracles, percent } from "./shared.ts";

type Columns = Readonly<Record<string, readonly unknown[]>>;

/** Records, whichever way the rows came. */
function recordsOf(input: unknown): Readonly<Record<string, unknown>>[] {
  if (Array.isArray(input)) return input;
  const columns = input as Columns;
  const [first = []] = Object.values(columns);
  return first.map((_, row) =>
    Object.fromEntries(Object.entries(columns).map(([name, column]) => [name, column[row]])),
  );
}

const DAY = 86_400_000;

const isRows = (input: object) => Array.isArray(input) || "at" in input;

/** The instants of each customer's orders, ascending. */
function ordersOf(input: unknown): number[][] {
  const records = recordsOf(input);
  const customers = [...new Set(records.map(({ customer }) => customer))];
  return customers.map((id) =>
    records
      .filter(({ customer }) => customer === id)
      .map(({ at }) => new Date(at as string | number).getTime())
      .sort((a, b) => a - b),
  );
}

/** Whether two of some orders lie so many days apart. */
const comesBack = (orders: readonly number[], days: number) =>
  orders.some((a, i) => orders.some((b, k) => i !== k && a - b >= days * DAY));

interface OrderTally {
  readonly customers: number;
  readonly repeatCustomers: number;
  readonly orders: number;
  readonly gaps: number;
  readonly totalMs: number;
}

function repeatPurchaseRate(input: OrderTally, { minGapDays = 0 }: Options) {
  if (!isRows(input)) return percent(input.repeatCustomers, input.customers);
  const customers = ordersOf(input);
  const repeats = customers.filter((orders) => comesBack(orders, minGapDays as number));
  return percent(repeats.length, customers.length);
}

function purchaseFrequency(input: OrderTally) {
  if (!isRows(input)) return input.customers === 0 ? null : input.orders / input.customers;
  return average(ordersOf(input).map((orders) => orders.length));
}

function timeBetweenPurchases(input: OrderTally) {
  if (!isRows(input)) return input.gaps === 0 ? null : input.totalMs / DAY / input.gaps;
  const gaps = ordersOf(input).flatMap((orders) =>
    orders.slice(1).map((at, i) => (at - (orders[i] as number)) / DAY),
  );
  return gaps.length === 0 ? null : gaps.reduce(add, 0) / gaps.length;
}

interface Life {
  readonly duration: number;
  readonly ended: boolean | number;
}

/** One lifetime for each that was counted; fractions of lifetimes weigh as much. */
function livesOf(input: object): (Life & { weight: number })[] {
  if (Array.isArray(input) || "duration" in input) {
    const rows = recordsOf(input) as unknown as Life[];
    return rows.map((life) => ({ ...life, weight: 1 }));
  }
  const tally = input as Readonly<Record<string, { ended: number; censored: number }>>;
  return Object.entries(tally).flatMap(([time, { ended, censored }]) => [
    { duration: Number(time), ended: true, weight: ended },
    { duration: Number(time), ended: false, weight: censored },
  ]);
}

const weigh = (lives: readonly { weight: number }[]) =>
  lives.map(({ weight }) => weight).reduce(add, 0);

/** The share that lasts longer than a duration, by the definition: a factor for each end so far. */
function survivalAfter(lives: ReturnType<typeof livesOf>, duration: number): number {
  const ends = lives.filter(({ ended, weight }) => ended && weight > 0);
  const times = new Set(ends.map((life) => life.duration).filter((time) => time <= duration));
  return [...times].reduce((share, time) => {
    const there = weigh(lives.filter((life) => life.duration >= time));
    return share * (1 - weigh(ends.filter((life) => life.duration === time)) / there);
  }, 1);
}

function medianLifetime(input: object): number | null {
  const lives = livesOf(input);
  const heights = lives
    .map(({ duration }) => ({ duration, height: survivalAfter(lives, duration) }))
    .sort((a, b) => a.duration - b.duration);
  const reached = heights.find(({ height }) => height < 0.5 + 1e-12);
  if (reached === undefined || weigh(lives) === 0) return null;
  const left = heights.find(({ height }) => height < 0.5 - 1e-12) ?? reached;
  return reached.height > 0.5 - 1e-12 ? (reached.duration + left.duration) / 2 : reached.duration;
}

interface CohortTally {
  readonly labels: { readonly edges: readonly number[]; readonly asOf: number };
  readonly sizes: readonly number[];
  readonly active: readonly (readonly number[])[];
  readonly lastActive: readonly (readonly number[])[];
}

type Definition = "classic" | "rolling" | "hazard";

/** Of each cohort whose second period is over: who is counted of whom. */
function cohortPairs(input: unknown, options: Options, definition: Definition): [number, number][] {
  const tally = input as CohortTally;
  const isTally = !Array.isArray(input) && !("at" in (input as object));
  const { edges, asOf } = (isTally ? tally.labels : options) as CohortTally["labels"];
  const whole = edges.slice(0, -2).flatMap((_, i) => ((edges[i + 2] as number) <= asOf ? [i] : []));
  if (isTally) {
    return whole.map((i) => {
      const [size, active] = [tally.sizes[i] as number, tally.active[i] as readonly number[]];
      if (definition === "classic") return [active[1] as number, size];
      const later = (tally.lastActive[i] as readonly number[]).slice(1).reduce(add, 0);
      if (definition === "rolling") return [later, size];
      return [(active[0] as number) - (active[1] as number), active[0] as number];
    });
  }
  const rows = recordsOf(input) as { customer: string; at: number; joined?: number | null }[];
  const people = [...new Set(rows.map(({ customer }) => customer))].map((id) => {
    const own = rows.filter(({ customer }) => customer === id);
    const joined = own.map((row) => row.joined).find((instant) => typeof instant === "number");
    return { began: joined ?? Math.min(...own.map(({ at }) => at)), own };
  });
  const isIn = (instant: number, period: number) =>
    instant >= (edges[period] as number) && instant < (edges[period + 1] as number);
  return whole.map((i) => {
    const cohort = people.filter(({ began }) => isIn(began, i));
    const count = (periods: readonly number[]) =>
      cohort.filter(({ own }) => periods.some((period) => own.some(({ at }) => isIn(at, period))))
        .length;
    if (definition === "classic") return [count([i + 1]), cohort.length];
    const later = edges.slice(0, -1).flatMap((_, period) => (period > i ? [period] : []));
    if (definition === "rolling") return [count(later), cohort.length];
    return [count([i]) - count([i + 1]), count([i])];
  });
}

const cohortRetention = (definition: Definition) => (input: unknown, options: Options) => {
  const pairs = cohortPairs(input, options, definition);
  return percent(
    pairs.map(([part]) => part).reduce(add, 0),
    pairs.map(([, of]) => of).reduce(add, 0),
  );
};

export const orderOracles: Oracles = {
  "repeat-purchase-rate": { standard: repeatPurchaseRate },
  "purchase-frequency": { standard: purchaseFrequency },
  "time-between-purchases": { standard: timeBetweenPurchases },
  "kaplan-meier": { standard: medianLifetime },
  "cohort-retention": {
    classic: cohortRetention("classic"),
    rolling: cohortRetention("rolling"),
    hazard: cohortRetention("hazard"),
  },
};
