import type { MetricWarning } from "../../core/MetricResult.ts";

/** A scaled parameter that is so small, or its inverse, is on its way to 0 or to infinity. */
const EXTREME = Math.log(1e4);
/** A parameter that may as well be seven times as large, or as small, at one standard error. */
const UNKNOWN = 2;

/**
 * What the place of a maximum says about the data: parameters that run away, and directions in which the
 * likelihood hardly falls.
 *
 * @internal
 */
export function shapeWarnings(
  parameters: readonly string[],
  logs: Float64Array,
  errors: readonly number[] | null,
): MetricWarning[] {
  const warnings: MetricWarning[] = [];
  const isUnknown = (i: number) => errors === null || (errors[i] as number) > UNKNOWN;
  const ends = (names: readonly string[], where: string) =>
    names.length === 0 ? [] : [`${names.join(", ")} towards ${where}`];
  const places = [
    ...ends(
      parameters.filter((_, i) => (logs[i] as number) < -EXTREME && isUnknown(i)),
      "0",
    ),
    ...ends(
      parameters.filter((_, i) => (logs[i] as number) > EXTREME && isUnknown(i)),
      "infinity",
    ),
  ];
  if (places.length > 0)
    warnings.push({
      code: "boundary",
      message: `The search was driven to the edge, ${places.join(" and ")}: there is no maximum inside, or hardly one`,
    });
  const unknown = parameters.filter((_, i) => isUnknown(i));
  if (unknown.length > 0)
    warnings.push({
      code: "flat-direction",
      message:
        errors === null
          ? "The likelihood is flat in some direction: there are no standard errors"
          : `The data hardly tell ${unknown.join(", ")}: the likelihood is flat in that direction`,
    });
  return warnings;
}
