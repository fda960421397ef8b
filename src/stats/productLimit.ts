import { checkLevel } from "../core/checkLevel.ts";
import { COUNT } from "../core/checkNumber.ts";
import { checkChoice, checkOptions } from "../core/checkOptions.ts";
import { criticalZ } from "./criticalZ.ts";
import { type LifetimeCount, lifeTable } from "./lifeTable.ts";

/** The methods for the limits of a survival curve, the default first. */
export const SURVIVAL_INTERVALS = ["log-log", "log", "plain", "none"] as const;

/** The name of a method for the limits of a survival curve. */
export type SurvivalInterval = "log-log" | "log" | "plain" | "none";

/** How the limits of a survival curve are made. */
export interface SurvivalOptions {
  /** The confidence level of the limits; 0.95 unless given. */
  readonly level?: number | undefined;
  /** The method; "log-log" unless given. */
  readonly interval?: SurvivalInterval | undefined;
}

/**
 * A survival curve from one time on.
 *
 * @public
 */
export interface SurvivalStep extends LifetimeCount {
  /** How many lifetimes had lasted so long, those that end now included. */
  readonly atRisk: number;
  /** The share that lasts longer than this, 0 to 1. */
  readonly survival: number;
  /** Its standard error by Greenwood's formula; `null` where survival is 0 or counts are fractions. */
  readonly standardError: number | null;
  /** The lower limit; `null` where the method has none. */
  readonly lower: number | null;
  /** The upper limit; `null` where the method has none. */
  readonly upper: number | null;
}

/**
 * Survival curve of lifetimes of which some have not ended: the product limit (Kaplan and Meier).
 *
 * Formula: the product of `1 - ended / atRisk` up to the time. Unit: share. Range: 0 to 1.
 *
 * Limits by Greenwood's variance `G = sum of ended / (atRisk * (atRisk - ended))`, for survival S:
 * "log-log" `S ** exp(±z * sqrt(G) / ln(S))`, which stays within 0 and 1 and has no limits where S
 * is 0 or 1; "log" `S * exp(±z * sqrt(G))` up to 1; "plain" `S ± z * S * sqrt(G)`, cut to 0 and 1.
 * Where S is 0 no method has limits. Lifetimes that end and lifetimes that are censored at the same
 * time were both at risk then. Fractional counts have a curve and no limits.
 *
 * Cost: n log n in the number of counts.
 *
 * @param lifetimes - Counts by time, in any order; counts of one time are added.
 * @param options - Level and method of the limits.
 * @returns The steps, ascending by time.
 * @throws {@link CxMetricsError} `invalid-shape`, `not-a-number`, `not-finite`, `out-of-range`,
 *   `unknown-option`.
 *
 * @example
 * ```ts
 * import { productLimit } from "cx-metrics/stats";
 *
 * const steps = productLimit([
 *   { time: 1, ended: 1, censored: 0 },
 *   { time: 2, ended: 0, censored: 1 },
 *   { time: 3, ended: 1, censored: 1 },
 * ]);
 * steps.map(({ atRisk }) => atRisk); // => [4, 3, 2]
 * steps.map(({ survival }) => survival); // => [0.75, 0.75, 0.375]
 * ```
 *
 * @see {@link logRankTest}
 * @see E. L. Kaplan, P. Meier (1958), Journal of the American Statistical Association 53, 457-481;
 *   M. Greenwood (1926), Reports on Public Health and Medical Subjects 33.
 * @public
 */
export function productLimit(
  lifetimes: readonly LifetimeCount[],
  options: SurvivalOptions = {},
): SurvivalStep[] {
  checkOptions("product-limit", options, ["level", "interval"]);
  const interval = checkChoice("product-limit", "interval", options.interval, SURVIVAL_INTERVALS);
  const level = checkLevel("product-limit", options.level);
  return survivalSteps(lifeTable("product-limit", ["lifetimes"], lifetimes, COUNT), {
    level,
    interval,
  });
}

/** How sure, and by which method. */
interface Settings {
  readonly level: number;
  readonly interval: SurvivalInterval;
}

/**
 * The steps of a life table, unchecked.
 *
 * @internal
 */
export function survivalSteps(
  table: readonly LifetimeCount[],
  { level, interval }: Settings,
): SurvivalStep[] {
  const atRisk = countAtRisk(table);
  const isWhole = table.every(
    ({ ended, censored }) => Number.isInteger(ended) && Number.isInteger(censored),
  );
  const z = criticalZ(level);
  let survival = 1;
  let logSurvival = 0;
  let greenwood = 0;
  return table.map((count, i) => {
    const { time, ended, censored } = count;
    const all = atRisk[i] as number;
    survival *= (all - ended) / all;
    logSurvival += Math.log1p(-ended / all);
    greenwood += ended / all / (all - ended);
    const hasError = isWhole && survival > 0;
    const error = Math.sqrt(greenwood);
    const limits =
      hasError && interval !== "none"
        ? LIMITS[interval](survival, logSurvival, z * error)
        : NO_LIMITS;
    const { lower, upper } = limits;
    const standardError = hasError ? survival * error : null;
    return { time, ended, censored, atRisk: all, survival, standardError, lower, upper };
  });
}

/**
 * How many lifetimes had lasted to each time of a table. Summed from the end, so that all of those
 * that end last are all that are left.
 *
 * @internal
 */
export function countAtRisk(table: readonly LifetimeCount[]): number[] {
  const atRisk: number[] = [];
  let all = 0;
  for (let i = table.length - 1; i >= 0; i--) {
    const { ended, censored } = table[i] as LifetimeCount;
    all += ended + censored;
    atRisk[i] = all;
  }
  return atRisk;
}

interface Limits {
  readonly lower: number | null;
  readonly upper: number | null;
}

const NO_LIMITS: Limits = { lower: null, upper: null };

/** Limits of a survival from its logarithm and the reach of the interval in logarithms. */
const LIMITS = {
  "log-log": (survival: number, log: number, reach: number): Limits => {
    if (survival === 1) return NO_LIMITS;
    const ratio = Math.exp(-reach / log);
    return { lower: Math.exp(log * ratio), upper: Math.exp(log / ratio) };
  },
  log: (survival: number, _log: number, reach: number): Limits => ({
    lower: survival * Math.exp(-reach),
    upper: Math.min(1, survival * Math.exp(reach)),
  }),
  plain: (survival: number, _log: number, reach: number): Limits => ({
    lower: Math.max(0, survival - survival * reach),
    upper: Math.min(1, survival + survival * reach),
  }),
};
