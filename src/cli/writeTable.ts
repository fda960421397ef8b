import { alignGrid } from "./alignGrid.ts";
import type { Command } from "./Command.ts";
import type { Outcome } from "./Outcome.ts";
import { resultGrid } from "./resultGrid.ts";
import { warningLines } from "./warningLines.ts";

/** Results as an aligned table for a terminal, warnings beneath. */
export function writeTable(command: Command, outcome: Outcome): string {
  const warnings = warningLines(outcome).map((line) => `! ${line}`);
  const gap = warnings.length > 0 ? [""] : [];
  const table = alignGrid(resultGrid(command, outcome));
  return [command.entry.title, "", ...table, ...gap, ...warnings, ""].join("\n");
}
