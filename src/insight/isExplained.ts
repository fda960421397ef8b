import type { Basis, MetricResult, MetricUnit } from "../core/MetricResult.ts";

/**
 * How many units of a value one unit of its basis is: shares and net shares are counted in hundreds.
 *
 * @internal
 */
export function unitsOfBasis({ kind }: Basis, unit: MetricUnit): number {
  const inHundreds = kind === "share" || kind === "net" || (kind === "ratio" && unit === "percent");
  return inHundreds ? 100 : 1;
}

/** The value that a basis makes; NaN or infinite where it makes none. */
function valueOfBasis(basis: Basis, unit: MetricUnit): number {
  return unitsOfBasis(basis, unit) * quotientOf(basis);
}

/**
 * Whether a value is what its basis makes, but for rounding; one without a basis is.
 *
 * @internal
 */
export function isExplained({ value, basis, unit }: MetricResult): boolean {
  if (value === null || basis === null) return true;
  return Math.abs(valueOfBasis(basis, unit) - value) <= 1e-9 * Math.max(1, Math.abs(value));
}

function quotientOf(basis: Basis): number {
  if (basis.kind === "share") return basis.count / basis.of;
  if (basis.kind === "net") return (basis.up - basis.down) / basis.of;
  if (basis.kind === "mean") return basis.sum / basis.of;
  return basis.numerator / basis.denominator;
}
