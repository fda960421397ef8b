import { CommandError } from "./CommandError.ts";
import type { LifetimeValueRequest } from "./LifetimeValueRequest.ts";
import { LENGTHS, MERGES, REFUNDS, UNIT_OF, ZERO_ORDERS } from "./lifetimeValueFlags.ts";
import { type GivenFlags, singleText } from "./readFlags.ts";
import { readChoice } from "./readOption.ts";

/** What counts as a purchase, and what times are counted in. */
export function readOrderFlags(flags: GivenFlags): LifetimeValueRequest["orders"] {
  const choose = <Choice extends string>(flag: string, choices: readonly [Choice, ...Choice[]]) =>
    readChoice(flag, singleText(flags, flag) ?? choices[0], choices);
  const mergeWithin = choose("merge-within", MERGES);
  const own = UNIT_OF[mergeWithin];
  const unit = readChoice("unit", singleText(flags, "unit") ?? own ?? "weeks", LENGTHS);
  if (own !== undefined && unit !== own)
    throw new CommandError(
      `--unit is "${unit}", expected ${own}, since --merge-within ${mergeWithin} counts whole ${own}`,
    );
  return {
    mergeWithin,
    unit,
    timeZone: singleText(flags, "time-zone") ?? "UTC",
    refunds: choose("refunds", REFUNDS),
    zeroOrders: choose("zero-orders", ZERO_ORDERS),
  };
}
