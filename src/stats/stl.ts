import { checkNumber } from "../core/checkNumber.ts";
import { checkChoice, checkOptions } from "../core/checkOptions.ts";
import { fail } from "../core/fail.ts";
import { checkValues } from "./checkValues.ts";
import { type StlSettings, stlOf } from "./stlOf.ts";

/** How a series is decomposed. */
export interface StlOptions {
  /** How many values make a season, such as 12 of months; 2 or more. */
  readonly period: number;
  /**
   * How many neighbouring seasons smooth one: an odd number from 3 on. "periodic", the default, lets
   * all seasons be the same.
   */
  readonly seasonalWindow?: "periodic" | number | undefined;
  /** "robust" keeps spikes out of season and trend; "plain" unless given. */
  readonly fit?: "plain" | "robust" | undefined;
}

/** What a series is made of: season, trend and remainder add up to the values. */
export interface Stl {
  /** What comes back every season. */
  readonly seasonal: readonly number[];
  /** What moves slowly. */
  readonly trend: readonly number[];
  /** What is left. */
  readonly remainder: readonly number[];
  /** How much each value counted in the last fit, from 0 to 1; 1 where it was plain. */
  readonly weights: readonly number[];
}

const NAME = "stl";

/**
 * Seasonal-trend decomposition by loess (STL): a series as season, trend and remainder.
 *
 * Formula: Cleveland's, with the settings of `stl` in R: the trend over the next odd number from
 * `1.5 · period / (1 - 1.5 / seasonalWindow)` on, the low pass over the next odd one from the period
 * on, every tenth of a window fitted and the rest interpolated; two inner passes if plain, one inner
 * and 15 outer ones if robust. Unit: that of the values.
 *
 * Where a spike is looked for, fit robustly: otherwise it leaks into season and trend.
 *
 * Both fits reproduce R's `stl` to the digit, and the robust one with a fault of R's: the median
 * absolute remainder, on which the weights rest, is half the sum of the two middle ones, but in about
 * one of ten sums over an even number of values R's partial sort hands out another value near the
 * middle instead. The weights, and a little of season and trend, then differ slightly from the paper's.
 *
 * Cost: n; about 16 times as much if robust.
 *
 * @param values - Evenly spaced numbers, more than two seasons of them.
 * @param options - Period, seasonal window, fit.
 * @returns Season, trend, remainder and weights, each as long as the values.
 * @throws {@link CxMetricsError} `not-a-number`, `not-finite`, `not-integer`, `out-of-range`, also
 * for two seasons or less, `unknown-option`, `invalid-shape`.
 *
 * @example
 * ```ts
 * import { stl } from "cx-metrics/stats";
 *
 * const values = [1, 5, 3, 2, 6, 4, 3, 7, 15, 4, 8, 6];
 * const { seasonal, remainder } = stl(values, { period: 3, fit: "robust" });
 * seasonal.slice(0, 3); // ≈ [-1.74, 1.98, -0.24]
 * remainder[8]; // ≈ 9.86
 * ```
 *
 * @see {@link robustZ} of the remainder finds spikes.
 * @see R. B. Cleveland, W. S. Cleveland, J. E. McRae, I. Terpenning (1990), Journal of Official
 *   Statistics 6, 3-73.
 * @public
 */
export function stl(values: ArrayLike<number>, options: StlOptions): Stl {
  checkOptions(NAME, options, ["period", "seasonalWindow", "fit"]);
  const { period, seasonalWindow, fit } = options;
  const checked = checkValues(NAME, ["values"], values);
  checkNumber(NAME, ["options", "period"], period, { min: 2, whole: true });
  if (checked.length <= 2 * period)
    fail("out-of-range", NAME, ["values", "length"], checked.length, `above ${2 * period}`);
  const settings: StlSettings = {
    period,
    seasonalWindow: checkWindow(seasonalWindow),
    robust: checkChoice(NAME, "fit", fit, ["plain", "robust"]) === "robust",
  };
  const parts = stlOf(checked, settings);
  return {
    seasonal: Array.from(parts.seasonal),
    trend: Array.from(parts.trend),
    remainder: Array.from(parts.remainder),
    weights: Array.from(parts.weights),
  };
}

function checkWindow(seasonalWindow: unknown): number | null {
  if (seasonalWindow === undefined || seasonalWindow === "periodic") return null;
  const path = ["options", "seasonalWindow"];
  const size = checkNumber(NAME, path, seasonalWindow, { min: 3, max: 1e9, whole: true });
  if (size % 2 === 0) fail("out-of-range", NAME, path, size, "an odd number");
  return size;
}
