import type { ENGINES } from "./commonFlags.ts";

/** What reads rows, and how much of the machine it may use. */
export interface EngineOptions {
  readonly engine: (typeof ENGINES)[number];
  readonly memory: string | undefined;
  readonly threads: number | undefined;
  readonly spill: string | undefined;
}
