import type { Command } from "./Command.ts";
import { CommandError } from "./CommandError.ts";
import { findCommand } from "./findCommand.ts";

/** The metric that stands behind a subcommand, and what stands behind it. */
export function takeMetric(
  subcommand: string,
  [name, ...rest]: readonly string[],
): { readonly command: Command; readonly rest: readonly string[] } {
  if (name === undefined || name.startsWith("-"))
    throw new CommandError(
      `${subcommand} needs a metric first, such as cx-metrics ${subcommand} nps`,
    );
  return { command: findCommand(name), rest };
}
