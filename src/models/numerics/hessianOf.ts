import type { Objective } from "./minimize.ts";

/** Where the error of the difference and that of rounding are both far below what is needed. */
const STEP = 1e-4;

/**
 * The second derivatives of a function of logarithms, by central differences of its gradient.
 *
 * @internal
 */
export function hessianOf(objective: Objective, point: Float64Array): number[][] {
  const gradientAt = (i: number, step: number) => {
    const gradient = new Float64Array(point.length);
    objective(
      point.map((x, j) => (i === j ? x + step : x)),
      gradient,
    );
    return gradient;
  };
  const differences = Array.from(point, (_, i) => {
    const [above, below] = [gradientAt(i, STEP), gradientAt(i, -STEP)];
    return Array.from(above, (slope, j) => (slope - (below[j] as number)) / (2 * STEP));
  });
  return differences.map((row, i) =>
    row.map((cell, j) => (cell + (differences[j]?.[i] as number)) / 2),
  );
}
