/**
 * Every definition of every metric once more, written as plainly as possible from the public contract
 * and from nothing in `src`: lists are filtered and counted, formulas stand as in the handbook.
 */
export type Oracle = (input: never, options: Record<string, never>) => number | null;

type Options = Readonly<Record<string, unknown>>;

/** A rating and how much it counts. */
interface Answer {
  readonly rating: number;
  readonly weight: number;
}

interface Tally {
  readonly labels: { readonly min: number; readonly max: number };
  readonly counts: readonly number[];
}

type Ratings = readonly (number | null)[] | Tally;
type Counts = Readonly<Record<string, number>>;

const isTally = (input: unknown): input is Tally =>
  !Array.isArray(input) && typeof input === "object" && input !== null && "counts" in input;
const isRatings = (input: unknown): input is Ratings => Array.isArray(input) || isTally(input);

function answersOf(input: Ratings, { weights }: Options): Answer[] {
  if (isTally(input)) {
    return input.counts.map((weight, i) => ({ rating: input.labels.min + i, weight }));
  }
  return input.flatMap((rating, i) =>
    rating === null ? [] : [{ rating, weight: Array.isArray(weights) ? weights[i] : 1 }],
  );
}

const weigh = (answers: readonly Answer[]) => answers.reduce((sum, { weight }) => sum + weight, 0);

const weighWhere = (answers: readonly Answer[], good: (rating: number) => boolean) =>
  weigh(answers.filter(({ rating }) => good(rating)));

const percent = (part: number, whole: number) => (whole === 0 ? null : (100 * part) / whole);

const meanOf = (answers: readonly Answer[]) =>
  weigh(answers) === 0
    ? null
    : answers.reduce((sum, { rating, weight }) => sum + rating * weight, 0) / weigh(answers);

function nps(input: Ratings | Counts | { percentages: Counts }, options: Options): number | null {
  if (isRatings(input)) {
    const answers = answersOf(input, options);
    const promoters = weighWhere(answers, (rating) => rating === 9 || rating === 10);
    const detractors = weighWhere(answers, (rating) => rating <= 6);
    return percent(promoters - detractors, weigh(answers));
  }
  const {
    promoters = 0,
    passives = 0,
    detractors = 0,
  } = ("percentages" in input ? input["percentages"] : input) as Counts;
  // Percentages may miss 100 by rounding, but promoters and detractors are never more than all.
  if ("percentages" in input)
    return percent(promoters - detractors, Math.max(100, promoters + detractors));
  return percent(promoters - detractors, promoters + passives + detractors);
}

function scaleOf(input: Ratings, options: Options, usual: { min: number; max: number }) {
  return isTally(input) ? input.labels : ((options["scale"] as typeof usual | undefined) ?? usual);
}

function csat(kind: string) {
  return (input: Ratings | Counts, options: Options): number | null => {
    if (!isRatings(input)) {
      const { satisfied = 0, dissatisfied = 0, responses = 0 } = input;
      if (kind === "top-box") return percent(satisfied, responses);
      if (kind === "good-bad") return percent(satisfied, satisfied + dissatisfied);
      return percent(satisfied - dissatisfied, responses);
    }
    const { min, max } = scaleOf(input, options, { min: 1, max: 5 });
    const answers = answersOf(input, options);
    const mean = meanOf(answers);
    if (kind === "mean") return mean;
    if (kind === "normalized-mean")
      return mean === null ? null : (100 * (mean - min)) / (max - min);
    if (kind === "percent-of-max") return mean === null ? null : (100 * mean) / max;
    const from = (options["satisfiedFrom"] ?? [0, 0, 2, 3, 0, 4, 0, 5, 0, 0, 9][max]) as number;
    const to = (options["dissatisfiedTo"] ?? min + max - from) as number;
    const satisfied = weighWhere(answers, (rating) => rating >= from);
    const dissatisfied = weighWhere(answers, (rating) => rating <= to && rating < from);
    if (kind === "top-box") return percent(satisfied, weigh(answers));
    if (kind === "good-bad") return percent(satisfied, satisfied + dissatisfied);
    return percent(satisfied - dissatisfied, weigh(answers));
  };
}

function ces(kind: string) {
  return (input: Ratings | Counts, options: Options): number | null => {
    if (!isRatings(input)) {
      const { easy = 0, difficult = 0, responses = 0 } = input;
      return kind === "percent-agree"
        ? percent(easy, responses)
        : percent(easy - difficult, responses);
    }
    const effort = options["asks"] === "effort";
    const { min, max } = scaleOf(input, options, { min: 1, max: effort ? 5 : 7 });
    const answers = answersOf(input, options);
    if (kind === "mean") return meanOf(answers);
    const middle = (min + max) / 2;
    const high = weighWhere(answers, (rating) =>
      kind === "net" && min === 1 && max === 7 ? rating >= 6 : rating > middle,
    );
    const low = weighWhere(answers, (rating) => rating < middle);
    if (kind === "percent-agree") return percent(high, weigh(answers));
    return percent(effort ? low - high : high - low, weigh(answers));
  };
}

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

function durationsOf(kind: string, input: unknown): number[] | { sum: number; n: number } {
  if (isTally(input)) return input as unknown as { sum: number; n: number };
  const list = Array.isArray(input)
    ? input
    : (input as { tickets: Record<string, number | null>[] }).tickets.map(
        (ticket) => ticket[kind === "full" ? "fullResolution" : "firstResolution"],
      );
  return list.filter((duration) => duration !== null);
}

const resolution = (kind: string) => (input: unknown) => {
  const durations = durationsOf(kind, input);
  if (!Array.isArray(durations)) return durations.n === 0 ? null : durations.sum / durations.n;
  if (durations.length === 0) return null;
  return durations.reduce((sum, duration) => sum + duration, 0) / durations.length;
};

type Money = Counts & { amounts: number[]; profits: number[] };

const money = (formula: (input: Money, options: Options) => number | null) => formula;

const parts = (part: string, whole: string) => (input: Counts) =>
  percent(input[part] as number, input[whole] as number);

const add = (sum: number, next: number) => sum + next;

export const oracles: Readonly<Record<string, Readonly<Record<string, Oracle>>>> = {
  nps: { standard: nps, "from-one": nps },
  enps: { standard: nps, "from-one": nps },
  csat: {
    "top-box": csat("top-box"),
    mean: csat("mean"),
    "normalized-mean": csat("normalized-mean"),
    "percent-of-max": csat("percent-of-max"),
    "good-bad": csat("good-bad"),
    net: csat("net"),
  },
  ces: {
    "percent-agree": ces("percent-agree"),
    mean: ces("mean"),
    net: ces("net"),
    "net-easy": ces("net-easy"),
  },
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
  "first-contact-resolution": {
    gross: parts("resolvedFirst", "contacts"),
    net: ({ resolvedFirst = 0, contacts = 0, notResolvable = 0 }: Counts) =>
      percent(resolvedFirst, contacts - notResolvable),
  },
  "average-resolution-time": { full: resolution("full"), first: resolution("first") },
  clv: {
    "order-value": money(
      ({ averageOrderValue = 0, ordersPerPeriod = 0, periods = 0, margin = 100 }) =>
        averageOrderValue * ordersPerPeriod * periods * (margin / 100),
    ),
    historic: money(({ amounts }) => (amounts.length === 0 ? null : amounts.reduce(add, 0))),
    "arpa-over-churn": money(({ arpa = 0, churn = 0, margin = 100 }, { maxPeriods }) => {
      const lifetime = Math.min(100 / churn, (maxPeriods as number | undefined) ?? Infinity);
      return lifetime === Infinity ? null : arpa * (margin / 100) * lifetime;
    }),
    discounted: money(({ profit = 0, retention = 0, discount = 0, acquisitionCost = 0 }) => {
      const [r, i] = [retention / 100, discount / 100];
      return r === 1 && i === 0 ? null : (profit * r) / (1 + i - r) - acquisitionCost;
    }),
    "discounted-immediate": money(
      ({ profit = 0, retention = 0, discount = 0, acquisitionCost = 0 }) => {
        const [r, i] = [retention / 100, discount / 100];
        return r === 1 && i === 0 ? null : (profit * (1 + i)) / (1 + i - r) - acquisitionCost;
      },
    ),
    "finite-horizon": money(({ profits, retention = 0, discount = 0 }) => {
      const [r, i] = [retention / 100, discount / 100];
      const worth = profits.map((profit, t) => (profit * r ** (t + 1)) / (1 + i) ** (t + 1));
      return worth.length === 0 ? null : worth.reduce(add, 0);
    }),
  },
  "referral-rate": {
    referrers: parts("referrers", "customers"),
    "referred-customers": parts("referredCustomers", "customers"),
    "referred-new": parts("referredNew", "newCustomers"),
    "referred-purchases": parts("referredPurchases", "purchases"),
  },
};
