import { createRandom } from "../../src/stats/createRandom.ts";

/** Customers as columns. */
export interface SimulatedCustomers {
  readonly frequency: Float64Array;
  readonly recency: Float64Array;
  readonly T: Float64Array;
}

/** When a customer leaves: the time, and whether each purchase, the first one included, is the last. */
interface Leaving {
  readonly after: number;
  readonly at: (purchase: number) => boolean;
}

/** Random numbers of a seed. */
export type Random = () => number;

/** A random number generator for tests. */
export const randomOf = (seed: number): Random => createRandom("test", ["seed"], seed);

/** A gamma variate of rate 1 (Marsaglia and Tsang 2000). */
export function drawGamma(shape: number, random: Random): number {
  if (shape < 1) return drawGamma(shape + 1, random) * random() ** (1 / shape);
  const d = shape - 1 / 3;
  for (;;) {
    const x = drawNormal(random);
    const v = (1 + x / Math.sqrt(9 * d)) ** 3;
    if (v > 0 && Math.log(1 - random()) < x * x * 0.5 + d - d * v + d * Math.log(v)) return d * v;
  }
}

/** A standard normal variate (Box and Muller). */
function drawNormal(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

/** A beta variate. */
export function drawBeta(a: number, b: number, random: Random): number {
  const left = drawGamma(a, random);
  return left / (left + drawGamma(b, random));
}

function simulate(
  n: number,
  T: number,
  random: Random,
  draw: () => { rate: number; leaving: Leaving },
): SimulatedCustomers {
  const customers = {
    frequency: new Float64Array(n),
    recency: new Float64Array(n),
    T: new Float64Array(n),
  };
  for (let i = 0; i < n; i++) {
    const { rate, leaving } = draw();
    const observed = T * (0.7 + 0.3 * random());
    const end = Math.min(observed, leaving.after);
    let [x, last] = [0, 0];
    while (!leaving.at(x)) {
      const next = last - Math.log(1 - random()) / rate;
      if (next > end) break;
      x += 1;
      last = next;
    }
    customers.frequency[i] = x;
    customers.recency[i] = last;
    customers.T[i] = observed;
  }
  return customers;
}

interface BetaGeometricParams {
  readonly r: number;
  readonly alpha: number;
  readonly a: number;
  readonly b: number;
}

/** Customers of BG/NBD (`early` 0) or MBG/NBD (1), observed for 0.7 to 1 of T. */
export function simulateBetaGeometric(
  { r, alpha, a, b }: BetaGeometricParams,
  early: 0 | 1,
  { n, T, seed }: { readonly n: number; readonly T: number; readonly seed: number },
): SimulatedCustomers {
  const random = randomOf(seed);
  return simulate(n, T, random, () => {
    const leaves = drawBeta(a, b, random);
    return {
      rate: drawGamma(r, random) / alpha,
      leaving: {
        after: Number.POSITIVE_INFINITY,
        at: (purchase) => purchase + early > 0 && random() < leaves,
      },
    };
  });
}

interface ParetoNbdParams {
  readonly r: number;
  readonly alpha: number;
  readonly s: number;
  readonly beta: number;
}

/** Customers of Pareto/NBD, observed for 0.7 to 1 of T. */
export function simulateParetoNbd(
  { r, alpha, s, beta }: ParetoNbdParams,
  { n, T, seed }: { readonly n: number; readonly T: number; readonly seed: number },
): SimulatedCustomers {
  const random = randomOf(seed);
  return simulate(n, T, random, () => ({
    rate: drawGamma(r, random) / alpha,
    leaving: {
      after: (-Math.log(1 - random()) * beta) / drawGamma(s, random),
      at: () => false,
    },
  }));
}
