/** One column of an output, from its heading down. */
export interface GridColumn {
  readonly heading: string;
  readonly align: "left" | "right";
  readonly cells: readonly string[];
}

/** Rectangular text, a list of columns. */
export type Grid = readonly GridColumn[];

/** The same by rows, the headings first. */
export function rowsOf(grid: Grid): string[][] {
  const length = grid[0]?.cells.length ?? 0;
  const body = Array.from({ length }, (_, row) => grid.map(({ cells }) => cells[row] as string));
  return [grid.map(({ heading }) => heading), ...body];
}
