import { metrics } from "../catalog/metrics.ts";
import { plans } from "../sql/plans/plans.ts";
import type { SqlShape } from "../sql/SqlPlan.ts";
import { commandName } from "./Command.ts";
import { CommandError } from "./CommandError.ts";
import { flagName } from "./flagName.ts";
import { numberFlag, planOf } from "./planQuery.ts";
import type { Request } from "./Request.ts";

/** Says why a request has no query, and what has. */
export function refuseQuery(request: Request): never {
  const { command, given, weights } = request;
  if (weights !== undefined)
    throw new CommandError("--weights has no query: only rows can tell, from a CSV or JSON file");
  const plan = planOf(command.entry.id);
  if (plan === undefined) {
    const names = Object.values(metrics)
      .filter(({ id }) => Object.hasOwn(plans, id))
      .map(commandName);
    throw new CommandError(`${command.name} has no query, these have: ${names.join(", ")}`);
  }
  const number = numberFlag(request);
  if (number !== undefined)
    throw new CommandError(
      `--${number} is ${given.get(number)}, expected a column: a query adds columns up`,
    );
  const flags = [...given.keys()].map((flag) => `--${flag}`).join(", ");
  const ways = plan.shapes.map(listFlags).join(" or ");
  throw new CommandError(`${command.name} has no query of ${flags}, it has one of ${ways}`);
}

function listFlags({ fields }: SqlShape): string {
  const required = Object.entries(fields).filter(([, field]) => field.required);
  if (required.length === 1) return "--column";
  if (required.every(([, { holds }]) => holds === "rating"))
    return `${required.length} of --columns`;
  return required.map(([name]) => `--${flagName(name)}`).join(", ");
}
