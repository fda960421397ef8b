import type { CustomerForecast } from "./forecastCustomers.ts";

/** The places of the customers that are worth the most, the most valuable first; without money, who will buy most. */
export function rankCustomers(
  { expectedPurchases, money }: CustomerForecast,
  top: number,
): number[] {
  const worth: ArrayLike<number | null> = money?.lifetimeValue ?? expectedPurchases;
  return Array.from(worth, (_, place) => place)
    .sort((a, b) => (worth[b] ?? -1) - (worth[a] ?? -1))
    .slice(0, top);
}
