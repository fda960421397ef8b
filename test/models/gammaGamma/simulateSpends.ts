import { drawGamma, randomOf } from "../../support/simulateCustomers.ts";

/** Mean spends of customers with 1 to 8 repeats, as Gamma-Gamma has them. */
export function simulateSpends(
  { p, q, v }: { readonly p: number; readonly q: number; readonly v: number },
  { n, seed }: { readonly n: number; readonly seed: number },
) {
  const random = randomOf(seed);
  const frequency = Float64Array.from({ length: n }, () => 1 + Math.floor(8 * random()));
  const monetaryValue = frequency.map((x) => {
    const rate = drawGamma(q, random) / v;
    return drawGamma(p * x, random) / (x * rate);
  });
  return { frequency, monetaryValue };
}
