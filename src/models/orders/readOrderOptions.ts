import { checkChoice, checkOptions } from "../../core/checkOptions.ts";
import { DAY } from "../../core/DAY.ts";
import { fail } from "../../core/fail.ts";
import { openZone } from "../../time/openZone.ts";
import { checkTimeUnit, type TimeUnit, unitLength } from "../TimeUnit.ts";
import { numberPeriods } from "./numberPeriods.ts";
import type { MergeWithin, UsedOrderOptions } from "./OrderOptions.ts";
import { type ObservationEnd, type OrderCalendar, readEnd } from "./readEnd.ts";

/** Options of orders, checked, and what follows from them. */
export interface OrderRules extends OrderCalendar {
  readonly unit: TimeUnit;
  readonly asOf: ObservationEnd;
  readonly used: UsedOrderOptions;
  /** A difference of numbers of periods in the unit. */
  readonly timeOf: (periods: number) => number;
}

const NAMES = ["unit", "asOf", "mergeWithin", "timeZone", "refunds", "zeroOrders"];

/**
 * Reads the options that all functions of orders share; others are only known by name.
 *
 * @internal
 */
export function readOrderOptions(
  name: string,
  options: unknown,
  others: readonly string[] = [],
): OrderRules {
  checkOptions(name, options, [...NAMES, ...others]);
  const given = options as Readonly<Record<string, unknown>>;
  const { timeZone = "UTC" } = given;
  const zone = openZone(name, ["options", "timeZone"], timeZone);
  const kinds = ["day", "none", "week", "month", "year"] as const;
  const mergeWithin = checkChoice(name, "mergeWithin", given["mergeWithin"], kinds);
  const unit = checkUnit(name, given["unit"], mergeWithin);
  const calendar = { zone, mergeWithin, periodOf: numberPeriods(mergeWithin, zone) };
  const asOf = readEnd(name, "asOf", given["asOf"], calendar);
  const policies = ["refuse", "exclude"] as const;
  return {
    ...calendar,
    unit,
    asOf,
    used: {
      mergeWithin,
      timeZone: timeZone as string,
      refunds: checkChoice(name, "refunds", given["refunds"], [...policies, "subtract", "cancel"]),
      zeroOrders: checkChoice(name, "zeroOrders", given["zeroOrders"], [...policies, "count"]),
    },
    timeOf: convertPeriods(mergeWithin, unit),
  };
}

/** The unit in which periods are counted, not measured. */
const COUNTED: Readonly<Record<MergeWithin, TimeUnit | null>> = {
  none: null,
  day: null,
  week: "weeks",
  month: "months",
  year: "years",
};

function checkUnit(name: string, given: unknown, mergeWithin: MergeWithin): TimeUnit {
  const path = ["options", "unit"];
  const unit = checkTimeUnit(name, path, given);
  const counted = COUNTED[mergeWithin];
  if (counted === null && unit === "periods")
    fail("inconsistent", name, path, unit, "a unit of known length, unless weeks or longer merge");
  if (counted !== null && unit !== counted && unit !== "periods")
    fail("inconsistent", name, path, unit, `"${counted}" or "periods", since ${counted} merge`);
  return unit;
}

function convertPeriods(mergeWithin: MergeWithin, unit: TimeUnit): (periods: number) => number {
  if (COUNTED[mergeWithin] !== null) return (periods) => periods;
  const length = mergeWithin === "day" ? DAY : 1;
  const unitMs = unitLength(unit) as number;
  return (periods) => (periods * length) / unitMs;
}
