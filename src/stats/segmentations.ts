import { momentsOf } from "./momentsOf.ts";

/**
 * The best segmentation with no break, one, two and so on, as far as there is room.
 *
 * @remarks
 * Dynamic programming over the ends of segments (Bellman 1961; Bai and Perron 2003). The least squares
 * that are left are the most squares that the means explain, `Σ (sum of a segment)² / its length`: a
 * sum of positive terms, once the values are centred.
 *
 * @internal
 */
export function segmentations(
  values: Float64Array,
  { minSegment, maxBreaks }: { readonly minSegment: number; readonly maxBreaks: number },
): number[][] {
  const n = values.length;
  const most = Math.max(0, Math.min(maxBreaks, Math.floor(n / minSegment) - 1));
  const sums = sumsOf(values);
  let explained = sums.map((sum, end) => (sum * sum) / end);
  const starts: Uint32Array[] = [];
  const found: number[][] = [[]];
  for (let count = 1; count <= most; count++) {
    const next = new Float64Array(n + 1);
    const start = new Uint32Array(n + 1);
    // The last break ends a segment nowhere but at the end.
    for (let end = count === most ? n : (count + 1) * minSegment; end <= n; end++) {
      const total = sums[end] as number;
      let best = -1;
      for (let from = count * minSegment; from <= end - minSegment; from++) {
        const sum = total - (sums[from] as number);
        const squares = (explained[from] as number) + (sum * sum) / (end - from);
        if (squares > best) {
          best = squares;
          start[end] = from;
        }
      }
      next[end] = best;
    }
    explained = next;
    starts.push(start);
    found.push(traceBack(starts, n));
  }
  return found;
}

/** Sums of the first 0, 1, 2, … values around their mean. */
function sumsOf(values: Float64Array): Float64Array<ArrayBuffer> {
  const mean = momentsOf(values).mean as number;
  const sums = new Float64Array(values.length + 1);
  values.forEach((value, i) => {
    sums[i + 1] = (sums[i] as number) + (value - mean);
  });
  return sums;
}

function traceBack(starts: readonly Uint32Array[], n: number): number[] {
  const breaks: number[] = [];
  let end = n;
  for (const start of [...starts].reverse()) {
    end = start[end] as number;
    breaks.unshift(end);
  }
  return breaks;
}
