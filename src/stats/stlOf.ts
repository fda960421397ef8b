import { loess } from "./loess.ts";
import { middlePairSum } from "./middlePairSum.ts";
import { smoothSeasons } from "./smoothSeasons.ts";

/** Checked settings. */
export interface StlSettings {
  readonly period: number;
  /** `null` where all seasons are the same. */
  readonly seasonalWindow: number | null;
  readonly robust: boolean;
}

/** What a series is made of. */
export interface StlParts {
  readonly seasonal: Float64Array;
  readonly trend: Float64Array;
  readonly remainder: Float64Array;
  readonly weights: Float64Array;
}

/**
 * The decomposition of more than two seasons, unchecked.
 *
 * @internal
 */
export function stlOf(values: Float64Array, settings: StlSettings): StlParts {
  const { period, seasonalWindow, robust } = settings;
  const n = values.length;
  const seasonalSize = seasonalWindow ?? 10 * n + 1;
  const season = smoothing(seasonalSize, 0);
  const lowPass = smoothing(nextOdd(period), 1);
  const slow = smoothing(nextOdd(Math.ceil((1.5 * period) / (1 - 1.5 / seasonalSize))), 1);
  let seasonal = new Float64Array(n);
  let trend: Float64Array = new Float64Array(n);
  let weights: Float64Array | null = null;
  for (let outer = robust ? 15 : 0; outer >= 0; outer--) {
    for (let inner = robust ? 1 : 2; inner > 0; inner--) {
      const detrended = values.map((value, i) => value - (trend[i] as number));
      const seasons = smoothSeasons(detrended, period, season, weights);
      const level = loess(averageThrice(seasons, period), lowPass, null);
      seasonal = level.map((value, i) => (seasons[i + period] as number) - value);
      const adjusted = values.map((value, i) => value - (seasonal[i] as number));
      trend = loess(adjusted, slow, weights);
    }
    if (outer > 0) weights = weigh(remainderOf(values, seasonal, trend));
  }
  if (seasonalWindow === null) repeatMeans(seasonal, period);
  const remainder = remainderOf(values, seasonal, trend);
  return { seasonal, trend, remainder, weights: weights ?? new Float64Array(n).fill(1) };
}

function smoothing(window: number, degree: 0 | 1) {
  return { window, degree, jump: Math.ceil(window / 10) };
}

function nextOdd(size: number): number {
  return size + 1 - (size % 2);
}

function remainderOf(values: Float64Array, seasonal: Float64Array, trend: Float64Array) {
  return values.map((value, i) => value - (seasonal[i] as number) - (trend[i] as number));
}

/** Moving averages over a period, over a period again, and over three. */
function averageThrice(values: Float64Array, period: number): Float64Array {
  return [period, period, 3].reduce(average, values);
}

function average(values: Float64Array, size: number): Float64Array {
  let sum = 0;
  for (let i = 0; i < size - 1; i++) sum += values[i] as number;
  const averages = new Float64Array(values.length - size + 1);
  for (let i = 0; i < averages.length; i++) {
    sum += values[i + size - 1] as number;
    averages[i] = sum / size;
    sum -= values[i] as number;
  }
  return averages;
}

/** Bisquare weights: 0 from six median distances on. */
function weigh(remainder: Float64Array): Float64Array {
  const distances = remainder.map(Math.abs);
  const reach = 3 * middlePairSum(distances.slice());
  return distances.map((distance) => {
    if (distance <= 0.001 * reach) return 1;
    return distance <= 0.999 * reach ? (1 - (distance / reach) ** 2) ** 2 : 0;
  });
}

function repeatMeans(seasonal: Float64Array, period: number): void {
  for (let phase = 0; phase < period; phase++) {
    let sum = 0;
    let count = 0;
    for (let i = phase; i < seasonal.length; i += period) {
      sum += seasonal[i] as number;
      count++;
    }
    for (let i = phase; i < seasonal.length; i += period) seasonal[i] = sum / count;
  }
}
