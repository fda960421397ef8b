import { type Counts, type Options, type Oracles, percent } from "./shared.ts";

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

export const surveyOracles: Oracles = {
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
};
