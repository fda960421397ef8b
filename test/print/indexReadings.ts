import {
  acsi,
  employeeSatisfaction,
  type IqsCategory,
  intentRealization,
  iqs,
  loyaltyIndex,
  sus,
  umux,
} from "cx-metrics";
import type { Reading } from "../support/workedExamples.ts";

type Result = { readonly value: number | null };

const value = ({ value }: Result) => value ?? Number.NaN;

const esi = ({ positive, participants }: { positive: number; participants: number }) => ({
  esiPct: value(employeeSatisfaction({ positive, responses: participants })),
});

const category = ({ score, min, max }: { score: number; min: number; max: number }) => ({
  categoryPct: value(iqs([{ only: score }], { categories: [{ id: "only", scale: { min, max } }] })),
});

/** Of a review with one category of ten thousand steps: its score in percent with two decimals. */
const fine: IqsCategory[] = [{ id: "score", scale: { min: 0, max: 10_000 } }];

const umuxScore = (items: number[], k: number) =>
  value(umux([items], { scale: { min: 1, max: k } }));

/** What each item adds to the sum: the score without it is that of its worst answer. */
const contributions = (items: number[], k: number) =>
  items.map((_, item) => {
    const worst = items.map((answer, i) => (i === item ? (i % 2 === 0 ? 1 : k) : answer));
    return ((umuxScore(items, k) - umuxScore(worst, k)) * 4 * (k - 1)) / 100;
  });

const fivePoints = ({ items }: { items: number[] }) => ({ score: umuxScore(items, 5) });

export const indexReadings: Readonly<Record<string, Reading>> = {
  "acsi-151": ({ overall: satisfaction, expectancy, ideal }) => ({
    score: value(acsi({ satisfaction, expectancy, ideal })),
  }),
  "employee-satisfaction-148": esi,
  "employee-satisfaction-149": esi,
  "iqs-157": ({ reviewScoresPct }: { reviewScoresPct: number[] }) => {
    const reviews = reviewScoresPct.map((percent) => ({ score: Math.round(100 * percent) }));
    return { iqsPct: value(iqs(reviews, { categories: fine })) };
  },
  "iqs-158": category,
  "iqs-159": category,
  "iqs-162": category,
  "iqs-163": category,
  "iqs-164": category,
  // No metric, but the same rounding: a weight of at most 2 becomes one of at most 100.
  "iqs-229": (inputs: {
    categories: { score: number | null; min: number; max: number; weight: number }[];
  }) => {
    const categories = inputs.categories.map(({ min, max, weight }, i) => {
      return { id: String(i), scale: { min, max }, weight };
    });
    const review = Object.fromEntries(inputs.categories.map(({ score }, i) => [String(i), score]));
    return { reviewScorePct: value(iqs([review], { categories })) };
  },
  "loyalty-index-156": (inputs: { recommend: number; repurchase: number; tryOther: number }) => {
    const { recommend, repurchase, tryOther } = inputs;
    const ten = { min: 0, max: 10 };
    const scales = { recommend: ten, repurchase: ten, tryOther: ten };
    return { cli: value(loyaltyIndex([{ recommend, repurchase, tryOther }], { scales })) / 10 };
  },
  // The source reads "about .8" off a chart: the counts that say so are ours.
  "stated-vs-actual-227": (inputs: { statedIntent: number; statedAndBought: number }) => {
    const { statedIntent: stated, statedAndBought } = inputs;
    return { realisationPct: value(intentRealization({ stated, statedAndBought })) };
  },
  // The items are not printed, only what they add up to: any ten that do make the score.
  "sus-147": ({ contributionSum }: { contributionSum: number }) => {
    const added = Array.from({ length: 10 }, (_, i) =>
      Math.max(0, Math.min(4, contributionSum - 4 * i)),
    );
    return { score: value(sus([added.map((x, i) => (i % 2 === 0 ? 1 + x : 5 - x))])) };
  },
  "umux-139": fivePoints,
  "umux-141": fivePoints,
  "umux-144": fivePoints,
  "umux-145": ({ items }: { items: number[] }) => ({
    score: umuxScore(items, 7),
    contributions: contributions(items, 7),
  }),
};
