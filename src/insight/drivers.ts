import { openColumns } from "../core/openColumns.ts";
import { percentOf } from "../core/percentOf.ts";
import { meanOf } from "./CrossProducts.ts";
import type { Driver, DriversResult } from "./Driver.ts";
import {
  type DriverOptions,
  type DriverRows,
  type FieldOf,
  readDriverOptions,
} from "./DriverOptions.ts";
import { driverWarnings } from "./driverWarnings.ts";
import { cutMap, quadrantOf } from "./quadrantOf.ts";
import { rankWeights } from "./rankWeights.ts";
import { readAttributes } from "./readAttributes.ts";
import { resampleShares } from "./resampleShares.ts";
import { weighAttributes } from "./weighAttributes.ts";

const NAME = "drivers";

/** With fewer rows for each attribute, ranks are mostly chance. */
const LEAST_ROWS = 10;

/**
 * Key drivers: which attributes go with an outcome, how much, and which to improve first.
 *
 * @remarks
 * - "shapley" (LMG): what an attribute adds to R², averaged over all orders of attributes. The
 *   default up to 12.
 * - "johnson": relative weights, nearly the same and quick for many. The default above 12.
 * - "correlation": the squared correlation of each attribute alone. Attributes that overlap are
 *   counted twice, so that the sum is no R².
 *
 * Importance is in R² from 0 to 1, its share in percent of the sum. Performance is the mean of the
 * attribute. The map (Martilla and James) is cut at an even share and at the mean performance:
 * important and weak is "fix-first", important and strong "keep-up", the rest "low-priority" and
 * "possible-overkill".
 *
 * Importance is association, not cause. No share is ever negative, so that pure noise has shares
 * too, and an interval of a share that excludes 0 says nothing about significance: see the p values
 * of `linearModel` in cx-metrics/stats. With a `seed`, rows are resampled for the intervals of
 * shares and ranks; a limit that lies beyond the resamples is `null` (warning `unbounded`). A row that
 * lacks a field is left out and counted.
 *
 * Cost: one pass, rows times the square of the attributes; with a seed times `resamples`.
 *
 * @param rows - Records, or columns, which are faster; `null` is missing.
 * @param options - Fields, definition, level, and seed and number of resamples.
 * @returns Each attribute's importance and performance. An attribute that does not vary has no
 * importance; below 10 rows for each attribute that does there are no ranks, intervals or map.
 * @throws {@link CxMetricsError} `out-of-range` also for "shapley" above 12 attributes;
 * `inconsistent` for a field named twice, or resamples without a seed; `not-a-number`,
 * `not-finite`, `not-integer`, `invalid-shape`, `unknown-option`, `unknown-definition`.
 *
 * @example What goes with the overall rating
 * ```ts
 * import { drivers } from "cx-metrics";
 *
 * const { r2, attributes } = drivers(
 *   {
 *     overall: [9, 7, 8, 3, 5, 6, 9, 2, 7, 4, 8, 6, 5, 9, 3, 7, 8, 4, 6, 10],
 *     speed: [5, 4, 4, 1, 2, 3, 5, 1, 3, 2, 4, 3, 3, 5, 2, 4, 4, 2, 2, 5],
 *     price: [4, 5, 4, 4, 3, 5, 4, 3, 5, 4, 4, 3, 5, 5, 3, 4, 5, 3, 4, 5],
 *   },
 *   { outcome: "overall", attributes: ["speed", "price"] },
 * );
 * r2; // ≈ 0.907
 * attributes.map(({ name, quadrant }) => [name, quadrant]);
 * // => [["speed", "fix-first"], ["price", "possible-overkill"]]
 * attributes[0].share; // ≈ 82.2
 * ```
 *
 * @see {@link agreement}, {@link cronbachAlpha}
 * @see Lindeman, Merenda and Gold (1980); Grömping (2007), The American Statistician 61; Johnson
 * (2000), Multivariate Behavioral Research 35.
 * @see Martilla and James (1977), Journal of Marketing 41(1), 77-79, for the map.
 * @public
 */
export function drivers<Data extends DriverRows<Data>>(
  rows: Data,
  options: DriverOptions<FieldOf<Data>>,
): DriversResult {
  const { fields, definition, level, bootstrap } = readDriverOptions(NAME, options);
  const table = openColumns(NAME, "rows", rows, fields);
  const read = readAttributes(NAME, table, fields, bootstrap === null ? "sums" : "rows");
  const { n } = read.rows;
  const weighed = weighAttributes(read.rows, definition);
  const { r2, weights, varying } = weighed;
  const enough = n > 0 && n >= LEAST_ROWS * varying.length;
  const sum = weights.reduce<number>((total, weight) => total + (weight ?? 0), 0);
  const places = weights.map((weight, j) => ({
    share: weight === null || sum === 0 ? null : percentOf(weight, sum),
    performance: n === 0 ? null : meanOf(read.rows, j),
  }));
  const cuts = cutMap(places);
  const ranks = rankWeights(weights);
  const sure =
    bootstrap !== null && enough && sum > 0
      ? resampleShares(read.kept, fields.length, definition, bootstrap, level)
      : [];
  const attributes = places.map((place, j): Driver => {
    const known = enough && place.share !== null;
    return {
      name: fields[j] as string,
      importance: weights[j] as number | null,
      share: place.share,
      interval: (known && sure[j]?.interval) || null,
      rank: known ? (ranks[j] as number) : null,
      rankInterval: (known && sure[j]?.rankInterval) || null,
      performance: place.performance,
      quadrant: known ? quadrantOf(place, cuts) : null,
    };
  });
  const intervals = sure.flatMap(({ interval, rankInterval }) => [interval, rankInterval]);
  const warnings = driverWarnings(fields, read, weighed, enough, intervals);
  return { definition, r2, n, attributes, cuts, excluded: { missing: read.missing }, warnings };
}
