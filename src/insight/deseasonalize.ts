import { type StlParts, stlOf } from "../stats/stlOf.ts";

/**
 * What season and trend leave of the values, `null` where there is none; robustly, so that a spike
 * stays where it is. What is rounding only is 0.
 *
 * @remarks
 * The decomposition needs every place: an empty one is bridged from the nearest values of its phase,
 * or of the whole series where its phase has none.
 *
 * @internal
 */
export function deseasonalize(
  values: readonly (number | null)[],
  period: number,
): (number | null)[] {
  const bridged = Float64Array.from(bridgePhases(values, period));
  const parts = stlOf(bridged, { period, seasonalWindow: null, robust: true });
  return values.map((value, i) => (value === null ? null : remainderAt(parts, i)));
}

function remainderAt({ seasonal, trend, remainder }: StlParts, i: number): number {
  const rest = remainder[i] as number;
  const size = Math.abs(seasonal[i] as number) + Math.abs(trend[i] as number);
  return Math.abs(rest) <= 1e-12 * size ? 0 : rest;
}

function bridgePhases(values: readonly (number | null)[], period: number): number[] {
  const bridged = [...values];
  for (let phase = 0; phase < period; phase++) {
    const own = values.filter((_, i) => i % period === phase);
    bridge(own).forEach((value, i) => {
      bridged[phase + i * period] = value;
    });
  }
  return bridge(bridged).map((value) => value ?? 0);
}

/** Empty places on the line between their neighbours, or level with the only one. */
function bridge(values: readonly (number | null)[]): (number | null)[] {
  const known = values.flatMap((value, place) => (value === null ? [] : [{ place, value }]));
  let next = 0;
  return values.map((value, place) => {
    if (known[next]?.place === place) next++;
    if (value !== null) return value;
    const before = known[next - 1] ?? known[next];
    const after = known[next] ?? before;
    if (before === undefined || after === undefined) return null;
    if (before.place === after.place) return before.value;
    const share = (place - before.place) / (after.place - before.place);
    return before.value + share * (after.value - before.value);
  });
}
