import { COUNT, type NumberRange } from "../core/checkNumber.ts";
import { checkOptions } from "../core/checkOptions.ts";
import { checkSpan, type Span } from "./Span.ts";
import type { TimeUnit } from "./TimeUnit.ts";

/**
 * When a customer is asked about.
 *
 * @public
 */
export interface AliveOptions {
  /** The time after the end of the observation; 0, now, unless given. */
  readonly at?: Span | undefined;
}

/**
 * The time after the observation that the options name.
 *
 * @internal
 */
export function readAt(
  name: string,
  options: AliveOptions,
  unit: TimeUnit,
  range: NumberRange = COUNT,
): number {
  checkOptions(name, options, ["at"]);
  const { at = 0 } = options;
  return checkSpan(name, ["options", "at"], at, unit, range);
}
