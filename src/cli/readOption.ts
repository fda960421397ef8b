import { DAY } from "../core/DAY.ts";
import { checkInstant } from "../core/Instant.ts";
import { CommandError } from "./CommandError.ts";
import { nearestName } from "./nearestName.ts";
import type { OptionFlag } from "./OptionFlag.ts";
import { plainNumber } from "./plainNumber.ts";
import { readInstant } from "./readInstant.ts";
import { readNumber } from "./readNumber.ts";
import { splitNames } from "./splitNames.ts";

/** The value of an option from its text. */
export function readOption(option: OptionFlag, text: string): unknown {
  switch (option.kind) {
    case "choice":
      return readChoice(option.flag, text, option.choices);
    case "number":
      return readNumber(option.flag, text);
    case "duration":
      return readDuration(option.flag, text);
    case "instant":
      return readInstant(text);
    case "instants":
      return readInstants(option.flag, text);
    case "scale":
      return readScale(option.flag, text);
    case "column":
      return text;
    case "json":
      return readJson(option.flag, text);
  }
}

/** One of some words, or an error that lists them. */
export function readChoice<Choice extends string>(
  flag: string,
  text: string,
  choices: readonly Choice[],
): Choice {
  const choice = choices.find((name) => name === text);
  if (choice !== undefined) return choice;
  const nearest = nearestName(text, choices);
  const hint = nearest === undefined ? "" : `; did you mean "${nearest}"?`;
  return refuse(flag, text, `one of ${choices.join(", ")}${hint}`);
}

/** How many milliseconds there are in each unit. */
const UNITS: Readonly<Record<string, number>> = { d: DAY, h: 3_600_000, ms: 1 };

const UNIT = /(?:ms|d|h)$/;

/** A length of time in ms, which may be written in days or hours. */
function readDuration(flag: string, text: string): number {
  const [unit = "ms"] = UNIT.exec(text) ?? [];
  const number = plainNumber(text.replace(UNIT, ""));
  if (number === undefined)
    return refuse(flag, text, "days or hours such as 7d or 12h, or milliseconds");
  return number * (UNITS[unit] as number);
}

function readScale(flag: string, text: string): { min: number; max: number } {
  const match = /^\s*(-?\d+)\s*(?:-|\.\.)\s*(-?\d+)\s*$/.exec(text);
  if (match === null) return refuse(flag, text, "the lowest and the highest point, such as 1-5");
  return { min: Number(match[1]), max: Number(match[2]) };
}

/** Instants with commas between them, also in the brackets of JSON. */
function readInstants(flag: string, text: string): number[] {
  const texts = splitNames(flag, text.replace(/^\[|\]$/g, "").replaceAll('"', ""));
  return texts.map((instant) => {
    try {
      return checkInstant(flag, [], readInstant(instant));
    } catch {
      return refuse(flag, instant, "dates such as 2026-03-01, separated by commas");
    }
  });
}

function readJson(flag: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return refuse(flag, text, "JSON");
  }
}

function refuse(flag: string, text: string, expected: string): never {
  throw new CommandError(`--${flag} is ${JSON.stringify(text)}, expected ${expected}`);
}
