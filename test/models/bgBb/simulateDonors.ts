import type { BgBb } from "../../../src/models/bgBb/BgBbModel.ts";
import { drawBeta, randomOf } from "../../support/simulateCustomers.ts";

/** Customers of a BG/BB model, as columns. */
export function simulateDonors(
  { alpha, beta, gamma, delta }: BgBb,
  { n, T, seed }: { readonly n: number; readonly T: number; readonly seed: number },
) {
  const random = randomOf(seed);
  const customers = {
    frequency: new Float64Array(n),
    recency: new Float64Array(n),
    T: new Float64Array(n).fill(T),
  };
  for (let i = 0; i < n; i++) {
    const buys = drawBeta(alpha, beta, random);
    const leaves = drawBeta(gamma, delta, random);
    for (let at = 1; at <= T && random() >= leaves; at++) {
      if (random() >= buys) continue;
      customers.frequency[i] = (customers.frequency[i] as number) + 1;
      customers.recency[i] = at;
    }
  }
  return customers;
}
