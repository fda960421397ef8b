import type { Io } from "./Io.ts";

/** A command that is no metric. */
export interface Subcommand {
  readonly help: string;
  /** What it prints. */
  readonly run: (args: readonly string[], io: Io) => Promise<string>;
}
