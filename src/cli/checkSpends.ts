import type { UsedOrderOptions } from "../models/orders/OrderOptions.ts";
import type { SummarizedCustomers } from "../models/orders/summarizePurchases.ts";
import { CommandError } from "./CommandError.ts";
import { printable } from "./printable.ts";

/** Refuses spends that no model of spend allows, with what to do about them. */
export function checkSpends(
  { customer, frequency, monetaryValue }: Required<SummarizedCustomers>,
  { refunds, zeroOrders }: UsedOrderOptions,
): void {
  const worthless = frequency.findIndex((x, i) => x > 0 && !((monetaryValue[i] as number) > 0));
  if (worthless < 0) return;
  const remedies = [
    ...(refunds === "subtract"
      ? ["--refunds cancel counts no purchase that refunds leave nothing of"]
      : []),
    ...(zeroOrders === "count" ? ["--zero-orders exclude leaves orders of 0 out"] : []),
  ];
  throw new CommandError(
    `customer "${printable(String(customer[worthless]))}" bought again for 0 or less on average, which no model of spend allows: ${remedies.join(", ")}`,
  );
}
