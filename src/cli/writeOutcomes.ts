import { tabulate } from "./FlatTable.ts";
import { flattenResult } from "./flattenResult.ts";
import type { Outcome } from "./Outcome.ts";
import { periodCells } from "./Period.ts";
import { printable } from "./printable.ts";
import type { Request } from "./Request.ts";
import { keyNames } from "./resultGrid.ts";
import { writeCsv } from "./writeCsv.ts";
import { escapeMarkdown } from "./writeMarkdown.ts";
import { asMeasured, writeJson, writeOutcome } from "./writeOutcome.ts";

/** A metric's results with the name that they go by. */
interface NamedOutcome {
  readonly name: string;
  readonly request: Request;
  readonly outcome: Outcome;
}

/** The results of several metrics: a record by name, one flat table, or a table for each. */
export function writeOutcomes(format: Request["format"], named: readonly NamedOutcome[]): string {
  if (format === "json") {
    const results = named.map(({ name, outcome }) => [name, outcome.results.map(asMeasured)]);
    return writeJson(Object.fromEntries(results));
  }
  if (format === "csv") return writeCsv(flattenOutcomes(named));
  return named
    .map(({ name, request, outcome }) => {
      const title = titleOf(name, request);
      if (format === "table") return writeOutcome(request, outcome, title);
      return `## ${escapeMarkdown(title)}\n\n${writeOutcome(request, outcome)}`;
    })
    .join("\n");
}

function titleOf(name: string, { command: { entry } }: Request): string {
  const isOwn = [entry.id, ...entry.aliases].includes(name);
  return isOwn ? entry.title : `${printable(name)}: ${entry.title}`;
}

function flattenOutcomes(named: readonly NamedOutcome[]) {
  const entries = named.flatMap(({ name, outcome }) =>
    outcome.results.map(({ keys, period, result }) => ({
      keys,
      cells: new Map([["name", name], ...periodCells(period), ...flattenResult(result)]),
    })),
  );
  const all = named.flatMap(({ outcome }) => outcome.results);
  return tabulate(keyNames(all), entries, "result");
}
