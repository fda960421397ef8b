import { add, type Counts, hasLabels, type Oracles, percent } from "./shared.ts";

type Mentions = Readonly<Record<string, { positive: number; negative: number; neutral: number }>>;

type Visitors = Readonly<Record<string, { completed: number; notCompleted: number }>>;

type Answer = { intent: string | null; completed?: boolean | null };

type Weights = { itemWeights?: Counts };

export const growthOracles: Oracles = {
  "sales-growth": {
    standard: ({ current = 0, previous = 0 }: Counts) =>
      previous <= 0 ? null : 100 * (current / previous - 1),
  },
  cagr: {
    standard: ({ start = 0, end = 0, years = 0 }: Counts) =>
      start <= 0 || end < 0 ? null : 100 * ((end / start) ** (1 / years) - 1),
  },
  "shareholder-return": {
    standard: ({ start = 0, end = 0, dividends = 0 }: Counts) =>
      start === 0 ? null : 100 * ((end + dividends) / start - 1),
  },
  "cart-abandonment": {
    standard: ({ created = 0, completed = 0 }: Counts) =>
      created === 0 ? null : 100 - (100 * completed) / created,
  },
  stickiness: { standard: ({ dau = 0, mau = 0 }: Counts) => percent(dau, mau) },
  "engagement-score": {
    standard: (components: Readonly<Record<string, number | null>>, { itemWeights }: Weights) => {
      const weighed = Object.keys(components)
        .filter((name) => typeof components[name] === "number")
        .map((name) => [components[name] as number, itemWeights?.[name] ?? 1] as const);
      const sum = weighed.map(([, weight]) => weight).reduce(add, 0);
      return sum === 0 ? null : weighed.map(([score, w]) => score * w).reduce(add, 0) / sum;
    },
  },
  "task-completion": {
    "exclude-partial": ({ completed = 0, notCompleted = 0 }: Counts) =>
      percent(completed, completed + notCompleted),
    "half-partial": ({ completed = 0, notCompleted = 0, partial = 0 }: Counts) =>
      percent(completed + partial * 0.5, completed + notCompleted + partial),
  },
  "visitor-intent": {
    standard: (input: Answer[] | Visitors | { intents: Visitors }) => {
      if (Array.isArray(input)) {
        const said = input.filter(
          ({ intent, completed }) => intent !== null && typeof completed === "boolean",
        );
        return percent(said.filter(({ completed }) => completed).length, said.length);
      }
      const counts = Object.values((hasLabels(input) ? input["intents"] : input) as Visitors);
      const done = counts.map(({ completed }) => completed).reduce(add, 0);
      return percent(done, done + counts.map(({ notCompleted }) => notCompleted).reduce(add, 0));
    },
  },
  "net-sentiment": {
    all: ({ positive = 0, negative = 0, neutral = 0 }: Counts) =>
      percent(positive - negative, positive + negative + neutral),
    "without-neutral": ({ positive = 0, negative = 0 }: Counts) =>
      percent(positive - negative, positive + negative),
  },
  "share-of-voice": {
    standard: (input: { brand: number; competitors?: number | Counts; total?: number }) => {
      const { brand, competitors = 0, total } = input;
      const others =
        typeof competitors === "number" ? competitors : Object.values(competitors).reduce(add, 0);
      return percent(brand, total ?? brand + others);
    },
  },
  "mention-volume": {
    standard: (input: Mentions | { channels: Mentions }) => {
      const channels = Object.values((hasLabels(input) ? input["channels"] : input) as Mentions);
      if (channels.length === 0) return null;
      return channels.flatMap((counts) => Object.values(counts)).reduce(add, 0);
    },
  },
};
