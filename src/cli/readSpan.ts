import type { Span } from "../models/Span.ts";
import { CommandError } from "./CommandError.ts";

const UNITS = { d: "days", w: "weeks", m: "months", y: "years" } as const;

const SPAN = /^(\d+(?:\.\d+)?)([dwmy])$/;

/** A length of time of the calendar, such as 12m. */
export function readSpan(flag: string, text: string): Exclude<Span, number> {
  const [, number, unit] = SPAN.exec(text) ?? [];
  const count = Number(number);
  if (count > 0) return { [UNITS[unit as keyof typeof UNITS]]: count };
  throw new CommandError(
    `--${flag} is ${JSON.stringify(text)}, expected days, weeks, months or years such as 90d, 52w, 12m or 1y`,
  );
}
