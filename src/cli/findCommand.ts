import { findMetric, metrics } from "../catalog/metrics.ts";
import { type Command, createCommand } from "./Command.ts";
import { CommandError } from "./CommandError.ts";
import { nearestName } from "./nearestName.ts";

/** The command of a metric by its id or an alias. */
export function findCommand(name: string): Command {
  const entry = findMetric(name);
  if (entry !== undefined) return createCommand(entry);
  const names = Object.values(metrics).flatMap(({ id, aliases }) => [id, ...aliases]);
  const nearest = nearestName(name, names);
  const hint = nearest === undefined ? "" : `; did you mean ${nearest}?`;
  throw new CommandError(`there is no metric "${name}"${hint}\nSee cx-metrics list`);
}
