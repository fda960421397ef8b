import { CommandError } from "./CommandError.ts";
import type { LifetimeValueRequest } from "./LifetimeValueRequest.ts";
import { type GivenFlags, singleText } from "./readFlags.ts";
import { readNumber } from "./readNumber.ts";
import { readSpan } from "./readSpan.ts";

/** What later money is worth; a rate alone would leave open whether it is one of a year or of a month. */
export function readDiscountFlags(flags: GivenFlags): LifetimeValueRequest["discount"] {
  const period = singleText(flags, "period");
  const text = singleText(flags, "discount-rate");
  if (period === undefined && text === undefined) return { discountRate: 0 };
  if (!flags.texts.has("value"))
    throw new CommandError(
      "--discount-rate and --period go with --value: money is discounted, purchases are not",
    );
  if (period === undefined)
    throw new CommandError("--discount-rate needs --period, the time it is for, such as 1y or 1m");
  if (text === undefined) throw new CommandError("--period goes with --discount-rate");
  return { discountRate: readNumber("discount-rate", text), period: readSpan("period", period) };
}
