/**
 * The root of a continuous function between two places where its signs differ, by Chandrupatla's
 * method: inverse quadratic interpolation where it is safe, bisection where it is not.
 *
 * @remarks
 * Chandrupatla (1997), Advances in Engineering Software 28, 145-149.
 *
 * @internal
 */
export function bracketRoot(at: (place: number) => number, start: number, end: number): number {
  let [x1, x2, x3] = [start, end, end];
  let [f1, f2, f3] = [at(x1), at(x2), 0];
  let step = 0.5;
  for (let evaluations = 0; evaluations < MOST_EVALUATIONS; evaluations++) {
    const x = x1 + step * (x2 - x1);
    const value = at(x);
    if (value > 0 === f1 > 0) [x3, f3] = [x1, f1];
    else [x2, x3, f2, f3] = [x1, x2, f1, f2];
    [x1, f1] = [x, value];
    const best = Math.abs(f1) < Math.abs(f2) ? x1 : x2;
    const least = (PRECISION * Math.abs(best)) / Math.abs(x2 - x1);
    if (least > 0.5 || value === 0) return value === 0 ? x : best;
    const xi = (x1 - x2) / (x3 - x2);
    const phi = (f1 - f2) / (f3 - f2);
    const safe = phi * phi < xi && (1 - phi) * (1 - phi) < 1 - xi;
    const leap = safe
      ? (f1 / (f2 - f1)) * (f3 / (f2 - f3)) +
        ((x3 - x1) / (x2 - x1)) * (f1 / (f3 - f1)) * (f2 / (f3 - f2))
      : 0.5;
    step = Math.max(least, Math.min(1 - least, leap));
  }
  return x1;
}

/** Relative width of the last bracket. */
const PRECISION = 1e-13;

/** More than bisection alone would take between two numbers of a like size. */
const MOST_EVALUATIONS = 100;
