import { periodFlags } from "./commonFlags.ts";
import { describeFlag, INDENT } from "./describeFlag.ts";
import type { InputShape } from "./InputShape.ts";
import { takesPeriods } from "./takesPeriods.ts";
import { wrapText } from "./wrapText.ts";

/** The flags of calendar periods with their heading; no lines where there are none. */
export function periodHelp(shapes: readonly InputShape[]): [heading: string, lines: string[]] {
  return [headingOf(shapes), shapes.some(takesPeriods) ? describePeriods(shapes) : []];
}

/** Says which rows have no calendar periods, where others have. */
function headingOf(shapes: readonly InputShape[]): string {
  const without = shapes.filter((shape) => shape.kind === "records" && !takesPeriods(shape));
  const flags = without.map(({ fields: [first] }) => `--${first?.flag}`);
  return `Calendar periods${flags.length === 0 ? "" : ` (not with ${flags.join(", ")})`}`;
}

/** What flags mean with --period that rows have without it. */
const WITH_PERIOD: Readonly<Record<string, string>> = {
  at: "--at is the instant of each row of counts",
  from: "--from lies in the first period, which is counted from its start",
  to: "--to is where the last period ends",
};

/** Each flag is described once, so here only those that no rows have. */
function describePeriods(shapes: readonly InputShape[]): string[] {
  const listed = new Set(
    shapes.flatMap(({ fields, settings }) => [...fields, ...settings]).map(({ flag }) => flag),
  );
  const others = periodFlags.filter(({ flag }) => !listed.has(flag));
  const meanings = periodFlags.flatMap(({ flag }) =>
    listed.has(flag) ? [WITH_PERIOD[flag] as string] : [],
  );
  const beside =
    meanings.length === 0 ? [] : wrapText("", `With it, ${meanings.join("; ")}`, INDENT);
  return [...others.flatMap(describeFlag), ...beside];
}
