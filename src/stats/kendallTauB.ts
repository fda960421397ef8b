import { checkSameLength, checkValues } from "./checkValues.ts";

const NAME = "kendall-tau-b";

/**
 * Kendall's rank correlation τ-b: pairs of rows in the same order less pairs in opposite order.
 *
 * @remarks
 * `(concordant - discordant) / √((pairs - ties in x) · (pairs - ties in y))`. Unit: none. Range: -1
 * to 1. The ties of short scales are taken out of the denominator, so that 1 stays in reach for
 * tables as wide as high.
 *
 * Cost: n log n (Knight), by sorting and counting the exchanges.
 *
 * @param x - Numbers up to 1e60, one for each pair.
 * @param y - As many.
 * @returns The correlation; `null` where one of the two does not vary.
 * @throws {@link CxMetricsError} `not-a-number`, `not-finite`, `out-of-range`, `inconsistent` for
 * lists of different length, `invalid-shape`.
 *
 * @example Five of the six pairs agree
 * ```ts
 * import { kendallTauB } from "cx-metrics/stats";
 *
 * kendallTauB([1, 2, 3, 4], [1, 2, 4, 3]); // ≈ 0.667
 * ```
 *
 * @see {@link spearman}, {@link pearson}
 * @see Kendall (1945), Biometrika 33, 239-251; Knight (1966), Journal of the American Statistical
 * Association 61, 436-439.
 * @public
 */
export function kendallTauB(x: ArrayLike<number>, y: ArrayLike<number>): number | null {
  const a = checkValues(NAME, ["x"], x);
  const b = checkValues(NAME, ["y"], y);
  checkSameLength(NAME, ["y"], b, a.length);
  const order = Uint32Array.from(a.keys()).sort(
    (i, j) => (a[i] as number) - (a[j] as number) || (b[i] as number) - (b[j] as number),
  );
  const xs = Float64Array.from(order, (i) => a[i] as number);
  const ys = Float64Array.from(order, (i) => b[i] as number);
  const tiedInX = tiedPairs(xs.length, (i) => xs[i] === xs[i - 1]);
  const tiedInBoth = tiedPairs(xs.length, (i) => xs[i] === xs[i - 1] && ys[i] === ys[i - 1]);
  const discordant = sortCounting(ys);
  const tiedInY = tiedPairs(ys.length, (i) => ys[i] === ys[i - 1]);
  const pairs = (xs.length * (xs.length - 1)) / 2;
  if (tiedInX === pairs || tiedInY === pairs) return null;
  const net = pairs - tiedInX - tiedInY + tiedInBoth - 2 * discordant;
  return net / Math.sqrt(pairs - tiedInX) / Math.sqrt(pairs - tiedInY);
}

/** Pairs within runs of sorted places that equal the one before. */
function tiedPairs(length: number, equalsBefore: (i: number) => boolean): number {
  let pairs = 0;
  let run = 0;
  for (let i = 1; i < length; i++) {
    run = equalsBefore(i) ? run + 1 : 0;
    pairs += run;
  }
  return pairs;
}

/** Sorts by merging, and counts the pairs that stood in falling order. */
function sortCounting(values: Float64Array<ArrayBuffer>): number {
  const { length } = values;
  let from = values;
  let into = new Float64Array(length);
  let falling = 0;
  for (let width = 1; width < length; width *= 2) {
    for (let start = 0; start < length; start += 2 * width)
      falling += mergeRuns(from, into, start, Math.min(start + width, length), start + 2 * width);
    [from, into] = [into, from];
  }
  values.set(from);
  return falling;
}

/** Merges two neighbouring sorted runs, and counts the pairs in falling order. */
function mergeRuns(
  from: Float64Array,
  into: Float64Array,
  start: number,
  middle: number,
  most: number,
): number {
  const end = Math.min(most, from.length);
  let falling = 0;
  let [i, j] = [start, middle];
  for (let k = start; k < end; k++) {
    const left = i < middle && (j >= end || (from[i] as number) <= (from[j] as number));
    if (!left) falling += middle - i;
    into[k] = from[left ? i++ : j++] as number;
  }
  return falling;
}
