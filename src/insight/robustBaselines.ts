import { medianAndDeviation } from "../stats/medianAndDeviation.ts";
import { MEAN_DEVIATION_SCALE } from "../stats/robustZ.ts";
import { type Baseline, baselineSize, type SpikeBaseline } from "./Baseline.ts";
import { rankCounter } from "./rankCounter.ts";

/**
 * Median and scaled median absolute deviation of each value's baseline, or its scaled mean deviation
 * where that is 0; `null` below three values.
 *
 * Cost: n log² n: each baseline is read by rank from one sorted list, of which it leaves a value out,
 * or so far holds only some.
 *
 * @internal
 */
export function robustBaselines(
  values: Float64Array,
  baseline: SpikeBaseline,
): (Baseline | null)[] {
  const { length } = values;
  const sorted = values.slice().sort();
  const earlier = rankCounter(length);
  const deviations = deviationSums(values);
  return Array.from(values, (value, i) => {
    const rank = lowerBound(sorted, value);
    const at = {
      others: (k: number) => sorted[k < rank ? k : k + 1] as number,
      all: (k: number) => sorted[k] as number,
      trailing: (k: number) => sorted[earlier.at(k)] as number,
    }[baseline];
    const size = baselineSize(baseline, i, length);
    const found = size === null ? null : baselineOf(at, size, i);
    if (baseline === "trailing") earlier.add(rank);
    return found;
  });

  function baselineOf(at: (rank: number) => number, size: number, place: number): Baseline {
    const { median, mad } = medianAndDeviation(at, size);
    if (mad > 0) return { center: median, spread: mad };
    const { before, after } = deviations(median);
    const sum = {
      others: (before[place] as number) + (after[place + 1] as number),
      all: before[length] as number,
      trailing: before[place] as number,
    }[baseline];
    return { center: median, spread: (MEAN_DEVIATION_SCALE * sum) / size };
  }
}

/** The first place whose value is not below. */
function lowerBound(sorted: Float64Array, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as number) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

interface DeviationSums {
  /** Distances of the first 0, 1, 2, … values. */
  readonly before: Float64Array;
  /** Distances of the values from each place on. */
  readonly after: Float64Array;
}

/** Sums of distances from a median, kept for each: where the MAD is 0, medians are few. */
function deviationSums(values: Float64Array): (median: number) => DeviationSums {
  const kept = new Map<number, DeviationSums>();
  return (median) => {
    const known = kept.get(median);
    if (known !== undefined) return known;
    const distances = values.map((value) => Math.abs(value - median));
    const sums = { before: addUp(distances), after: addUp(distances.reverse()).reverse() };
    kept.set(median, sums);
    return sums;
  };
}

function addUp(values: Float64Array): Float64Array {
  const sums = new Float64Array(values.length + 1);
  values.forEach((value, i) => {
    sums[i + 1] = (sums[i] as number) + value;
  });
  return sums;
}
