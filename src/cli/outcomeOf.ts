import type { Measured } from "../core/MeasureSpec.ts";
import type { MetricResult } from "../core/MetricResult.ts";
import type { GroupResult, Outcome } from "./Outcome.ts";
import type { Periods } from "./openPeriods.ts";
import { PERIOD } from "./querySpec.ts";

/** Results of a query as every command has them; its quantiles are exact. */
export function outcomeOf(measured: readonly Measured<MetricResult>[], periods?: Periods): Outcome {
  const results = measured.map(({ keys, from, to, complete = null, result }): GroupResult => {
    if (periods === undefined || from === undefined || to === undefined) return { keys, result };
    const own = Object.entries(keys).filter(([name]) => name !== PERIOD);
    const period = periods.label({ from, to, complete });
    return { keys: Object.fromEntries(own), period, result };
  });
  return { results, merged: false };
}
