import { quantileBySorting } from "../typeSeven.ts";
import { average, type Counts, type Oracles, percent } from "./shared.ts";

interface Weights {
  readonly itemWeights?: Counts;
}

/** The parts of a movement, absent ones as 0. */
function partsOf(input: Counts) {
  const { start = 0, new: first = 0, expansion = 0, reactivation = 0 } = input;
  const { contraction = 0, churn = 0 } = input;
  const won = first + expansion + reactivation;
  const lost = contraction + churn;
  return { start, expansion, reactivation, won, lost, end: input["end"] ?? start + won - lost };
}

type Parts = ReturnType<typeof partsOf>;

const moving = (formula: (parts: Parts) => number | null) => (input: Counts) =>
  formula(partsOf(input));

export const revenueOracles: Oracles = {
  "revenue-churn": {
    gross: moving(({ lost, start }) => percent(lost, start)),
    net: moving(({ lost, start, expansion, reactivation }) =>
      percent(lost - expansion - reactivation, start),
    ),
  },
  "gross-revenue-retention": {
    standard: moving(({ lost, start }) => percent(start - lost, start)),
  },
  "net-revenue-retention": {
    standard: moving(({ lost, start, expansion }) => percent(start + expansion - lost, start)),
  },
  "quick-ratio": { standard: moving(({ won, lost }) => (lost === 0 ? null : won / lost)) },
  "mrr-growth": { standard: moving(({ start, end }) => percent(end - start, start)) },
  "earned-growth": {
    standard: (revenue: Counts) => {
      const { priorRevenue = 0, existingCustomerRevenue = 0, earnedNewRevenue = 0 } = revenue;
      const retention = percent(existingCustomerRevenue, priorRevenue);
      const earned = percent(earnedNewRevenue, priorRevenue);
      return retention === null || earned === null ? null : retention + earned - 100;
    },
  },
  "health-score": {
    standard: (components: Readonly<Record<string, number | null>>, { itemWeights }: Weights) => {
      let [weighed, weights] = [0, 0];
      for (const [name, score] of Object.entries(components)) {
        const weight = itemWeights === undefined ? 1 : (itemWeights[name] as number);
        if (score === null) continue;
        weighed += weight * score;
        weights += weight;
      }
      return weights === 0 ? null : weighed / weights;
    },
  },
  "churn-risk": {
    "lapse-point": (customers: Buyer[], options: RiskOptions) => {
      const meanGaps = customers
        .map((customer) => gapsOf(momentsOf(customer)))
        .filter((gaps) => gaps.length > 0)
        .map((gaps) => average(gaps) as number);
      const threshold = options.thresholds?.["at-risk"] ?? 0.8;
      return shareWhere(customers, (customer) => {
        const moments = momentsOf(customer);
        if (moments.length === 0) return null;
        const lapse = average(gapsOf(moments)) ?? quantileBySorting(meanGaps, 0.5);
        return Number.isNaN(lapse)
          ? null
          : sinceLast(moments, options) / lapse >= threshold - 1e-12;
      });
    },
    "own-percentile": (customers: Buyer[], options: RiskOptions) =>
      shareWhere(customers, (customer) => {
        const gaps = gapsOf(momentsOf(customer));
        if (gaps.length === 0) return null;
        const limit = quantileBySorting(gaps, options.thresholds?.["at-risk"] ?? 0.8);
        return sinceLast(momentsOf(customer), options) > limit;
      }),
    "usage-drop": (customers: User[], { thresholds }: RiskOptions) =>
      shareWhere(customers, ({ baseline, current }) =>
        baseline === 0 ? null : current <= baseline * (thresholds?.["at-risk"] ?? 0.5),
      ),
  },
};

interface Buyer {
  readonly purchases: readonly (string | number)[];
}

interface User {
  readonly baseline: number;
  readonly current: number;
}

interface RiskOptions {
  readonly asOf?: string | number;
  readonly thresholds?: { readonly "at-risk"?: number; readonly lost?: number };
}

/** Numbers as they are: a Date cuts fractions of a millisecond off. */
const momentOf = (instant: string | number) =>
  typeof instant === "number" ? instant : Date.parse(instant);

const momentsOf = ({ purchases }: Buyer) =>
  [...new Set(purchases.map(momentOf))].sort((a, b) => a - b);

const gapsOf = (moments: readonly number[]) =>
  moments.slice(1).map((moment, i) => moment - (moments[i] as number));

const sinceLast = (moments: readonly number[], { asOf = Number.NaN }: RiskOptions) =>
  momentOf(asOf) - (moments.at(-1) as number);

/** How many per hundred are in danger, of those of whom one can say. */
function shareWhere<Customer>(
  customers: readonly Customer[],
  inDanger: (customer: Customer) => boolean | null,
): number | null {
  const known = customers.map(inDanger).filter((answer) => answer !== null);
  return percent(known.filter(Boolean).length, known.length);
}
