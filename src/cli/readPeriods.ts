import { checkInstant } from "../core/Instant.ts";
import type { Command } from "./Command.ts";
import { CommandError } from "./CommandError.ts";
import { PERIODS, periodFlags, WEEK_STARTS } from "./commonFlags.ts";
import type { InputShape } from "./InputShape.ts";
import type { PeriodOptions } from "./PeriodOptions.ts";
import { type GivenFlags, singleText } from "./readFlags.ts";
import { readInstant } from "./readInstant.ts";
import { readChoice } from "./readOption.ts";
import { showCell } from "./showCell.ts";
import { takesPeriods } from "./takesPeriods.ts";

/** The calendar periods that the flags ask for, where this way of feeding the metric has any. */
export function readPeriods(
  command: Command,
  shape: InputShape,
  flags: GivenFlags,
): PeriodOptions | undefined {
  const text = (flag: string): string | undefined => singleText(flags, flag);
  const period = text("period");
  if (period === undefined) {
    refuseAlone(command, shape, flags);
    return undefined;
  }
  checkShape(shape, flags);
  const [from, to, weekStart] = [text("from"), text("to"), text("week-start")];
  if (weekStart !== undefined && period !== "week")
    throw new CommandError("--week-start goes with --period week");
  return {
    period: readChoice("period", period, PERIODS),
    timeZone: text("time-zone") ?? "UTC",
    from: from === undefined ? undefined : readEnd("from", from),
    to: to === undefined ? undefined : readEnd("to", to),
    weekStart: readChoice("week-start", weekStart ?? WEEK_STARTS[0], WEEK_STARTS),
    at: text("at"),
  };
}

/** A date stays one: it is midnight in the zone, which is not known here. */
function readEnd(flag: string, text: string): string | number {
  const instant = readInstant(text);
  try {
    checkInstant(flag, [], instant);
    return instant;
  } catch {
    throw new CommandError(`--${flag} is ${showCell(text)}, expected a date such as 2026-03-01`);
  }
}

/** Without --period these mean nothing, unless they are what the rows or the metric need. */
function refuseAlone({ options }: Command, shape: InputShape, { texts }: GivenFlags): void {
  const known = [...shape.fields, ...shape.settings, ...options].map(({ flag }) => flag);
  const alone = periodFlags.find(({ flag }) => texts.has(flag) && !known.includes(flag));
  if (alone !== undefined) throw new CommandError(`--${alone.flag} goes with --period`);
}

/** Answers and counts have an instant a row; spells and changes are looked at once for each period. */
function checkShape(shape: InputShape, { texts }: GivenFlags): void {
  const given = shape.fields.filter(({ flag }) => texts.has(flag));
  const isList = shape.kind === "counts" && given.some(({ list }) => list);
  if (takesPeriods(shape) && !isList) return;
  const flags = given.map(({ flag }) => `--${flag}`).join(", ");
  throw new CommandError(`--period goes with columns of answers or counts, not with ${flags}`);
}
