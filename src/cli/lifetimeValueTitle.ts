import type { LifetimeValueRequest } from "./LifetimeValueRequest.ts";

/** What is in the table besides what was asked for. */
export interface TitledTable {
  readonly isPriced: boolean;
  /** How many there are to choose from. */
  readonly customers: number;
  /** The day from which on one looks ahead. */
  readonly day: string;
}

/** What a table of customers shows. */
export function lifetimeValueTitle(
  { horizon, discount, top }: LifetimeValueRequest,
  { isPriced, customers, day }: TitledTable,
): string {
  const { discountRate, period } = discount;
  return [
    isPriced ? "Lifetime value" : "Expected purchases",
    ` over ${describe(horizon)} from ${day}`,
    isPriced && period
      ? `, discounted by ${discountRate}% per ${describe(period).replace(/^1 /, "")}`
      : "",
    top < customers ? `: the first ${top} of ${customers} customers` : "",
  ].join("");
}

/** A time such as 12 months. */
function describe(span: LifetimeValueRequest["horizon"]): string {
  return Object.entries(span)
    .map(([unit, count]) => `${count} ${count === 1 ? unit.slice(0, -1) : unit}`)
    .join("");
}
