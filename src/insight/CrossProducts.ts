/** Sums and products of the fields of rows, from which their means and correlations follow. */
export interface CrossProducts {
  /** How many rows. */
  n: number;
  /** The first row, from which all are measured: large values keep the digits of their spread. */
  readonly origin: Float64Array;
  /** The sum of each field. */
  readonly sums: Float64Array;
  /** The sum of the products of fields i and j, at `i(i + 1)/2 + j` for j up to i. */
  readonly products: Float64Array;
}

/** Of a variance, what rounding may leave of 0, as a share of the squares; and what has no digits. */
const ROUNDING = 1e-12;
const TINY = 1e-250;

/**
 * Cross products of no rows.
 *
 * @internal
 */
export function createCrossProducts(fields: number): CrossProducts {
  return {
    n: 0,
    origin: new Float64Array(fields),
    sums: new Float64Array(fields),
    products: new Float64Array((fields * (fields + 1)) / 2),
  };
}

/**
 * Adds the row of a list of rows that starts at a place, as often as given.
 *
 * @internal
 */
export function addRow(
  into: CrossProducts,
  rows: Float64Array,
  start: number,
  times: number,
): void {
  const { origin, sums, products } = into;
  const fields = origin.length;
  if (into.n === 0) origin.set(rows.subarray(start, start + fields));
  into.n += times;
  let place = 0;
  for (let i = 0; i < fields; i++) {
    const value = times * ((rows[start + i] as number) - (origin[i] as number));
    sums[i] = (sums[i] as number) + value;
    for (let j = 0; j <= i; j++) {
      const other = (rows[start + j] as number) - (origin[j] as number);
      products[place] = (products[place] as number) + value * other;
      place++;
    }
  }
}

/**
 * The mean of a field.
 *
 * @internal
 */
export function meanOf({ n, origin, sums }: CrossProducts, field: number): number {
  return (origin[field] as number) + (sums[field] as number) / n + 0;
}

/**
 * Whether a field differs between rows.
 *
 * @internal
 */
export function varies(of: CrossProducts, field: number): boolean {
  const squares = of.products[(field * (field + 3)) / 2] as number;
  return covarianceOf(of, field, field) > Math.max(TINY, ROUNDING * squares);
}

/**
 * The correlation of two fields that vary.
 *
 * @internal
 */
export function correlationBetween(of: CrossProducts, a: number, b: number): number {
  if (a === b) return 1;
  const spread = Math.sqrt(covarianceOf(of, a, a)) * Math.sqrt(covarianceOf(of, b, b));
  const r = covarianceOf(of, Math.max(a, b), Math.min(a, b)) / spread;
  // Rounding may carry a perfect correlation past 1.
  return Math.max(-1, Math.min(1, r));
}

/** The sum of the products of the deviations of fields i and j, j up to i. */
function covarianceOf({ n, sums, products }: CrossProducts, i: number, j: number): number {
  const product = products[(i * (i + 1)) / 2 + j] as number;
  return product - ((sums[i] as number) / n) * (sums[j] as number);
}
