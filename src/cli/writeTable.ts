import { alignGrid } from "./alignGrid.ts";
import type { Grid } from "./Grid.ts";

/** An aligned table for a terminal, warnings beneath. */
export function writeTable(title: string, grid: Grid, warnings: readonly string[]): string {
  const lines = warnings.map((line) => `! ${line}`);
  const gap = lines.length > 0 ? [""] : [];
  return [title, "", ...alignGrid(grid), ...gap, ...lines, ""].join("\n");
}
