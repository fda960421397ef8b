import { checkDefinition, checkOptions } from "./checkOptions.ts";

/** The options of a metric that has one definition and no interval. */
export interface StandardOptions {
  /** The only one; may be left out. */
  readonly definition?: "standard" | undefined;
}

/**
 * Checks the options of a metric that has one definition.
 *
 * @internal
 */
export function readStandard(
  metric: string,
  options: StandardOptions,
  more: readonly string[] = [],
): "standard" {
  checkOptions(metric, options, ["definition", ...more]);
  return checkDefinition(metric, options.definition, ["standard"]);
}
