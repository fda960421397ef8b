import type { CxMetricsErrorCode } from "./CxMetricsError.ts";
import { fail } from "./fail.ts";
import { isRecord } from "./isRecord.ts";

/**
 * Refuses options that are no object, and names that the metric does not know.
 *
 * @internal
 */
export function checkOptions(metric: string, options: unknown, known: readonly string[]): void {
  if (!isRecord(options)) fail("invalid-shape", metric, ["options"], options, "an object");
  for (const key of Object.keys(options)) {
    if (!known.includes(key)) {
      const instead = `no option but ${known.join(", ")}`;
      fail("unknown-option", metric, ["options", key], options[key], instead);
    }
  }
}

/**
 * One word of a list: the first where none was given.
 *
 * @internal
 */
export function checkChoice<const Choice extends string>(
  metric: string,
  option: string,
  value: unknown,
  choices: readonly [Choice, ...Choice[]],
  code: CxMetricsErrorCode = "unknown-option",
): Choice {
  if (value === undefined) return choices[0];
  const found = choices.find((choice) => choice === value);
  return found ?? fail(code, metric, ["options", option], value, `one of ${choices.join(", ")}`);
}

/**
 * The named definition: the metric's default where none was given.
 *
 * @internal
 */
export function checkDefinition<const Definition extends string>(
  metric: string,
  value: unknown,
  definitions: readonly [Definition, ...Definition[]],
): Definition {
  return checkChoice(metric, "definition", value, definitions, "unknown-definition");
}
