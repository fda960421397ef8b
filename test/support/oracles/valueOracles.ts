import { add, type Counts, type Options, type Oracles, parts } from "./shared.ts";

type Money = Counts & { amounts: number[]; profits: number[] };

const money = (formula: (input: Money, options: Options) => number | null) => formula;

export const valueOracles: Oracles = {
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
