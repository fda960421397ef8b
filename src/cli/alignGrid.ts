import { displayWidth } from "./displayWidth.ts";
import { type Grid, rowsOf } from "./Grid.ts";

/** A grid as lines of text whose columns stand beneath each other. */
export function alignGrid(grid: Grid): string[] {
  const rows = rowsOf(grid);
  const widths = grid.map((_, i) =>
    rows.reduce((most, row) => Math.max(most, displayWidth(row[i] as string)), 0),
  );
  return rows.map((row) =>
    row
      .map((cell, i) => {
        const space = " ".repeat((widths[i] as number) - displayWidth(cell));
        return grid[i]?.align === "right" ? space + cell : cell + space;
      })
      .join("  ")
      .trimEnd(),
  );
}
