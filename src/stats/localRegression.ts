/** How a line is smoothed. */
export interface Smoothing {
  /** How many neighbours count, an odd number; more than there are widen the kernel. */
  readonly window: number;
  /** 0 fits constants, 1 lines. */
  readonly degree: 0 | 1;
  /** Every how many points it is fitted. */
  readonly jump: number;
}

/**
 * Local regression with tricube weights at any place, also outside the values, over the window that
 * starts at `left`; `null` where all weights are 0.
 *
 * @internal
 */
export function localRegression(
  values: Float64Array,
  { window, degree }: Smoothing,
  weights: Float64Array | null,
): (place: number, left: number) => number | null {
  const n = values.length;
  const size = Math.min(window, n);
  const wider = Math.floor((window - size) / 2);
  const kernel = new Float64Array(size);

  /** The weights of the window, and their sum. */
  function weigh(place: number, left: number): number {
    const reach = Math.max(place - left, left + size - 1 - place) + wider;
    let sum = 0;
    for (let j = 0; j < size; j++) {
      const distance = Math.abs(left + j - place);
      const weight = distance <= 0.999 * reach ? tricube(distance / reach) : 0;
      kernel[j] = weights === null ? weight : weight * (weights[left + j] as number);
      sum += kernel[j] as number;
    }
    return sum;
  }

  return (place, left) => {
    const sum = weigh(place, left);
    if (sum <= 0) return null;
    let mean = 0;
    for (let j = 0; j < size; j++) mean += ((kernel[j] as number) / sum) * (left + j);
    let spread = 0;
    for (let j = 0; j < size; j++)
      spread += ((kernel[j] as number) / sum) * (left + j - mean) * (left + j - mean);
    const tilted = degree === 1 && Math.sqrt(spread) > 0.001 * (n - 1);
    const tilt = tilted ? (place - mean) / spread : 0;
    let value = 0;
    for (let j = 0; j < size; j++) {
      const share = ((kernel[j] as number) / sum) * (1 + tilt * (left + j - mean));
      value += share * (values[left + j] as number);
    }
    return value;
  };
}

function tricube(ratio: number): number {
  if (ratio <= 0.001) return 1;
  const rest = 1 - ratio * ratio * ratio;
  return rest * rest * rest;
}
