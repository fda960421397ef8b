import type { SummarizedCustomers } from "../models/orders/summarizePurchases.ts";

/** Whether there is a mean spend that a model can be fitted to: first purchases have none. */
export function hasRepeatSpend(
  customers: SummarizedCustomers,
): customers is Required<SummarizedCustomers> {
  return customers.monetaryValue !== undefined && customers.frequency.some((x) => x > 0);
}
