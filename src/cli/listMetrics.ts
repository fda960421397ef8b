import { metrics } from "../catalog/metrics.ts";
import { commandName } from "./Command.ts";
import { wrapText } from "./wrapText.ts";

/** Every metric with its names and definitions, the default first. */
export function listMetrics(): string {
  const lines = Object.values(metrics).flatMap((entry) => {
    const name = commandName(entry);
    const names = [entry.id, ...entry.aliases].filter((known) => known !== name);
    const definitions = entry.definitions.map(({ id }) => id).join(", ");
    return [
      ...wrapText(name, entry.title, INDENT),
      ...(names.length > 0 ? wrapText("", `also called: ${names.join(", ")}`, INDENT) : []),
      ...wrapText("", `definitions: ${definitions}`, INDENT),
    ];
  });
  return [...lines, ""].join("\n");
}

const INDENT = 24;
