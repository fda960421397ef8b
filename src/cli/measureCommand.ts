import { CommandError } from "./CommandError.ts";
import { FORMATS } from "./commonFlags.ts";
import { configRequest, type SharedRequest } from "./configRequest.ts";
import type { Io } from "./Io.ts";
import type { MeasureConfig } from "./measureConfig.ts";
import { measureHelp } from "./measureHelp.ts";
import { measureInput } from "./measureInput.ts";
import { needText } from "./needText.ts";
import type { Outcome } from "./Outcome.ts";
import { readConfig } from "./readConfig.ts";
import { readEngine } from "./readEngine.ts";
import { type GivenFlags, readFlags, singleText } from "./readFlags.ts";
import { readChoice } from "./readOption.ts";
import type { Subcommand } from "./Subcommand.ts";
import { writeOutcomes } from "./writeOutcomes.ts";

const FLAGS = ["config", "format", "engine", "memory", "threads", "spill"];

/** Several metrics of one input, read once. */
export const measureCommand: Subcommand = {
  help: measureHelp,
  ofMetric: false,
  run: measureConfigured,
};

async function measureConfigured(args: readonly string[], io: Io): Promise<string> {
  const flags = readFlags(args, FLAGS);
  const config = await readConfig(needText("measure", flags, "config", ", such as metrics.json"));
  const shared = shareRequest(config, flags);
  const named = config.metrics.map((metric, i) => ({
    name: metric.name ?? metric.metric,
    request: configRequest(metric, shared, `metrics[${i}]`),
  }));
  const names = named.map(({ name }) => name);
  const twin = names.find((name, i) => names.indexOf(name) !== i);
  if (twin !== undefined)
    throw new CommandError(`two metrics are called ${JSON.stringify(twin)}: give each a "name"`);
  const outcomes = await measureInput(
    named.map(({ request }) => request),
    io,
  );
  const results = named.map((one, i) => ({ ...one, outcome: outcomes[i] as Outcome }));
  return writeOutcomes(shared.format, results);
}

/** What all metrics share; files on the command line take the place of those of the config. */
function shareRequest(config: MeasureConfig, flags: GivenFlags): SharedRequest {
  const { inputFormat, delimiter, by = [], period } = config;
  const { files: configured = [] } = config;
  const listed = typeof configured === "string" ? [configured] : configured;
  const files = flags.positionals.length > 0 ? flags.positionals : listed;
  return {
    files,
    file: files[0],
    inputFormat,
    delimiter,
    by: [...new Set(by)],
    periods: period && {
      period: period.every,
      at: period.at,
      timeZone: period.timeZone ?? "UTC",
      from: period.from,
      to: period.to,
      weekStart: period.weekStart ?? "monday",
    },
    format: readChoice("format", singleText(flags, "format") ?? "table", FORMATS),
    engine: readEngine(flags),
  };
}
