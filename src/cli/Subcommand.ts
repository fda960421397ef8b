import type { Io } from "./Io.ts";

/** A command that is no metric. */
export interface Subcommand {
  readonly help: string;
  /** Whether a metric stands behind it. */
  readonly ofMetric: boolean;
  /** What it prints. */
  readonly run: (args: readonly string[], io: Io) => Promise<string>;
}
