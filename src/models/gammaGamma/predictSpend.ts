import { fail } from "../../core/fail.ts";
import type { GammaGammaParameter } from "./GammaGammaModel.ts";
import type { Spends } from "./readSpends.ts";

/**
 * The expected spend by row. Where the model has no mean it is `null` for a single customer, and an error
 * for many, since a column of numbers has no place for it.
 *
 * @internal
 */
export function predictSpend(
  name: string,
  params: Readonly<Record<GammaGammaParameter, number>>,
  { single, place, frequency, monetaryValue }: Spends,
): (row: number) => number | null {
  return (row) => {
    const x = frequency[row] as number;
    const mean = expectedMean(params, x, monetaryValue[row] as number);
    if (mean !== null || single) return mean;
    const { p, q } = params;
    const needed = `one with p * frequency + q above 1, since p is ${p} and q is ${q}: below there is no mean`;
    return fail("inconsistent", name, place(row, "frequency"), x, needed);
  };
}

/**
 * `p (v + m x) / (p x + q - 1)`; `null` where that is no mean.
 *
 * @internal
 */
export function expectedMean(
  { p, q, v }: Readonly<Record<GammaGammaParameter, number>>,
  frequency: number,
  monetaryValue: number,
): number | null {
  const weight = p * frequency + q - 1;
  return weight > 0 ? (p * (v + monetaryValue * frequency)) / weight : null;
}
