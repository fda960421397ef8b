import { ENGINES } from "./commonFlags.ts";
import type { EngineOptions } from "./EngineOptions.ts";
import { type GivenFlags, singleText } from "./readFlags.ts";
import { readNumber } from "./readNumber.ts";
import { readChoice } from "./readOption.ts";

/** Which engine the flags ask for; their values are for DuckDB to check. */
export function readEngine(flags: GivenFlags): EngineOptions {
  const text = (flag: string): string | undefined => singleText(flags, flag);
  const threads = text("threads");
  return {
    engine: readChoice("engine", text("engine") ?? "auto", ENGINES),
    memory: text("memory"),
    threads: threads === undefined ? undefined : readNumber("threads", threads),
    spill: text("spill"),
  };
}
