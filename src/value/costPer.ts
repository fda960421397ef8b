import { checkKnown } from "../core/checkFields.ts";
import { COUNT, checkNumber } from "../core/checkNumber.ts";
import { createResult } from "../core/createResult.ts";
import { someEntriesOf } from "../core/entriesOf.ts";
import { estimateQuotient } from "../core/estimateRatio.ts";
import type { MetricResult } from "../core/MetricResult.ts";
import { readStandard, type StandardOptions } from "../core/readStandard.ts";
import { sumOf } from "../core/sumOf.ts";

/**
 * Costs in one sum, or item by item.
 *
 * @public
 */
export type Costs = number | Readonly<Record<string, number>>;

interface CostPer<Unit extends string> {
  readonly result: MetricResult<Readonly<Record<"costs" | Unit, number>>>;
  readonly total: number;
}

/**
 * Costs, all items together, per customer of some kind.
 *
 * @internal
 */
export function costPer<Unit extends string>(
  metric: string,
  input: unknown,
  unit: Unit,
  options: StandardOptions,
): CostPer<Unit> {
  const definition = readStandard(metric, options);
  const fields = checkKnown(metric, input, ["costs", unit]);
  const costs = readCosts(metric, fields["costs"]);
  const customers = checkNumber(metric, [unit], fields[unit], COUNT);
  const tally = { costs, [unit]: customers } as Record<"costs" | Unit, number>;
  const result = createResult(
    { metric, definition, options: {}, unit: "money", better: "lower", tally },
    estimateQuotient(metric, costs, [unit, customers], customers),
  );
  return { result, total: costs };
}

function readCosts(metric: string, costs: unknown): number {
  if (typeof costs !== "object") return checkNumber(metric, ["costs"], costs, COUNT);
  const items = someEntriesOf(metric, ["costs"], costs, "an amount, or amounts by item");
  const amounts = items.map(([item, cost]) => checkNumber(metric, ["costs", item], cost, COUNT));
  return checkNumber(metric, ["costs"], sumOf(amounts), COUNT);
}
