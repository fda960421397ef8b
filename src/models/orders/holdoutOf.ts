import type { Purchases } from "./mergeOrders.ts";
import { listBuyers, meanOf } from "./summarizePurchases.ts";

/** What customers of a calibration bought after it. */
export interface Holdout {
  readonly holdoutFrequency: Float64Array;
  readonly holdoutMonetaryValue?: Float64Array;
  readonly purchases: number;
  /** Counts of what is no purchase of theirs. */
  readonly left: {
    readonly newCustomers: number;
    readonly purchasesOfNewCustomers: number;
    readonly continued: number;
  };
}

/**
 * Sums up the later purchases of those who have earlier ones. A purchase in the period of the last
 * earlier one is the same purchase, and none of the holdout.
 *
 * @internal
 */
export function holdoutOf(seen: Purchases, later: Purchases): Holdout {
  const buyers = listBuyers(seen.starts);
  const holdoutFrequency = new Float64Array(buyers.length);
  const holdoutMonetaryValue = new Float64Array(later.money === undefined ? 0 : buyers.length);
  let [purchases, continued] = [0, 0];
  buyers.forEach((buyer, i) => {
    const last = seen.period[(seen.starts[buyer + 1] as number) - 1] as number;
    let start = later.starts[buyer] as number;
    const end = later.starts[buyer + 1] as number;
    if (start < end && later.period[start] === last) {
      start++;
      continued++;
    }
    purchases += end - start;
    holdoutFrequency[i] = end - start;
    if (later.money !== undefined) holdoutMonetaryValue[i] = meanOf(later.money, start, end);
  });
  const isNew = (buyer: number) => seen.starts[buyer] === seen.starts[buyer + 1];
  return {
    holdoutFrequency,
    ...(later.money && { holdoutMonetaryValue }),
    purchases,
    left: {
      newCustomers: listBuyers(later.starts).filter(isNew).length,
      purchasesOfNewCustomers: later.period.length - purchases - continued,
      continued,
    },
  };
}
