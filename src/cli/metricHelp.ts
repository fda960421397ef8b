import type { MetricEntry } from "../catalog/MetricEntry.ts";
import type { Command } from "./Command.ts";
import { commonFlags } from "./commonFlags.ts";
import { describeFlag, INDENT } from "./describeFlag.ts";
import { examplesOf, writeExample } from "./examplesOf.ts";
import type { InputField, InputShape } from "./InputShape.ts";
import type { OptionFlag } from "./OptionFlag.ts";
import { periodHelp } from "./periodHelp.ts";
import { takesNumbersOnly, usageLine, writeField } from "./usageLine.ts";
import { wrapText } from "./wrapText.ts";

/** What only this shape takes; some settings are options, too, and stand there. */
function ownSettings({ options }: Command, { settings }: InputShape): InputField[] {
  return settings.filter(({ flag }) => options.every((option) => option.flag !== flag));
}

/** All that one needs to use one command, from the catalog. */
export function metricHelp(command: Command): string {
  const { entry, name, shapes, options } = command;
  const names = [entry.id, ...entry.aliases].filter((known) => known !== name);
  const sections: [heading: string, lines: readonly string[]][] = [
    ["Usage", shapes.map((shape) => usageLine(command, shape))],
    ...shapes.map((shape): [string, string[]] => [
      `${shape.description} (${describeShape(entry, shape)})`,
      [...shape.fields, ...ownSettings(command, shape)].flatMap((field) =>
        describeField(shape, field),
      ),
    ]),
    ["Options", options.flatMap(describeOption)],
    periodHelp(shapes),
    ["Rows and results", commonFlags.flatMap(describeFlag)],
    ["Definitions, the default first", entry.definitions.flatMap(describeDefinition)],
    ["Rules", entry.notes.flatMap((note) => wrapText("-", note, 2))],
    ["Examples", examplesOf(command).map(writeExample)],
  ];
  const also = names.length > 0 ? [`Also called ${names.join(", ")}.`] : [];
  return [
    `${entry.title}: ${lowerFirst(entry.summary)}.`,
    ...also,
    ...sections
      .filter(([, lines]) => lines.length > 0)
      .flatMap(([heading, lines]) => ["", heading, ...lines.map((text) => `  ${text}`)]),
    "",
  ].join("\n");
}

function describeShape({ merge }: MetricEntry, shape: InputShape): string {
  if (takesNumbersOnly(shape)) return "numbers, no file";
  if (shape.kind === "json") return "no file";
  if (shape.kind === "answers") return "a column of the file, one a row";
  if (shape.kind === "items") return "columns of the file, one respondent a row";
  if (shape.kind === "records")
    return "columns of the file; times such as 2026-03-01 or 2026-03-01T09:30:00Z";
  return merge === "none"
    ? "columns of a file with one row for each group, or numbers without a file"
    : "columns of the file, which are added up, or numbers without a file";
}

function describeField(shape: InputShape, field: InputField): string[] {
  const { description, required } = field;
  const choices = field.option?.choices ?? [];
  const values = choices.length === 0 ? "" : `: ${choices.join(", ")}`;
  const optional = required ? "" : " (optional)";
  return line(writeField(shape, field), { description: `${description}${values}${optional}` });
}

function describeOption({ flag, kind, choices, description }: OptionFlag): string[] {
  const values = kind === "choice" ? `: ${choices.join(", ")}` : "";
  return line(`--${flag} ${VALUES[kind]}`, { description: `${description}${values}` });
}

const VALUES: Readonly<Record<OptionFlag["kind"], string>> = {
  choice: "<name>",
  duration: "<duration>",
  number: "<number>",
  instant: "<date>",
  instants: "<dates>",
  scale: "<min-max>",
  column: "<column>",
  json: "<json>",
};

function describeDefinition({
  id,
  formula,
  source,
}: Command["entry"]["definitions"][number]): string[] {
  return line(id, { description: `${formula} (${source})` });
}

function line(term: string, { description }: { readonly description: string }): string[] {
  return wrapText(term, description, INDENT);
}

function lowerFirst(text: string): string {
  return text.slice(0, 1).toLowerCase() + text.slice(1);
}
