import { checkOptions } from "../core/checkOptions.ts";
import { checkTimeUnit, type TimeUnit } from "./TimeUnit.ts";

/**
 * What the times of a model are counted in.
 *
 * @public
 */
export interface UnitOptions {
  /** The unit of time; "periods", of no known length, unless given. */
  readonly unit?: TimeUnit | undefined;
}

/**
 * The unit that the options name.
 *
 * @internal
 */
export function readUnitOptions(name: string, options: UnitOptions): TimeUnit {
  checkOptions(name, options, ["unit"]);
  return readUnit(name, options.unit);
}

/**
 * The unit that was named, or "periods".
 *
 * @internal
 */
export function readUnit(name: string, unit: TimeUnit = "periods"): TimeUnit {
  return checkTimeUnit(name, ["options", "unit"], unit);
}
