import {
  churnRisk,
  earnedGrowth,
  grossRevenueRetention,
  healthScore,
  netRevenueRetention,
  quickRatio,
  type RevenueParts,
  revenueChurn,
} from "cx-metrics";
import type { Reading } from "../support/workedExamples.ts";

const value = (result: { readonly value: number | null }) => result.value ?? Number.NaN;

const DAY = 86_400_000;

/** A customer who came every so many days, and then not for some. */
function lapse(inputs: { lapsePointDays: number; daysSinceLastPurchase: number }) {
  const last = inputs.lapsePointDays * DAY;
  const { customers } = churnRisk([{ id: 1, purchases: [0, last] }], {
    asOf: last + inputs.daysSinceLastPurchase * DAY,
  });
  const status = customers[0]?.status ?? "";
  return { status: status === "healthy" ? "active" : status };
}

interface Weighted {
  readonly name: string;
  readonly weight: number;
  readonly metrics: readonly number[];
}

/** A component of several metrics is their mean, as Natero has it. */
function health({ components }: { components: readonly Weighted[] }) {
  const means = components.map(({ name, metrics }) => [
    name,
    value(healthScore(Object.fromEntries(Object.entries(metrics)))),
  ]);
  const scores: Record<string, number> = Object.fromEntries(means);
  const itemWeights = Object.fromEntries(components.map(({ name, weight }) => [name, weight]));
  const score = value(healthScore(scores, { itemWeights }));
  return { score, rounded: Math.round(score), engagement: scores["engagement"] ?? Number.NaN };
}

const netRetention = (inputs: RevenueParts) => ({ nrrPct: value(netRevenueRetention(inputs)) });

/** The sources add new and expansion up before they print them, and churn and contraction. */
const gained = (inputs: { gained: number; lost: number }) => ({
  quickRatio: value(quickRatio({ new: inputs.gained, expansion: 0, churn: inputs.lost })),
});

interface Month {
  readonly new: number;
  readonly expansion: number;
  readonly churned: number;
  readonly contraction: number;
}

function quick({ churned: churn, ...won }: Month) {
  const result = quickRatio({ ...won, churn });
  const { numerator, denominator } =
    result.basis?.kind === "ratio" ? result.basis : { numerator: Number.NaN, denominator: 0 };
  return { quickRatio: value(result), netNewMrr: numerator - denominator };
}

export const revenueReadings: Readonly<Record<string, Reading>> = {
  "at-risk-220": lapse,
  "at-risk-221": lapse,
  "at-risk-222": lapse,
  "earned-growth-068": ({ currentRevenue: _, ...input }: EarnedYear) => {
    const result = earnedGrowth(input);
    return {
      nrrPct: result.netRevenueRetention ?? Number.NaN,
      earnedNewPct: result.earnedNew ?? Number.NaN,
      earnedGrowthRatePct: value(result),
      totalGrowthPct: result.totalGrowth ?? Number.NaN,
      earnedGrowthRatioPct: result.ratio ?? Number.NaN,
    };
  },
  "grr-060": (inputs: RevenueParts) => ({
    grrPct: value(grossRevenueRetention(inputs)),
    ...netRetention(inputs),
  }),
  "health-score-153": health,
  "health-score-154": health,
  "nrr-057": netRetention,
  "nrr-058": netRetention,
  "quick-ratio-061": gained,
  "quick-ratio-063": gained,
  "quick-ratio-064": quick,
  "quick-ratio-067": quick,
  "revenue-churn-052": (day: { startOfDayMrr: number; endOfDayMrr: number }) => ({
    grossMrrChurnPct: value(
      revenueChurn({ start: day.startOfDayMrr, churn: day.startOfDayMrr - day.endOfDayMrr }),
    ),
  }),
  "revenue-churn-053": (day: {
    startOfDayMrr: number;
    endOfDayMrr: number;
    newBusinessMrr: number;
  }) => {
    const { startOfDayMrr: start, endOfDayMrr: end, newBusinessMrr: first } = day;
    const parts = { start, end, new: first, expansion: end - first - start, churn: 0 };
    return { netMrrChurnPct: value(revenueChurn(parts, { definition: "net" })) };
  },
  "revenue-churn-054": (month: { startMrr: number; churnPlusContraction: number }) => ({
    grossMrrChurnPct: value(
      revenueChurn({ start: month.startMrr, churn: month.churnPlusContraction }),
    ),
  }),
};

interface EarnedYear {
  readonly priorRevenue: number;
  readonly currentRevenue: number;
  readonly existingCustomerRevenue: number;
  readonly earnedNewRevenue: number;
  readonly boughtNewRevenue: number;
}
