import type { Answers } from "../core/Answers.ts";
import { checkChoice, checkOptions } from "../core/checkOptions.ts";
import { collectDurations } from "../core/collectDurations.ts";
import { DURATION_UNITS } from "../core/convertDuration.ts";
import type { DurationCells, DurationTally } from "../core/DurationTally.ts";
import type { DurationUnit } from "../core/MetricResult.ts";
import { tallyDurations } from "../core/tallyDurations.ts";

/** How {@link durationTally} counts. */
export interface DurationTallyOptions {
  /** The unit of the durations, a label; "ms" unless given. */
  readonly unit?: DurationUnit | undefined;
  /** "octave-128" (within 0.4 %) unless given; "values" keeps each value. */
  readonly cells?: DurationCells | undefined;
}

const NAME = "duration-tally";

/**
 * The duration tally: durations as counts that add up over shards, days and warehouses.
 *
 * @remarks
 * "octave-128" counts durations in cells, 128 to each doubling: `counts` is keyed by the lower edge
 * of the cell, and a quantile, the middle of its cell, is within 0.4 % of the value at that rank.
 * "values" counts each value, so quantiles are exact and the
 * tally is as large as there are values. `n` and `sum` are exact either way for whole numbers.
 *
 * Cost: one pass.
 *
 * @param durations - Finite numbers of at least 0; `null`, `undefined` and holes are missing.
 * @param options - Unit and cells.
 * @returns Plain counts with labels, additive over rows.
 * @throws {@link CxMetricsError} `not-a-number`, `not-finite` or `out-of-range` for a duration;
 * `invalid-shape`, `unknown-option`.
 *
 * @example
 * ```ts
 * import { averageResolutionTime, durationTally } from "cx-metrics";
 *
 * const tally = durationTally([4, 8, 8, null], { unit: "hours", cells: "values" });
 * tally.counts; // => { 4: 1, 8: 2 }
 * tally.sum; // => 20
 * averageResolutionTime(tally).median.value; // => 8
 * ```
 *
 * @see {@link averageResolutionTime}, {@link mergeTallies}
 * @public
 */
export function durationTally(
  durations: Answers,
  options: DurationTallyOptions = {},
): DurationTally {
  checkOptions(NAME, options, ["unit", "cells"]);
  const unit = checkChoice(NAME, "unit", options.unit, DURATION_UNITS);
  const cells = checkChoice(NAME, "cells", options.cells, ["octave-128", "values"]);
  return tallyDurations(collectDurations(NAME, durations), unit, cells);
}
