import { type Baseline, baselineSize, type SpikeBaseline } from "./Baseline.ts";

/** Number, mean and squared distances from it. */
interface Moments {
  readonly n: number;
  readonly mean: number;
  readonly squares: number;
}

/**
 * Mean and sample standard deviation of each value's baseline; `null` below three values.
 *
 * @remarks
 * From the moments of all values before and of all after, joined (Chan, Golub and LeVeque 1983, The
 * American Statistician 37): nothing is subtracted again, so that the largest value leaves no trace in
 * its own baseline, and equal values leave exactly 0.
 *
 * Cost: n.
 *
 * @internal
 */
export function momentBaselines(
  values: Float64Array,
  baseline: SpikeBaseline,
): (Baseline | null)[] {
  const before = runningMoments(values);
  const after = runningMoments(values.slice().reverse()).reverse();
  return Array.from(values, (_, i) => {
    const size = baselineSize(baseline, i, values.length);
    if (size === null) return null;
    const earlier = before[baseline === "all" ? values.length : i] as Moments;
    const later = baseline === "others" ? (after[i + 1] as Moments) : NOTHING;
    const { mean, squares } = join(earlier, later);
    return { center: mean, spread: Math.sqrt(squares / (size - 1)) };
  });
}

const NOTHING: Moments = { n: 0, mean: 0, squares: 0 };

/** The moments of the first 0, 1, 2, … values. */
function runningMoments(values: Float64Array): Moments[] {
  const moments = [NOTHING];
  values.forEach((value, i) => {
    moments.push(join(moments[i] as Moments, { n: 1, mean: value, squares: 0 }));
  });
  return moments;
}

function join(a: Moments, b: Moments): Moments {
  if (a.n === 0) return b;
  if (b.n === 0) return a;
  const n = a.n + b.n;
  const distance = b.mean - a.mean;
  return {
    n,
    mean: a.mean + distance * (b.n / n),
    squares: a.squares + b.squares + distance * distance * ((a.n / n) * b.n),
  };
}
