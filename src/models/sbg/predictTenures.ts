import { uniquePairs } from "../numerics/uniquePairs.ts";
import { predictEach } from "../predictEach.ts";
import { readTenures } from "./readSubscriptions.ts";

/**
 * For each customer what hangs on how often they have renewed, computed once for each different number; 0 of
 * those who have left.
 *
 * @internal
 */
export function predictTenures(
  customers: unknown,
  predict: (renewals: number) => number,
): number | Float64Array {
  const tenures = readTenures(customers);
  const { duration, ended } = tenures;
  const { of, first } = uniquePairs(duration, duration);
  const values = Float64Array.from(first, (row) => predict(duration[row] as number));
  return predictEach(tenures, (row) =>
    ended[row] === 1 ? 0 : (values[of[row] as number] as number),
  );
}
