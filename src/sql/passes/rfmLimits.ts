import { DAY } from "../../core/DAY.ts";
import type { RfmDimensions } from "../../value/RfmResult.ts";
import { type Expression, number } from "../Expression.ts";
import type { Tallied } from "./refineCells.ts";

/**
 * Where bins begin in the numbers that the engine holds: whole milliseconds and orders; money as a whole
 * number where it is one, else as a parameter.
 *
 * @internal
 */
export function rfmLimits(
  cuts: RfmDimensions<readonly number[]>,
  monetary: readonly Tallied[],
): RfmDimensions<readonly Expression[]> {
  const isWhole = monetary.every(({ value }) => Number.isSafeInteger(value));
  return {
    recency: cuts.recency.map((cut) => number(millisecondsFrom(cut))),
    frequency: cuts.frequency.map((cut) => number(Math.ceil(cut))),
    monetary: cuts.monetary.map((cut) =>
      isWhole
        ? number(Math.ceil(cut))
        : { kind: "parameter", value: betweenNeighbours(cut, monetary) },
    ),
  };
}

/** The first milliseconds that are not less than so many days, as a double divides them. */
function millisecondsFrom(days: number): number {
  let ms = Math.min(Math.ceil(days * DAY), Number.MAX_SAFE_INTEGER);
  while (ms > 0 && (ms - 1) / DAY >= days) ms--;
  while (ms < Number.MAX_SAFE_INTEGER && ms / DAY < days) ms++;
  return ms;
}

/** As far from the next values as can be, so that no engine's way to read a decimal takes part. */
function betweenNeighbours(cut: number, values: readonly Tallied[]): number {
  const at = values.findIndex(({ value }) => value >= cut);
  const [below, above] = [values[at - 1]?.value, values[at]?.value];
  if (below === undefined || above === undefined) return cut;
  const middle = below + (above - below) / 2;
  return middle > below ? middle : above;
}
