/**
 * The inverse of a symmetric matrix by Cholesky's factors; `null` where it is not positive definite.
 *
 * @internal
 */
export function invertPositive(matrix: readonly (readonly number[])[]): number[][] | null {
  const size = matrix.length;
  const factor: number[][] = [];
  for (let i = 0; i < size; i++) {
    const row: number[] = [];
    for (let j = 0; j <= i; j++) {
      const other = j === i ? row : (factor[j] as number[]);
      let rest = matrix[i]?.[j] as number;
      for (let k = 0; k < j; k++) rest -= (row[k] as number) * (other[k] as number);
      if (j === i && !(rest > 0)) return null;
      row.push(j === i ? Math.sqrt(rest) : rest / (other[j] as number));
    }
    factor.push(row);
  }
  const columns = matrix.map((_, i) => solve(factor, i));
  return columns.map((column, i) =>
    column.map((cell, j) => (cell + (columns[j]?.[i] as number)) / 2),
  );
}

/** The column of the inverse of L L' that belongs to one row of the identity. */
function solve(factor: readonly (readonly number[])[], unit: number): number[] {
  const size = factor.length;
  const forward: number[] = [];
  for (let i = 0; i < size; i++) {
    let rest = i === unit ? 1 : 0;
    for (let k = 0; k < i; k++) rest -= (factor[i]?.[k] as number) * (forward[k] as number);
    forward.push(rest / (factor[i]?.[i] as number));
  }
  const back = new Array<number>(size).fill(0);
  for (let i = size - 1; i >= 0; i--) {
    let rest = forward[i] as number;
    for (let k = i + 1; k < size; k++) rest -= (factor[k]?.[i] as number) * (back[k] as number);
    back[i] = rest / (factor[i]?.[i] as number);
  }
  return back;
}
