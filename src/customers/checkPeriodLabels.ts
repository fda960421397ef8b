import { checkNumber } from "../core/checkNumber.ts";
import { checkTallyKind } from "../core/checkTallyKind.ts";
import { fail } from "../core/fail.ts";
import { EPOCH_MS } from "../core/Instant.ts";

/** The labels of a tally of one period. */
export interface PeriodLabels {
  readonly from: number;
  readonly to: number;
  /** All of them, to read what one kind has more than others. */
  readonly known: Readonly<Record<string, unknown>>;
}

/**
 * Checks the labels of a tally of one period; `more` names those that only this kind has.
 *
 * @internal
 */
export function checkPeriodLabels(
  metric: string,
  labels: unknown,
  kind: string,
  more: readonly string[] = [],
): PeriodLabels {
  const known = checkTallyKind(metric, labels, kind, ["from", "to", ...more]);
  const from = checkNumber(metric, ["labels", "from"], known["from"], EPOCH_MS);
  const to = checkNumber(metric, ["labels", "to"], known["to"], EPOCH_MS);
  if (to <= from) fail("inconsistent", metric, ["labels", "to"], to, `an end after ${from}`);
  return { from, to, known };
}
