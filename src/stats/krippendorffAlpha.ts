import { fail } from "../core/fail.ts";
import { midRanks } from "./midRanks.ts";
import { readRatings } from "./readRatings.ts";

/** What ratings allow: to tell apart, to order, to take differences, to take ratios. */
export type Measurement = "nominal" | "ordinal" | "interval" | "ratio";

/** How far raters agree. */
export interface KrippendorffAlpha {
  /** Agreement beyond chance, up to 1; `null` where nothing varies, or no unit has two ratings. */
  readonly alpha: number | null;
  /** The mean disagreement of two ratings of one unit; `null` where no unit has two ratings. */
  readonly observed: number | null;
  /** The mean disagreement of any two ratings; `null` where no unit has two ratings. */
  readonly expected: number | null;
  /** How many units have two ratings or more. */
  readonly units: number;
  /** How many ratings these have. */
  readonly ratings: number;
}

const NAME = "krippendorff-alpha";

/**
 * Krippendorff's alpha: how far raters agree beyond chance, with any number of raters and gaps.
 *
 * @remarks
 * `α = 1 - Do / De`: the mean disagreement of two ratings of the same unit, over that of any two
 * ratings. Disagreement is 1 for different categories ("nominal"), the square of the ratings that
 * lie between ("ordinal"), of the difference ("interval"), or of the difference over the sum
 * ("ratio", from 0 up). Range: up to 1; 0 is chance, below 0 is worse than chance. Units with fewer
 * than two ratings leave. Do and De are those of the coincidence matrix.
 *
 * Cost: n log n; "ratio" n plus the square of the distinct ratings.
 *
 * @param ratings - A row for each rater, a column for each unit; `null` is not rated.
 * @param measurement - What the ratings allow.
 * @returns Alpha, both disagreements, and how many units and ratings they come from.
 * @throws {@link CxMetricsError} `inconsistent` for rows of different length; `out-of-range` also
 * for a negative rating of "ratio"; `not-a-number`, `not-finite`, `invalid-shape`, `unknown-option`.
 *
 * @example Two raters, four units
 * ```ts
 * import { krippendorffAlpha } from "cx-metrics/stats";
 *
 * krippendorffAlpha([[1, 2, 3, null], [1, 2, 4, 4]], "interval");
 * // ≈ { alpha: 0.878, observed: 0.333, expected: 2.733, units: 3, ratings: 6 }
 * krippendorffAlpha([[1, 1], [1, 1]], "nominal").alpha; // => null
 * ```
 *
 * @see {@link cohenKappa}, {@link fleissKappa}, {@link icc}
 * @see Krippendorff (2004), Content Analysis, 2nd edition, chapter 11; (2011), Computing
 * Krippendorff's Alpha-Reliability.
 * @public
 */
export function krippendorffAlpha(
  ratings: readonly ArrayLike<number | null | undefined>[],
  measurement: Measurement,
): KrippendorffAlpha {
  const known = Object.keys(SPREADS);
  if (!known.includes(measurement))
    fail("unknown-option", NAME, ["measurement"], measurement, `one of ${known.join(", ")}`);
  const units = readRatings(NAME, ratings, measurement === "ratio" ? 0 : undefined);
  return krippendorffAlphaOf(units, measurement);
}

/**
 * Krippendorff's alpha of the ratings of each unit, unchecked.
 *
 * @internal
 */
export function krippendorffAlphaOf(
  units: readonly (readonly number[])[],
  measurement: Measurement,
): KrippendorffAlpha {
  const paired = units.filter((unit) => unit.length > 1);
  const all = Float64Array.from(paired.flat());
  const n = all.length;
  const counts = { units: paired.length, ratings: n };
  if (n === 0) return { alpha: null, observed: null, expected: null, ...counts };
  const values = measurement === "ordinal" ? midRanks(all).ranks : all;
  const spread = SPREADS[measurement];
  let start = 0;
  let sum = 0;
  for (const { length } of paired) {
    sum += spread(values.subarray(start, start + length)) / (length - 1);
    start += length;
  }
  const observed = sum / n;
  const expected = spread(values) / n / (n - 1);
  return { alpha: expected === 0 ? null : 1 - observed / expected, observed, expected, ...counts };
}

/** The sum of the disagreements of all ordered pairs. */
const SPREADS: Readonly<Record<Measurement, (values: Float64Array) => number>> = {
  nominal: (values) => {
    let sum = 0;
    for (const [, count] of countDistinct(values)) sum += count * (values.length - count);
    return sum;
  },
  ordinal: squaredDifferences,
  interval: squaredDifferences,
  ratio: (values) => {
    const distinct = countDistinct(values);
    let sum = 0;
    distinct.forEach(([value, count], i) => {
      for (let j = 0; j < i; j++) {
        const [other, times] = distinct[j] as readonly [number, number];
        sum += 2 * count * times * ((value - other) / (value + other)) ** 2;
      }
    });
    return sum;
  },
};

/** How often each value is there. */
function countDistinct(values: Float64Array): (readonly [value: number, count: number])[] {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return Array.from(counts);
}

/** By the deviations from the mean: `Σ Σ (x - y)² = 2n Σ (x - x̄)²`. */
function squaredDifferences(values: Float64Array): number {
  const first = values[0] as number;
  const mean = values.reduce((sum, value) => sum + (value - first), 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - first - mean) ** 2, 0);
  return 2 * values.length * squares;
}
