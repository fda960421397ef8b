import { addTo } from "../../core/addTo.ts";

/** Purchases, and what became of the orders that made them. */
export interface StackedPurchases {
  /** The number of the period of each. */
  readonly period: Float64Array;
  /** The money of each, where orders have some. */
  readonly money: Float64Array | undefined;
  /** Those of them whose money is 0 or less. */
  readonly withoutMoney: number;
  /** Orders that became part of another order's purchase. */
  readonly merged: number;
  /** Refunds taken from purchases. */
  readonly subtracted: number;
  /** Refunds with money that no purchase is left for. */
  readonly unmatchedRefunds: number;
  /** Orders of purchases that are none any more. */
  readonly cancelled: number;
}

/** Takes one customer's orders after another's, each one's in the order of time. */
export interface PurchaseStack {
  /** Adds an order to the purchase of that period. */
  readonly add: (period: number, amount: number) => void;
  /** Takes money from the last purchase, and where that is not enough, from those before. */
  readonly refund: (amount: number) => void;
  /** Ends a customer, and says how many purchases there are so far. */
  readonly finish: () => number;
  readonly list: () => StackedPurchases;
}

/** What is less of the amounts involved is an error of their sums, and no money. */
const ROUNDING = 1e-12;

/**
 * Stacks up purchases, so that refunds find the last one on top. Where they cancel, one without money
 * is taken off, and what it lacks is taken from the next.
 *
 * @internal
 */
export function stackPurchases(size: number, hasMoney: boolean, cancels: boolean): PurchaseStack {
  const canCancel = cancels && hasMoney;
  const period = new Float64Array(size);
  const money = new Float64Array(hasMoney ? size : 0);
  const lost = new Float64Array(money.length);
  const paid = new Float64Array(canCancel ? size : 0);
  const orders = new Uint32Array(paid.length);
  let [start, count, added, subtracted, unmatchedRefunds, cancelled] = [0, 0, 0, 0, 0, 0];

  function add(number: number, amount: number): void {
    if (count === start || period[count - 1] !== number) {
      dropWorthless();
      push(number);
    }
    added++;
    addTo(money, lost, count - 1, amount);
    if (canCancel) {
      paid[count - 1] = (paid[count - 1] as number) + amount;
      orders[count - 1] = (orders[count - 1] as number) + 1;
    }
  }

  function push(number: number): void {
    period[count] = number;
    for (const column of [money, lost, paid, orders]) column[count] = 0;
    count++;
  }

  function refund(amount: number): void {
    let owed = amount;
    while (owed > 0 && count > start) owed = takeFromLast(owed, amount);
    if (owed > 0) unmatchedRefunds++;
    else subtracted++;
  }

  /** What is still owed then. */
  function takeFromLast(owed: number, amount: number): number {
    const last = count - 1;
    if (canCancel) {
      const rest = (money[last] as number) + (lost[last] as number) - owed;
      const slack = ROUNDING * ((paid[last] as number) + amount);
      if (rest <= slack) {
        drop();
        return rest < -slack ? -rest : 0;
      }
    }
    addTo(money, lost, last, -owed);
    return 0;
  }

  function drop(): void {
    count--;
    cancelled += orders[count] as number;
  }

  /** An order of 0 alone is no purchase where what is without money is none. */
  function dropWorthless(): void {
    if (canCancel && count > start && paid[count - 1] === 0) drop();
  }

  function finish(): number {
    dropWorthless();
    start = count;
    return count;
  }

  function list(): StackedPurchases {
    const spent = money.subarray(0, count).map((sum, i) => sum + (lost[i] as number));
    return {
      period: period.subarray(0, count),
      money: hasMoney ? spent : undefined,
      withoutMoney: spent.reduce((sum, amount) => (amount <= 0 ? sum + 1 : sum), 0),
      merged: added - cancelled - count,
      subtracted,
      unmatchedRefunds,
      cancelled,
    };
  }

  return { add, refund, finish, list };
}
