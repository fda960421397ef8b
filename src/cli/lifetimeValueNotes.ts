import type { OrdersSummary } from "../models/orders/summarizeOrders.ts";
import { type CustomerForecast, modelsOf } from "./forecastCustomers.ts";

/** What was left out is called in a sentence. */
const EXCLUDED = {
  afterAsOf: "orders after --as-of",
  refunds: "refunds",
  unmatchedRefunds: "refunds that no purchase is left for",
  cancelled: "orders cancelled by refunds",
  zeroOrders: "orders of 0",
  customers: "customers without a purchase",
} as const satisfies Record<keyof OrdersSummary["excluded"], string>;

/** What the reader of a forecast should know, a line for each. */
export function lifetimeValueNotes(
  { excluded, warnings }: OrdersSummary,
  forecast: CustomerForecast,
): string[] {
  const reasons = Object.entries(EXCLUDED) as [keyof typeof EXCLUDED, string][];
  const left = reasons
    .filter(([reason]) => excluded[reason] > 0)
    .map(([reason, what]) => `${what} ${excluded[reason]}`);
  return [
    ...(left.length > 0 ? [`excluded: ${left.join(", ")}`] : []),
    ...warnings.map(({ code, message }) => `${code}: ${message.replaceAll("asOf", "--as-of")}`),
    ...modelsOf(forecast).flatMap(({ model, warnings: own }) =>
      own.map(({ code, message }) => `${model}, ${code}: ${message}`),
    ),
  ];
}
