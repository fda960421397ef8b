import type { CustomerOrder, SummarizeOrdersOptions } from "cx-metrics/models";

const DAY = 86_400_000;
const LENGTHS: Record<string, number> = { hours: DAY / 24, days: DAY, weeks: 7 * DAY };

/** The customers of orders in epoch milliseconds and days of UTC, as one would sum them up by hand. */
export function naiveSummary(
  orders: readonly CustomerOrder[],
  { unit, asOf, mergeWithin, refunds, zeroOrders }: SummarizeOrdersOptions,
) {
  const end = Number(asOf);
  const stretchOf = (at: unknown) =>
    mergeWithin === "none" ? Number(at) : Math.floor(Number(at) / DAY) * DAY;
  const seen = orders.filter(({ at }) => Number(at) <= end);
  const histories = [...new Set(orders.map(({ customer }) => customer))].flatMap((customer) => {
    const own = seen.filter((order) => order.customer === customer);
    const bought = own.filter(
      ({ value = 0 }) => value > 0 || (value === 0 && zeroOrders === "count"),
    );
    if (bought.length === 0) return [];
    const stretches = [...new Set(bought.map(({ at }) => stretchOf(at)))].sort((a, b) => a - b);
    const money = stretches.map((stretch) =>
      bought
        .filter(({ at }) => stretchOf(at) === stretch)
        .reduce((sum, { value = 0 }) => sum + value, 0),
    );
    for (const { at, value = 0 } of own) {
      const place = stretches.filter((stretch) => stretch <= stretchOf(at)).length - 1;
      if (value < 0 && refunds !== "exclude" && place >= 0)
        money[place] = Number(money[place]) + value;
    }
    if (refunds === "cancel") cancelBackwards(stretches, money);
    if (stretches.length === 0) return [];
    const first = Number(stretches[0]);
    const repeated = money.slice(1);
    return [
      {
        customer,
        frequency: repeated.length,
        recency: (Number(stretches.at(-1)) - first) / Number(LENGTHS[unit]),
        T: (stretchOf(end) - first) / Number(LENGTHS[unit]),
        monetaryValue: repeated.reduce((sum, value) => sum + value, 0) / (repeated.length || 1),
      },
    ];
  });
  const hasMoney = orders.some(({ value }) => value !== undefined);
  return {
    customer: histories.map(({ customer }) => customer),
    frequency: Float64Array.from(histories, ({ frequency }) => frequency),
    recency: Float64Array.from(histories, ({ recency }) => recency),
    T: Float64Array.from(histories, ({ T }) => T),
    ...(hasMoney && {
      monetaryValue: Float64Array.from(histories, ({ monetaryValue }) => monetaryValue),
    }),
  };
}

/** From the last purchase to the first, each one hands what it lacks to the one before. */
function cancelBackwards(stretches: number[], money: number[]): void {
  let lacking = 0;
  for (let place = money.length - 1; place >= 0; place--) {
    const rest = Number(money[place]) - lacking;
    lacking = Math.max(0, -rest);
    money[place] = rest;
    if (rest > 0) continue;
    money.splice(place, 1);
    stretches.splice(place, 1);
  }
}
