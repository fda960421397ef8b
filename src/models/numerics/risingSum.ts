import { digamma } from "./digamma.ts";
import { logGamma } from "./logGamma.ts";

/** The sum of log(gamma(base + x) / gamma(base)) over many whole x, and its derivative by the base. */
export interface RisingSum {
  readonly value: number;
  readonly slope: number;
}

/** Up to here each factor is one step; what is left of larger numbers comes from the gamma function. */
const LADDER = 4096;

/**
 * Prepares sums over `log(gamma(base + x) / gamma(base)) = log(base) + ... + log(base + x - 1)`: how many
 * of the whole numbers x exceed each j is counted once, so that a sum costs as many steps as the largest x.
 *
 * @internal
 */
export function risingSum(x: Float64Array, weights: Float64Array): (base: number) => RisingSum {
  let most = 0;
  for (let row = 0; row < x.length; row++) most = Math.max(most, x[row] as number);
  const ladder = new Float64Array(Math.min(most, LADDER));
  const beyond = new Map<number, number>();
  for (let row = 0; row < x.length; row++) {
    const at = x[row] as number;
    const weight = weights[row] as number;
    if (at > LADDER) beyond.set(at, (beyond.get(at) ?? 0) + weight);
    const steps = Math.min(at, LADDER);
    if (steps > 0) ladder[steps - 1] = (ladder[steps - 1] as number) + weight;
  }
  for (let j = ladder.length - 2; j >= 0; j--)
    ladder[j] = (ladder[j] as number) + (ladder[j + 1] as number);
  return (base) => {
    let [value, slope] = [0, 0];
    for (let j = 0; j < ladder.length; j++) {
      const weight = ladder[j] as number;
      value += weight * Math.log(base + j);
      slope += weight / (base + j);
    }
    for (const [at, weight] of beyond) {
      value += weight * (logGamma(base + at) - logGamma(base + LADDER));
      slope += weight * (digamma(base + at) - digamma(base + LADDER));
    }
    return { value, slope };
  };
}
