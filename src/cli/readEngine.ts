import { CommandError } from "./CommandError.ts";
import { ENGINES } from "./commonFlags.ts";
import type { EngineOptions } from "./EngineOptions.ts";
import { plainNumber } from "./plainNumber.ts";
import { type GivenFlags, singleText } from "./readFlags.ts";
import { readChoice } from "./readOption.ts";

/** Which engine the flags ask for; their values are for DuckDB to check. */
export function readEngine(flags: GivenFlags): EngineOptions {
  const text = (flag: string): string | undefined => singleText(flags, flag);
  const threads = text("threads");
  const count = threads === undefined ? undefined : plainNumber(threads);
  if (threads !== undefined && count === undefined)
    throw new CommandError(`--threads is ${JSON.stringify(threads)}, expected a number`);
  return {
    engine: readChoice("engine", text("engine") ?? "auto", ENGINES),
    memory: text("memory"),
    threads: count,
    spill: text("spill"),
  };
}
