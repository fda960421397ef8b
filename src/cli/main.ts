import { CommandError } from "./CommandError.ts";
import { findCommand } from "./findCommand.ts";
import { findSubcommand } from "./findSubcommand.ts";
import { globalHelp } from "./globalHelp.ts";
import type { Io } from "./Io.ts";
import { listMetrics } from "./listMetrics.ts";
import { metricHelp } from "./metricHelp.ts";
import { parseRequest } from "./parseRequest.ts";
import { printable } from "./printable.ts";
import { readVersion } from "./readVersion.ts";
import { serveHelp } from "./serveHelp.ts";
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
    if (argv[0] === "serve" && !argv.some(isHelp)) await serveLines(argv.slice(1), io);
    else await writeText(io.stdout, await answer(argv, io));
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
  if (isHelp(name) || name === "help")
    return args[0] === undefined ? globalHelp() : await help(args[0], args[1]);
  if (name === "--version") return `${readVersion()}\n`;
  if (name === "list") return listMetrics();
  if (args.some(isHelp)) return help(name, args[0]);
  const subcommand = await findSubcommand(name);
  if (subcommand !== undefined) return subcommand.run(args, io);
  const request = parseRequest(findCommand(name), args);
  // Help needs no reader of files.
  const { runRequest } = await import("./runRequest.ts");
  return writeOutcome(request, await runRequest(request, io));
}

/** What the operations need is loaded for requests alone. */
async function serveLines(args: readonly string[], io: Io): Promise<void> {
  const { serve } = await import("./serve.ts");
  await serve(args, io);
}

function isHelp(arg: string): boolean {
  return arg === "--help" || arg === "-h";
}

/** How to use a command; behind the subcommands of one metric, that metric's own help is named. */
async function help(name: string, metric = "-"): Promise<string> {
  if (name === "serve") return serveHelp;
  const subcommand = await findSubcommand(name);
  if (subcommand === undefined) return metricHelp(findCommand(name));
  if (!subcommand.ofMetric || metric.startsWith("-")) return subcommand.help;
  const own = findCommand(metric).name;
  return `${subcommand.help}\nThe columns and options of ${own}: cx-metrics ${own} --help\n`;
}
