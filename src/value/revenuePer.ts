import { checkKnown } from "../core/checkFields.ts";
import { COUNT, checkNumber, MONEY } from "../core/checkNumber.ts";
import { createResult } from "../core/createResult.ts";
import { estimateQuotient } from "../core/estimateRatio.ts";
import type { MetricResult } from "../core/MetricResult.ts";
import { readStandard, type StandardOptions } from "../core/readStandard.ts";

/**
 * Revenue, refunds negative, per order or per account.
 *
 * @internal
 */
export function revenuePer<Unit extends string>(
  metric: string,
  input: unknown,
  unit: Unit,
  options: StandardOptions,
): MetricResult<Readonly<Record<"revenue" | Unit, number>>> {
  const definition = readStandard(metric, options);
  const fields = checkKnown(metric, input, ["revenue", unit]);
  const revenue = checkNumber(metric, ["revenue"], fields["revenue"], MONEY);
  const count = checkNumber(metric, [unit], fields[unit], COUNT);
  const tally = { revenue, [unit]: count } as Record<"revenue" | Unit, number>;
  return createResult(
    { metric, definition, options: {}, unit: "money", better: "higher", tally },
    estimateQuotient(metric, revenue, [unit, count], count),
  );
}
