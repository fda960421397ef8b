import { COUNT, checkNumber } from "../core/checkNumber.ts";
import { fail } from "../core/fail.ts";
import { isRecord } from "../core/isRecord.ts";
import type { CurveStep, SurvivalCurve } from "./kaplanMeier.ts";

const NAME = "survival-at";

/**
 * How many last longer than a duration, by a survival curve.
 *
 * @remarks
 * A share, 0 to 1: the height of the last step up to `time`, that step included. Before the first
 * step it is 1. Behind the last one nothing was observed: `null`, unless nobody was left, which
 * stays 0. R carries the last height forward if it is asked to extend the curve.
 *
 * Cost: linear in the steps.
 *
 * @param curve - The result of {@link kaplanMeier}, or its steps.
 * @param time - The duration, in the unit of the curve's.
 * @returns The share; `null` where the curve does not say, as without any steps.
 * @throws {@link CxMetricsError} `invalid-shape` for what is no curve; `not-a-number`, `not-finite`
 * or `out-of-range` for the time.
 *
 * @example
 * ```ts
 * import { kaplanMeier, survivalAt } from "cx-metrics";
 *
 * const curve = kaplanMeier({ 1: { ended: 1, censored: 0 }, 4: { ended: 1, censored: 2 } });
 * survivalAt(curve, 0); // => 1
 * survivalAt(curve, 3); // => 0.75
 * survivalAt(curve, 4); // => 0.5
 * survivalAt(curve, 5); // => null
 * ```
 *
 * @see {@link kaplanMeier}
 * @public
 */
export function survivalAt(
  curve: Pick<SurvivalCurve, "steps"> | readonly CurveStep[],
  time: number,
): number | null {
  const steps = isRecord(curve) ? (curve as { steps: unknown }).steps : curve;
  if (!Array.isArray(steps))
    fail("invalid-shape", NAME, ["curve"], steps, "a survival curve or its steps");
  checkNumber(NAME, ["time"], time, COUNT);
  let height: number | null = steps.length > 0 ? 1 : null;
  let isLast = false;
  for (const at of steps.map(readStep)) {
    if (at.time > time) return height;
    isLast = at.time === time;
    height = at.survival;
  }
  return isLast || height === 0 ? height : null;
}

function readStep(step: unknown, i: number): Pick<CurveStep, "time" | "survival"> {
  const path = ["curve", "steps", i];
  if (!isRecord(step)) fail("invalid-shape", NAME, path, step, "a step of a survival curve");
  return {
    time: checkNumber(NAME, [...path, "time"], step["time"], COUNT),
    survival: checkNumber(NAME, [...path, "survival"], step["survival"], { min: 0, max: 1 }),
  };
}
