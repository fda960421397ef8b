import type { Outcome } from "./Outcome.ts";
import type { Request } from "./Request.ts";
import { writeCsv } from "./writeCsv.ts";
import { writeMarkdown } from "./writeMarkdown.ts";
import { writeTable } from "./writeTable.ts";

/** Results in the format that was asked for; JSON is always an array of `{ keys, result }`. */
export function writeOutcome({ command, format }: Request, outcome: Outcome): string {
  switch (format) {
    case "table":
      return writeTable(command, outcome);
    case "json":
      return `${JSON.stringify(outcome.results, null, 2)}\n`;
    case "csv":
      return writeCsv(outcome);
    case "markdown":
      return writeMarkdown(command, outcome);
  }
}
