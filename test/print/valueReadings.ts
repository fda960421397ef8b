import { type ClvInput, clv, type ReferralCounts, referralRate } from "cx-metrics";
import type { Reading } from "../support/workedExamples.ts";

const worth = (input: ClvInput) => clv(input).value ?? Number.NaN;

/** The sources write margins and rates as fractions; whole percents keep `0.3 * 100` exact. */
const percent = (fraction: number) => Math.round(100 * fraction);

function ofOrders(inputs: {
  averageOrderValue: number;
  ordersPerYear: number;
  years: number;
  grossMargin: number;
}) {
  const orders = {
    averageOrderValue: inputs.averageOrderValue,
    ordersPerPeriod: inputs.ordersPerYear,
    periods: inputs.years,
  };
  const margin = percent(inputs.grossMargin);
  return { revenueClv: worth(orders), marginClv: worth({ ...orders, margin }) };
}

const referral = (counts: ReferralCounts) => ({
  referralRatePct: referralRate(counts).value ?? Number.NaN,
});

export const valueReadings: Readonly<Record<string, Reading>> = {
  "clv-109": ofOrders,
  "clv-111": (inputs: { arpaPerMonth: number; grossMargin: number; monthlyChurn: number }) => ({
    clv: worth({
      arpa: inputs.arpaPerMonth,
      margin: percent(inputs.grossMargin),
      churn: percent(inputs.monthlyChurn),
    }),
  }),
  "clv-114": ofOrders,
  "clv-115": (inputs: { retention: number; discount: number }) => ({
    multiple: worth({
      profit: 1,
      retention: percent(inputs.retention),
      discount: percent(inputs.discount),
    }),
  }),
  "referral-rate-101": (inputs: { referringCustomers: number; customers: number }) =>
    referral({ referrers: inputs.referringCustomers, customers: inputs.customers }),
  "referral-rate-103": referral,
  "referral-rate-104": referral,
};
