import type { OrdersSummary } from "../models/orders/summarizeOrders.ts";
import type { FlatCell } from "./flattenResult.ts";
import type { CustomerForecast } from "./forecastCustomers.ts";

/** What is known and forecast of customers, a column for each. */
export interface CustomerColumn {
  readonly name: string;
  /** For people. */
  readonly heading: string;
  /** Decimals for people; absent of text. */
  readonly digits?: number;
  readonly cells: ArrayLike<FlatCell>;
}

/** All columns, in the order of the summary. */
export function lifetimeValueColumns(
  { customers }: OrdersSummary,
  { probabilityAlive, expectedPurchases, money }: CustomerForecast,
): CustomerColumn[] {
  const { customer, frequency, recency, T, monetaryValue } = customers;
  const columns: CustomerColumn[] = [
    { name: "customer", heading: "customer", cells: customer },
    { name: "frequency", heading: "frequency", digits: 0, cells: frequency },
    { name: "recency", heading: "recency", digits: 1, cells: recency },
    { name: "T", heading: "T", digits: 1, cells: T },
  ];
  if (money !== undefined && monetaryValue !== undefined) {
    // Zero would be a spend: of one purchase none is known, since the first does not count.
    const cells = Array.from(monetaryValue, (mean, i) => (frequency[i] === 0 ? null : mean));
    columns.push({ name: "monetaryValue", heading: "spend", digits: 2, cells });
  }
  columns.push(
    { name: "probabilityAlive", heading: "P(alive)", digits: 3, cells: probabilityAlive },
    {
      name: "expectedPurchases",
      heading: "expected purchases",
      digits: 2,
      cells: expectedPurchases,
    },
  );
  if (money !== undefined)
    columns.push(
      { name: "expectedSpend", heading: "expected spend", digits: 2, cells: money.expectedSpend },
      { name: "lifetimeValue", heading: "lifetime value", digits: 2, cells: money.lifetimeValue },
    );
  return columns;
}
