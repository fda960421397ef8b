/** The eigenvalues of a symmetric matrix, and its eigenvectors as columns. */
export interface SymmetricEigen {
  readonly values: readonly number[];
  /** `vectors[i][m]` is entry i of the eigenvector of `values[m]`. */
  readonly vectors: readonly (readonly number[])[];
}

/** Ten or so are enough; the bound is for what cannot happen. */
const MOST_SWEEPS = 60;

/**
 * Eigenvalues and eigenvectors of a symmetric matrix by Jacobi's rotations, in no order, unchecked.
 *
 * @remarks Golub and Van Loan (2013), Matrix Computations, 8.5. Cost: k³ times ten or so.
 *
 * @internal
 */
export function symmetricEigen(matrix: readonly (readonly number[])[]): SymmetricEigen {
  const a = matrix.map((row) => Float64Array.from(row));
  const vectors = matrix.map((row, i) => row.map((_, j) => (i === j ? 1 : 0)));
  for (let sweep = 0; sweep < MOST_SWEEPS; sweep++) {
    let turned = false;
    for (let p = 0; p < a.length; p++) {
      for (let q = p + 1; q < a.length; q++) turned = rotate(a, vectors, p, q) || turned;
    }
    if (!turned) break;
  }
  return { values: a.map((row, i) => row[i] as number), vectors };
}

/** Turns entry (p, q) to 0; `false` where it is too small to matter. */
function rotate(a: Float64Array[], vectors: number[][], p: number, q: number): boolean {
  const [rowP, rowQ] = [a[p] as Float64Array, a[q] as Float64Array];
  const off = rowP[q] as number;
  const [atP, atQ] = [rowP[p] as number, rowQ[q] as number];
  if (Math.abs(off) <= 1e-17 * (Math.abs(atP) + Math.abs(atQ))) return false;
  const theta = (atQ - atP) / (2 * off);
  const tangent = Math.sign(theta || 1) / (Math.abs(theta) + Math.hypot(theta, 1));
  const cosine = 1 / Math.hypot(tangent, 1);
  const sine = tangent * cosine;
  for (const row of a) turn(row, p, q, cosine, sine);
  for (let j = 0; j < a.length; j++) {
    const [x, y] = [rowP[j] as number, rowQ[j] as number];
    rowP[j] = cosine * x - sine * y;
    rowQ[j] = sine * x + cosine * y;
  }
  rowP[q] = 0;
  rowQ[p] = 0;
  for (const row of vectors) turn(row, p, q, cosine, sine);
  return true;
}

function turn(row: Float64Array | number[], p: number, q: number, cosine: number, sine: number) {
  const [x, y] = [row[p] as number, row[q] as number];
  row[p] = cosine * x - sine * y;
  row[q] = sine * x + cosine * y;
}
