import type { Clock, Histories } from "./readHistories.ts";
import type { TimeUnit } from "./TimeUnit.ts";

/**
 * What a model of purchases tells of the future, in two factors: one hangs on the whole history, the other
 * on frequency and T alone.
 */
export interface PurchaseForecast {
  readonly unit: TimeUnit;
  /** How the times of histories, and those asked about, are measured. */
  readonly clock: Clock;
  /** The probability to be alive at the end of the observation, by row. */
  readonly alive: (histories: Histories) => (row: number) => number;
  /** How many purchases to expect within t of a customer who is alive at T after x repeats. */
  readonly whileAlive: (x: number, T: number, t: number) => number;
}
