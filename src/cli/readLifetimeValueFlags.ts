import { CommandError } from "./CommandError.ts";
import { FORMATS, INPUT_FORMATS } from "./commonFlags.ts";
import type { LifetimeValueRequest } from "./LifetimeValueRequest.ts";
import { lifetimeValueFlags } from "./lifetimeValueFlags.ts";
import { needText } from "./needText.ts";
import { PURCHASE_MODELS } from "./purchaseFits.ts";
import { readDelimiter } from "./readDelimiter.ts";
import { readDiscountFlags } from "./readDiscountFlags.ts";
import { type GivenFlags, readFlags, singleText } from "./readFlags.ts";
import { readInstant } from "./readInstant.ts";
import { readNumber } from "./readNumber.ts";
import { readChoice } from "./readOption.ts";
import { readOrderFlags } from "./readOrderFlags.ts";
import { readSpan } from "./readSpan.ts";

const NAME = "lifetime-value";

/** As many as anyone reads in a table. */
const READABLE = 20;

/** Understands the arguments of `cx-metrics lifetime-value`. */
export function readLifetimeValueFlags(args: readonly string[]): LifetimeValueRequest {
  const known = lifetimeValueFlags.flatMap(([, flags]) => flags.map(({ flag }) => flag));
  const flags = readFlags(args, known);
  const text = (flag: string) => singleText(flags, flag);
  const [file, other] = flags.positionals;
  if (other !== undefined)
    throw new CommandError(`lifetime-value reads one file, not ${file} and ${other}`);
  const [asOf, rows] = [text("as-of"), text("input-format")];
  const format = readChoice("format", text("format") ?? "table", FORMATS);
  return {
    file,
    inputFormat: rows === undefined ? undefined : readChoice("input-format", rows, INPUT_FORMATS),
    delimiter: readDelimiter(flags),
    format,
    columns: {
      customer: needText(NAME, flags, "customer", ", the column of who ordered"),
      at: needText(NAME, flags, "at", ", the column of when they did"),
      value: text("value"),
    },
    orders: readOrderFlags(flags),
    asOf: asOf === undefined ? undefined : readInstant(asOf),
    model: readChoice("model", text("model") ?? "mbg-nbd", PURCHASE_MODELS),
    fit: readFit(flags),
    horizon: readSpan("horizon", text("horizon") ?? "12m"),
    discount: readDiscountFlags(flags),
    top: readTop(text("top"), format),
  };
}

/** The models say what is wrong with a number. */
function readFit(flags: GivenFlags): LifetimeValueRequest["fit"] {
  const [seed, starts] = ["seed", "starts"].map((flag) => {
    const text = singleText(flags, flag);
    return text === undefined ? undefined : readNumber(flag, text);
  });
  return { seed, starts };
}

function readTop(text: string | undefined, format: LifetimeValueRequest["format"]): number {
  if (text === undefined)
    return format === "json" || format === "csv" ? Number.POSITIVE_INFINITY : READABLE;
  if (/^[1-9]\d*$/.test(text)) return Number(text);
  throw new CommandError(`--top is ${JSON.stringify(text)}, expected a whole number of at least 1`);
}
