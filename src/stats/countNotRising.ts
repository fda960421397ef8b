/**
 * How many pairs have a later value that is not above the earlier one, by a merge sort.
 *
 * @internal
 */
export function countNotRising(values: Float64Array): number {
  const { length } = values;
  let from = values.slice();
  let to = new Float64Array(length);
  let count = 0;
  for (let width = 1; width < length; width *= 2) {
    for (let low = 0; low < length; low += 2 * width) {
      const middle = Math.min(low + width, length);
      const high = Math.min(middle + width, length);
      let earlier = low;
      let later = middle;
      for (let place = low; place < high; place++) {
        const left = from[earlier] as number;
        const right = from[later] as number;
        if (later < high && (earlier === middle || right <= left)) {
          // All that is left of the earlier half is as large or larger.
          count += middle - earlier;
          to[place] = right;
          later++;
        } else {
          to[place] = left;
          earlier++;
        }
      }
    }
    [from, to] = [to, from];
  }
  return count;
}
