import type { MetricWarning } from "../../core/MetricResult.ts";

/** A number so close above a whole one is that one but for rounding. */
const ROUNDING = 1e-9;

/**
 * What speaks against the limits from so many customers and resamples, of which some are defined.
 *
 * @remarks
 * A limit lies among the predictions where its rank does: `(defined + 1) * (1 - level) / 2` is 1 or more.
 *
 * @internal
 */
export function bootstrapWarnings(
  customers: number,
  resamples: number,
  defined: number,
  level: number,
): MetricWarning[] {
  if (customers < 2)
    return [
      {
        code: "single-customer",
        message:
          "A single customer is drawn again each time: there are no resamples, and no limits",
      },
    ];
  const warnings: MetricWarning[] = [];
  if (defined < resamples)
    warnings.push({
      code: "undefined-nearby",
      message: `${resamples - defined} of ${resamples} resamples have no prediction, and are left out`,
    });
  const least = Math.ceil((2 / (1 - level)) * (1 - ROUNDING)) - 1;
  if (defined > 0 && defined < least)
    warnings.push({
      code: "unbounded",
      message: `At level ${level} limits take ${least} resamples with a prediction, and there are ${defined}: there are no limits`,
    });
  return warnings;
}
