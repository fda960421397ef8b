import {
  cagr,
  cartAbandonment,
  netSentiment,
  salesGrowth,
  shareholderReturn,
  shareOfVoice,
  stickiness,
  taskCompletion,
} from "cx-metrics";
import type { Reading } from "../support/workedExamples.ts";

type Result = { readonly value: number | null };

const valueIn = ({ value }: Result) => value ?? Number.NaN;

const abandonment = (inputs: { cartsCreated: number; purchases: number }) => {
  const counts = { created: inputs.cartsCreated, completed: inputs.purchases };
  const rate = cartAbandonment(counts);
  return {
    abandonmentPct: valueIn(rate),
    completionPct: 100 - valueIn(rate),
    abandoned: rate.basis?.kind === "share" ? rate.basis.count : Number.NaN,
  };
};

const sentiment = (counts: { positive: number; negative: number; neutral: number }) => {
  const all = netSentiment(counts);
  const decided = netSentiment(counts, { definition: "without-neutral" });
  return {
    netSentiment: valueIn(all),
    positivePct: all.shares.positive ?? Number.NaN,
    negativePct: all.shares.negative ?? Number.NaN,
    neutralPct: all.shares.neutral ?? Number.NaN,
    positiveExNeutralPct: decided.shares.positive ?? Number.NaN,
    negativeExNeutralPct: decided.shares.negative ?? Number.NaN,
  };
};

const stickinessOf = (inputs: { dau: number; mau: number }) => ({
  stickinessPct: valueIn(stickiness(inputs)),
});

const returnOf = (inputs: { start: number; end: number; dividends: number }) => ({
  tsrPct: valueIn(shareholderReturn(inputs)),
});

export const growthReadings: Readonly<Record<string, Reading>> = {
  "cart-abandonment-132": abandonment,
  "cart-abandonment-133": abandonment,
  "engagement-176": stickinessOf,
  "engagement-177": stickinessOf,
  "net-sentiment-168": sentiment,
  "net-sentiment-169": ({
    positivePct: positive,
    negativePct: negative,
  }: {
    positivePct: number;
    negativePct: number;
  }) => ({
    netSentiment: valueIn(netSentiment({ positive, negative, neutral: 100 - positive - negative })),
  }),
  "sales-growth-179": (inputs: { previous: number; current: number }) => ({
    growthPct: valueIn(salesGrowth(inputs)),
  }),
  "sales-growth-181": (inputs: { start: number; end: number; years: number }) => ({
    cagrPct: valueIn(cagr(inputs)),
  }),
  "share-of-voice-173": (inputs: { brand: number; competitors: number }) => ({
    sovPct: valueIn(shareOfVoice(inputs)),
  }),
  "share-of-voice-174": (inputs: { brand: number; totalIncludingBrand: number }) => ({
    sovPct: valueIn(shareOfVoice({ brand: inputs.brand, total: inputs.totalIncludingBrand })),
  }),
  "share-price-182": returnOf,
  "share-price-184": returnOf,
  "task-completion-136": (inputs: { successes: number; trials: number }) => {
    const counts = {
      completed: inputs.successes,
      notCompleted: inputs.trials - inputs.successes,
    };
    const { interval } = taskCompletion(counts, { interval: "clopper-pearson" });
    return {
      lower: (interval?.lower ?? Number.NaN) / 100,
      upper: (interval?.upper ?? Number.NaN) / 100,
    };
  },
  "task-completion-137": (inputs: { successes: number; trials: number }) => ({
    ratePct: valueIn(
      taskCompletion({
        completed: inputs.successes,
        notCompleted: inputs.trials - inputs.successes,
      }),
    ),
  }),
};
