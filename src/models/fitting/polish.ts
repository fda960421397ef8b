import { hessianOf } from "../numerics/hessianOf.ts";
import { invertPositive } from "../numerics/invertPositive.ts";
import { largest, type Minimum, minimize, type Objective } from "../numerics/minimize.ts";

/** A minimum, and how far around it is nearly as low. */
export interface Polished {
  readonly point: Float64Array;
  readonly value: number;
  readonly gradient: Float64Array;
  /** Whether it is a minimum at all, to the digits that there are. */
  readonly converged: boolean;
  /** The inverse of the second derivatives; `null` where they do not show a minimum. */
  readonly spread: readonly (readonly number[])[] | null;
}

/** Where there are no second derivatives to step by, or the steps do not lead down. */
const FINEST = 1e-8;
/** Beyond it there is no minimum. */
const FLAT = 1e-7;
/** No digits are left beyond it. */
const LEAST = 1e-10;

/**
 * Newton's steps, as long as they lead down; then, should that not be the bottom, a finer search and once
 * more.
 *
 * @param share - How steep the function can be, compared with one of which every customer tells something.
 *
 * @internal
 */
export function polish(objective: Objective, minimum: Minimum, share: number): Polished {
  const first = stepDown(objective, minimum, share);
  if (first.converged) return first;
  const further = minimize(objective, minimum, FINEST * share);
  const second = stepDown(objective, further, share);
  return second.value <= first.value ? second : first;
}

function stepDown(objective: Objective, minimum: Minimum, share: number): Polished {
  const gradient = minimum.gradient.slice();
  let { point, value } = minimum;
  let spread = invertPositive(hessianOf(objective, point));
  for (let step = 0; step < 6 && spread !== null && largest(gradient) > LEAST * share; step++) {
    const next = newton(point, gradient, spread);
    const trial = new Float64Array(gradient.length);
    const reached = objective(next, trial);
    if (!(largest(trial) < largest(gradient) && reached <= value + 1e-12 * Math.abs(value))) break;
    const far = largest(next.map((x, i) => x - (point[i] as number))) > 1e-4;
    [point, value] = [next, reached];
    gradient.set(trial);
    if (far) spread = invertPositive(hessianOf(objective, point));
  }
  const converged = spread !== null && largest(gradient) < FLAT * share;
  return { point, value, gradient, converged, spread };
}

function newton(
  point: Float64Array,
  gradient: Float64Array,
  spread: readonly (readonly number[])[],
): Float64Array {
  return point.map((x, i) => {
    const row = spread[i] as readonly number[];
    return x - row.reduce((sum, cell, j) => sum + cell * (gradient[j] as number), 0);
  });
}
