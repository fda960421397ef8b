import {
  average,
  averageScore,
  type Counts,
  hasLabels,
  type Options,
  type Oracles,
  parts,
  percent,
  weightedAverage,
} from "./shared.ts";

interface Scale {
  readonly min: number;
  readonly max: number;
}

type Scored = { readonly counts: Counts };

const weightsOf = (options: Options) => options["weights"] as number[] | undefined;

/** Cases of a survey: those asked for, added up. */
const cases = (counts: Counts, ...names: readonly string[]) =>
  names.reduce((sum, name) => sum + (counts[name] ?? 0), 0);

const REACHED = ["complete", "partial", "refusal", "other"];
const KNOWN = [...REACHED, "nonContact"];
const ALL = [...KNOWN, "unknownHousehold", "unknownOther"];

const aapor = (part: readonly string[], whole: readonly string[]) => (counts: Counts) =>
  percent(cases(counts, ...part), cases(counts, ...whole));

const eligible = (part: readonly string[]) => (counts: Counts, options: Options) => {
  const unknown = cases(counts, "unknownHousehold", "unknownOther");
  const known = cases(counts, ...KNOWN);
  return percent(cases(counts, ...part), known + (options["eligibility"] as number) * unknown);
};

/** Answers with their weights, of a list or of a distribution. */
function weighed(input: unknown, options: Options): { rating: number; weight: number }[] {
  if (hasLabels(input)) {
    const { labels, counts } = input as { labels: Scale; counts: number[] };
    return counts.map((weight, i) => ({ rating: labels.min + i, weight }));
  }
  const weights = options["weights"] as number[] | undefined;
  return (input as (number | null)[]).flatMap((rating, i) =>
    rating === null ? [] : [{ rating, weight: weights?.[i] ?? 1 }],
  );
}

function meanRating(input: unknown, options: Options): number | null {
  const answers = weighed(input, options);
  const n = answers.reduce((sum, { weight }) => sum + weight, 0);
  const total = answers.reduce((sum, { rating, weight }) => sum + rating * weight, 0);
  return n === 0 ? null : total / n;
}

const tenPoints = { min: 1, max: 10 };

const scaleOf = (input: unknown, options: Options) =>
  hasLabels(input)
    ? (input as { labels: Scale }).labels
    : ((options["scale"] as Scale | undefined) ?? tenPoints);

function sharePositive(input: unknown, options: Options): number | null {
  if (!Array.isArray(input) && !hasLabels(input)) {
    const { positive = 0, responses = 0 } = input as Counts;
    return percent(positive, responses);
  }
  const from =
    (options["positiveFrom"] as number | undefined) ?? (scaleOf(input, options).max === 5 ? 4 : 7);
  const answers = weighed(input, options);
  const weigh = (some: typeof answers) => some.reduce((sum, { weight }) => sum + weight, 0);
  return percent(weigh(answers.filter(({ rating }) => rating >= from)), weigh(answers));
}

/** Points that items reach, of those that they could. */
const questionnaire =
  (bad: readonly number[], usual: Scale) =>
  (input: (number | null)[][] | Scored, options: Options): number | null => {
    if (!Array.isArray(input)) return averageScore(input);
    const { min, max } = (options["scale"] as Scale | undefined) ?? usual;
    const scores = input.map((row) => {
      if (row.includes(null)) return null;
      const points = (row as number[]).map((x, i) => (bad.includes(i + 1) ? max - x : x - min));
      return 100 * (average(points.map((point) => point / (max - min))) as number);
    });
    return weightedAverage(scores, weightsOf(options));
  };

type Record3 = Readonly<Record<"satisfaction" | "expectancy" | "ideal", number | null>>;

function acsiScore(answers: Record3, weights: Counts | undefined): number {
  const { satisfaction = 1 / 3, expectancy = 1 / 3, ideal = 1 / 3 } = weights ?? {};
  const share = (x: number | null) => ((x as number) - 1) / 9;
  return (
    100 *
    (satisfaction * share(answers.satisfaction) +
      expectancy * share(answers.expectancy) +
      ideal * share(answers.ideal))
  );
}

function acsi(input: Record3 | Record3[] | Scored, options: Options): number | null {
  const weights = options["itemWeights"] as Counts | undefined;
  if (hasLabels(input)) return averageScore(input as Scored);
  if (!Array.isArray(input)) return acsiScore(input as Record3, weights);
  const scores = input.map((row) =>
    (["satisfaction", "expectancy", "ideal"] as const).every((item) => (row[item] ?? null) !== null)
      ? acsiScore(row, weights)
      : null,
  );
  return weightedAverage(scores, weightsOf(options));
}

type Answers = Readonly<Record<string, number | null>>;

/** Own fields only: an item may be named "constructor". */
const read = (row: Answers, name: string) =>
  Object.hasOwn(row, name) ? (row[name] ?? null) : null;

function weightedMean(items: readonly { share: number; weight: number }[]): number | null {
  const weight = items.reduce((sum, item) => sum + item.weight, 0);
  const total = items.reduce((sum, item) => sum + item.weight * item.share, 0);
  return weight === 0 ? null : (100 * total) / weight;
}

const known = (values: readonly (number | null)[]) => values.filter((value) => value !== null);

function loyalty(input: Answers[] | Scored, options: Options): number | null {
  if (!Array.isArray(input)) return averageScore(input);
  const zeroToTen = { min: 0, max: 10 };
  const scales = (options["scales"] ?? {
    satisfaction: zeroToTen,
    repurchase: zeroToTen,
    recommend: zeroToTen,
  }) as Record<string, Scale>;
  const weights = options["itemWeights"] as Counts | undefined;
  const least = (options["minAnswered"] as number | undefined) ?? Object.keys(scales).length;
  const scores = input.map((row) => {
    const items = Object.entries(scales).flatMap(([name, { min, max }]) => {
      const answer = read(row, name);
      const weight = weights === undefined ? 1 : (weights[name] as number);
      return answer === null ? [] : [{ share: (answer - min) / (max - min), weight }];
    });
    return items.length < least ? null : weightedMean(items);
  });
  return weightedAverage(scores, weightsOf(options));
}

interface Category {
  readonly id: string;
  readonly scale: Scale;
  readonly weight?: number;
  readonly critical?: boolean;
}

interface Tally extends Scored {
  readonly ratings: Readonly<Record<string, Counts>>;
  readonly zeroed: Readonly<Record<string, Counts>>;
}

/** A review as rated categories, each with its share of the scale, and whether it failed. */
function rate(review: Answers, options: Options) {
  const categories = options["categories"] as Category[];
  const threshold = ((options["criticalThreshold"] as number | undefined) ?? 50) / 100;
  const rated = categories.map(({ id, scale: { min, max }, weight = 1, critical = false }) => {
    const rating = read(review, id);
    return { share: rating === null ? null : (rating - min) / (max - min), weight, critical };
  });
  const failed = rated.some(
    ({ share, critical }) => critical && share !== null && share < threshold,
  );
  const any = rated.some(({ share }) => share !== null);
  const items = rated.flatMap(({ share, weight }) => {
    if (share === null && (options["notApplicable"] !== "pass" || !any)) return [];
    return [{ share: share ?? 1, weight }];
  });
  return { items, zero: failed && options["critical"] !== "flag" };
}

function meanOfReviews(input: Answers[] | Tally, options: Options): number | null {
  if (!Array.isArray(input)) return averageScore(input);
  const reviews = input.map((review) => rate(review, options));
  return average(known(reviews.map(({ items, zero }) => (zero ? 0 : weightedMean(items)))));
}

function pooled(input: Answers[] | Tally, options: Options): number | null {
  if (Array.isArray(input)) {
    const reviews = input.map((review) => rate(review, options));
    return weightedMean(
      reviews.flatMap(({ items, zero }) =>
        items.map(({ share, weight }) => ({ share: zero ? 0 : share, weight })),
      ),
    );
  }
  const one = (ratings: Tally["ratings"], sign: number) =>
    (options["categories"] as Category[]).flatMap(({ id, scale: { min, max }, weight = 1 }) =>
      Object.entries(ratings[id] as Counts).map(([point, count]) => ({
        all: weight * count,
        reached: (sign * weight * count * (Number(point) - min)) / (max - min),
      })),
    );
  const ratings = one(input.ratings, 1);
  const reached = [...ratings, ...one(input.zeroed, -1)].reduce((sum, r) => sum + r.reached, 0);
  return percent(
    reached,
    ratings.reduce((sum, { all }) => sum + all, 0),
  );
}

const fivePoints = { min: 1, max: 5 };
const sevenPoints = { min: 1, max: 7 };

export const indexOracles: Oracles = {
  "response-rate": {
    rr1: aapor(["complete"], ALL),
    rr2: aapor(["complete", "partial"], ALL),
    rr3: eligible(["complete"]),
    rr4: eligible(["complete", "partial"]),
    rr5: aapor(["complete"], KNOWN),
    rr6: aapor(["complete", "partial"], KNOWN),
    coop1: aapor(["complete"], REACHED),
    ref1: aapor(["refusal"], ALL),
    con1: aapor(REACHED, ALL),
  },
  "intent-realization": { standard: parts("statedAndBought", "stated") },
  seq: { standard: meanRating },
  "employee-satisfaction": {
    "normalized-mean": (input: unknown, options: Options) => {
      const { min, max } = scaleOf(input, options);
      const mean = meanRating(input, options);
      return mean === null ? null : (100 * (mean - min)) / (max - min);
    },
    "share-positive": sharePositive,
    "percent-of-max": (input: unknown, options: Options) => {
      const mean = meanRating(input, options);
      return mean === null ? null : (100 * mean) / scaleOf(input, options).max;
    },
  },
  sus: { standard: questionnaire([2, 4, 6, 8, 10], fivePoints) },
  umux: { standard: questionnaire([2, 4], sevenPoints) },
  "umux-lite": { standard: questionnaire([], sevenPoints) },
  acsi: { standard: acsi },
  "loyalty-index": { standard: loyalty },
  iqs: { "mean-of-reviews": meanOfReviews, pooled },
};
