import { alignGrid } from "./alignGrid.ts";
import type { Grid } from "./Grid.ts";
import type { Outcome } from "./Outcome.ts";
import { warningLines } from "./warningLines.ts";

/** An aligned table for a terminal, warnings beneath. */
export function writeTable(title: string, grid: Grid, outcome: Outcome): string {
  const warnings = warningLines(outcome).map((line) => `! ${line}`);
  const gap = warnings.length > 0 ? [""] : [];
  return [title, "", ...alignGrid(grid), ...gap, ...warnings, ""].join("\n");
}
