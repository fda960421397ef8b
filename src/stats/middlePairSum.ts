/**
 * Twice the median of a sample, as R's `stl` has it; the values are moved.
 *
 * @remarks
 * R asks Chambers' partial sort (1971, Communications of the ACM 14, algorithm 410) for the two middle
 * ranks of an even number in descending order, which it does not allow for: where a split falls
 * between both, the one in the longer part is left where it is, and some other value near the middle
 * is taken. All robust decompositions that R has printed rest on that, so these follow it.
 *
 * @internal
 */
export function middlePairSum(values: Float64Array): number {
  const upper = values.length >> 1;
  const lower = values.length - 1 - upper;
  let from = 0;
  let to = values.length - 1;
  while (from === 0 ? from < to : to - from > 10) {
    const [end, start] = split(values, from, to);
    const leftIsShorter = end - from <= to - start;
    if (leftIsShorter ? lower <= end : upper < start) to = end;
    else from = start;
  }
  values.subarray(from, to + 1).sort();
  return (values[lower] as number) + (values[upper] as number);
}

/**
 * Moves small values to the left and large ones to the right of the median of the first, middle and
 * last, and returns where the left part ends and the right one starts.
 */
function split(values: Float64Array, from: number, to: number): [end: number, start: number] {
  const middle = (from + to) >> 1;
  ascend(values, from, middle);
  ascend(values, middle, to);
  ascend(values, from, middle);
  const pivot = values[middle] as number;
  let end = to;
  let start = from;
  for (;;) {
    do end--;
    while ((values[end] as number) > pivot);
    do start++;
    while ((values[start] as number) < pivot);
    if (start > end) return [end, start];
    swap(values, start, end);
  }
}

function ascend(values: Float64Array, i: number, j: number): void {
  if ((values[i] as number) > (values[j] as number)) swap(values, i, j);
}

function swap(values: Float64Array, i: number, j: number): void {
  const first = values[i] as number;
  values[i] = values[j] as number;
  values[j] = first;
}
