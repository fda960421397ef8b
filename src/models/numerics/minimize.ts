/** What a search found, good or not. */
export interface Minimum {
  readonly point: Float64Array;
  readonly value: number;
  readonly gradient: Float64Array;
  /** Whether no entry of the gradient is larger than what was asked for. */
  readonly converged: boolean;
  /** What the search learnt of the inverse of the second derivatives: row by row. */
  readonly inverse: Float64Array;
}

/** A smooth function: returns its value and writes its gradient; infinite where it has none. */
export type Objective = (point: Float64Array, gradient: Float64Array) => number;

/** From a place, with what is known of the inverse of the second derivatives there. */
export interface Start {
  readonly point: Float64Array;
  readonly inverse?: Float64Array;
}

const MOST_STEPS = 100;
/** No parameter moves further at once: a factor of e squared, where the point is in logarithms. */
const LONGEST = 2;

/**
 * Minimum of a smooth function of a few variables: BFGS with a line search for sufficient decrease.
 *
 * @remarks
 * Nocedal and Wright (2006), Numerical Optimization, algorithm 6.1. Ends where no entry of the gradient
 * exceeds `tolerance`, where no step leads down any more, or after 100 steps.
 *
 * @internal
 */
export function minimize(objective: Objective, start: Start, tolerance: number): Minimum {
  const size = start.point.length;
  const inverse = Float64Array.from(start.inverse ?? identity(size));
  let known = start.inverse !== undefined;
  let point = start.point.slice();
  let gradient = new Float64Array(size);
  let value = objective(point, gradient);
  let [next, nextGradient] = [new Float64Array(size), new Float64Array(size)];
  for (let step = 0; step < MOST_STEPS && largest(gradient) > tolerance; step++) {
    const direction = descend(inverse, gradient);
    const slope = dot(direction, gradient);
    let length = Math.min(1, LONGEST / largest(direction));
    let reached = Number.POSITIVE_INFINITY;
    for (let tries = 0; tries < 40; tries++) {
      for (let i = 0; i < size; i++)
        next[i] = (point[i] as number) + length * (direction[i] as number);
      reached = objective(next, nextGradient);
      if (reached <= value + 1e-4 * length * slope) break;
      // Where a parabola through what is known has its minimum, within limits.
      const bend = reached - value - length * slope;
      const best = Number.isFinite(bend) ? (-slope * length) / (2 * bend) : 0;
      length *= Math.min(0.5, Math.max(0.1, best));
    }
    if (!(reached < value)) break;
    learn(inverse, { point, gradient }, { point: next, gradient: nextGradient }, known);
    known = true;
    [point, next] = [next, point];
    [gradient, nextGradient] = [nextGradient, gradient];
    value = reached;
  }
  return { point, value, gradient, converged: largest(gradient) <= tolerance, inverse };
}

interface Place {
  readonly point: Float64Array;
  readonly gradient: Float64Array;
}

/** Updates the inverse in place, scaled to the first step's curvature where nothing was known. */
function learn(inverse: Float64Array, from: Place, to: Place, known: boolean): void {
  const moved = to.point.map((x, i) => x - (from.point[i] as number));
  const turned = to.gradient.map((x, i) => x - (from.gradient[i] as number));
  const curvature = dot(moved, turned);
  if (!(curvature > 1e-14 * dot(turned, turned))) return;
  const size = moved.length;
  if (!known) {
    const scale = curvature / dot(turned, turned);
    for (let i = 0; i < size; i++) inverse[i * (size + 1)] = scale;
  }
  const seen = descend(inverse, turned).map((x) => -x);
  const factor = (1 + dot(turned, seen) / curvature) / curvature;
  for (let i = 0; i < size; i++) {
    for (let j = 0; j < size; j++) {
      const [mi, mj] = [moved[i] as number, moved[j] as number];
      const crossed = (mi * (seen[j] as number) + (seen[i] as number) * mj) / curvature;
      const at = i * size + j;
      inverse[at] = (inverse[at] as number) + factor * mi * mj - crossed;
    }
  }
}

/** The direction that the inverse makes of a gradient: minus their product. */
function descend(inverse: Float64Array, gradient: Float64Array): Float64Array {
  const size = gradient.length;
  return gradient.map((_, i) => -dot(inverse.subarray(i * size, (i + 1) * size), gradient));
}

function identity(size: number): Float64Array {
  return Float64Array.from({ length: size * size }, (_, i) => (i % (size + 1) === 0 ? 1 : 0));
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] as number) * (b[i] as number);
  return sum;
}

/**
 * The largest entry, whatever its sign.
 *
 * @internal
 */
export function largest(vector: Float64Array): number {
  return vector.reduce((most, x) => Math.max(most, Math.abs(x)), 0);
}
