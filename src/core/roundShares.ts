import { checkNumber } from "./checkNumber.ts";
import { fail } from "./fail.ts";
import { isRecord } from "./isRecord.ts";
import { sumOf } from "./sumOf.ts";

const NAME = "round-shares";

/**
 * Rounds shares for display so that they still add up to their rounded total (largest remainder,
 * Hare-Niemeyer).
 *
 * @remarks
 * Every share is cut to `digits` decimals; the units that are then missing from the rounded total
 * go to the shares that lost most, the first one where two lost the same.
 *
 * @param shares - Shares by name, or a list of them: finite, at least 0, in any unit; `null` stays.
 * @param digits - Decimals to keep, 0 to 12.
 * @returns The same names, or a list of the same length.
 * @throws {@link CxMetricsError} `not-a-number`, `not-finite` or `out-of-range` for a share or for
 * `digits`; `invalid-shape` for anything else than a record or a list.
 *
 * @example
 * ```ts
 * import { roundShares } from "cx-metrics";
 *
 * roundShares({ yes: 33.4, no: 33.3, unsure: 33.3 }, 0); // => { yes: 34, no: 33, unsure: 33 }
 * roundShares([1 / 3, 2 / 3], 2); // => [0.33, 0.67]
 * ```
 *
 * @see {@link formatResult} for a single value.
 * @public
 */
export function roundShares<
  Shares extends Readonly<Record<string, number | null>> | readonly (number | null)[],
>(shares: Shares, digits: number): { [Name in keyof Shares]: number | Extract<Shares[Name], null> };
export function roundShares(
  shares: Readonly<Record<string, number | null>> | readonly (number | null)[],
  digits: number,
): Record<string, number | null> | (number | null)[] {
  if (!Array.isArray(shares) && !isRecord(shares)) {
    fail("invalid-shape", NAME, ["shares"], shares, "a record or a list of numbers");
  }
  const decimals = checkNumber(NAME, ["digits"], digits, { min: 0, max: 12, whole: true });
  const entries: [string | number, unknown][] = Array.isArray(shares)
    ? Array.from(shares, (share, i) => [i, share])
    : Object.entries(shares);
  const values = entries.map(([name, share]) =>
    share === null ? 0 : checkNumber(NAME, ["shares", name], share, { min: 0, max: 1e15 }),
  );
  const rounded = largestRemainder(values, 10 ** decimals).map((share, i) =>
    entries[i]?.[1] === null ? null : share,
  );
  if (Array.isArray(shares)) return rounded;
  return Object.fromEntries(entries.map(([name], i) => [name, rounded[i] as number | null]));
}

function largestRemainder(values: readonly number[], unit: number): number[] {
  const scaled = values.map((value) => value * unit);
  const whole = scaled.map(Math.floor);
  let left = roundHalfUp(sumOf(scaled)) - sumOf(whole);
  const byLoss = scaled
    .map((value, i) => ({ i, loss: Math.round(1e6 * (value - Math.floor(value))) }))
    .sort((a, b) => b.loss - a.loss);
  for (const { i } of byLoss) {
    if (left <= 0) break;
    (whole[i] as number) += 1;
    left--;
  }
  return whole.map((value) => value / unit);
}

/** 100.49999999999999 is 100.5: a binary fraction's last bits must not decide what is half. */
function roundHalfUp(sum: number): number {
  const halves = Math.round(2 * sum);
  return Math.round(Math.abs(2 * sum - halves) < 8 * Number.EPSILON * sum ? halves / 2 : sum);
}
