import { add, type Counts, type Oracles, percent } from "./shared.ts";

const quotient = (part: string, whole: string) => (input: Counts) => {
  const of = input[whole] as number;
  return of === 0 ? null : (input[part] as number) / of;
};

/** Costs in one sum or by item, per customer. */
const costPer = (customers: string) => (input: { costs: number | Counts }) => {
  const { costs } = input;
  const total = typeof costs === "number" ? costs : Object.values(costs).reduce(add, 0);
  const of = (input as unknown as Counts)[customers] as number;
  return of === 0 ? null : total / of;
};

function viralCoefficient(input: Counts): number | null {
  const { invitesPerCustomer, acceptance = 0, customers = 0, invites = 0, accepted = 0 } = input;
  if (invitesPerCustomer !== undefined) return invitesPerCustomer * (acceptance / 100);
  if (customers === 0) return null;
  return invites === 0 ? 0 : (invites / customers) * (accepted / invites);
}

/** How many customers there are to score. */
function customersOf(rows: readonly { customer: unknown }[] | { customer: unknown[] }): number {
  const ids = Array.isArray(rows)
    ? rows.map(({ customer }) => customer)
    : (rows as { customer: unknown[] }).customer;
  return new Set(ids).size;
}

export const worthOracles: Oracles = {
  "average-order-value": { standard: quotient("revenue", "orders") },
  arpa: { standard: quotient("revenue", "accounts") },
  roi: {
    standard: ({ gain = 0, cost = 0 }: Counts) => percent(gain - cost, cost),
  },
  "retention-cost": { standard: costPer("retainedCustomers") },
  cac: { standard: costPer("newCustomers") },
  "ltv-to-cac": { standard: quotient("ltv", "cac") },
  "cac-payback": {
    standard: ({ cac = 0, arpa = 0, margin = 0 }: Counts) =>
      arpa * margin === 0 ? null : cac / (arpa * (margin / 100)),
  },
  "viral-coefficient": { standard: viralCoefficient },
  rfm: {
    quantile: customersOf,
    "equal-size": customersOf,
    nested: customersOf,
    thresholds: customersOf,
  },
};
