import { findMetric, metrics } from "../catalog/metrics.ts";
import { createCommand } from "./Command.ts";
import { CommandError } from "./CommandError.ts";
import { globalHelp } from "./globalHelp.ts";
import type { Io } from "./Io.ts";
import { listMetrics } from "./listMetrics.ts";
import { metricHelp } from "./metricHelp.ts";
import { nearestName } from "./nearestName.ts";
import { parseRequest } from "./parseRequest.ts";
import { printable } from "./printable.ts";
import { readVersion } from "./readVersion.ts";
import { writeOutcome } from "./writeOutcome.ts";
import { writeText } from "./writeText.ts";

/**
 * The command line: results go to stdout in one piece or not at all, complaints to stderr.
 *
 * @param argv - The arguments after the program's name.
 * @param io - Streams; `process` fits.
 * @returns The exit code: 0, or 2 for something that the user has to change.
 */
export async function main(argv: readonly string[], io: Io): Promise<number> {
  try {
    await writeText(io.stdout, await answer(argv, io));
    return 0;
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    const message = error.message.split("\n").map(printable).join("\n");
    await writeText(io.stderr, `cx-metrics: ${message}\n`);
    return 2;
  }
}

async function answer(argv: readonly string[], io: Io): Promise<string> {
  const [name, ...args] = argv;
  if (name === undefined) throw new CommandError(`no metric is named\n\n${globalHelp()}`);
  if (isHelp(name) || name === "help") return args[0] === undefined ? globalHelp() : help(args[0]);
  if (name === "--version") return `${readVersion()}\n`;
  if (name === "list") return listMetrics();
  if (args.some(isHelp)) return help(name);
  const request = parseRequest(commandOf(name), args);
  // Help needs no reader of files.
  const { runRequest } = await import("./runRequest.ts");
  return writeOutcome(request, await runRequest(request, io));
}

function isHelp(arg: string): boolean {
  return arg === "--help" || arg === "-h";
}

function help(name: string): string {
  return metricHelp(commandOf(name));
}

function commandOf(name: string) {
  const entry = findMetric(name);
  if (entry !== undefined) return createCommand(entry);
  const names = Object.values(metrics).flatMap(({ id, aliases }) => [id, ...aliases]);
  const nearest = nearestName(name, names);
  const hint = nearest === undefined ? "" : `; did you mean ${nearest}?`;
  throw new CommandError(`there is no metric "${name}"${hint}\nSee cx-metrics list`);
}
