import { checkNumber } from "./checkNumber.ts";
import { checkChoice, checkOptions } from "./checkOptions.ts";
import { convertDuration, DURATION_UNITS } from "./convertDuration.ts";
import { fail } from "./fail.ts";
import { isRecord } from "./isRecord.ts";
import type { DurationUnit, MetricResult } from "./MetricResult.ts";

const NAME = "format-result";

/** How {@link formatResult} writes a value. */
export interface FormatOptions {
  /** A BCP 47 language tag; "en-US" unless given, never the machine's. */
  readonly locale?: string | undefined;
  /** Decimals, 0 to 20; 1 unless given (money: 2, counts: 0). */
  readonly digits?: number | undefined;
  /** For durations: the unit to show. */
  readonly unit?: DurationUnit | undefined;
}

/**
 * Writes a result's value for people: rounded here, and nowhere else.
 *
 * @remarks
 * Percent carry a percent sign, durations their unit; points, scores and money are plain numbers.
 * Halves round away from zero.
 *
 * @param result - A result of any metric, or anything with its `value` and `unit`.
 * @param options - Locale, decimals, and the unit of durations.
 * @returns The text; "n/a" where the value is `null`.
 * @throws {@link CxMetricsError} `unknown-option` for an unknown locale or a unit on something that
 * is no duration, `out-of-range` for `digits`, `invalid-shape` for anything that is no result.
 *
 * @example
 * ```ts
 * import { csat, formatResult, nps } from "cx-metrics";
 *
 * formatResult(nps([10, 10, 3])); // => "33.3"
 * formatResult(csat([5, 4, 2]), { digits: 0 }); // => "67%"
 * formatResult(nps([10, 10, 3]), { locale: "de-DE", digits: 2 }); // => "33,33"
 * formatResult(nps([])); // => "n/a"
 * formatResult({ value: 5_400_000, unit: "ms" }, { unit: "hours" }); // => "1.5 hr"
 * ```
 *
 * @see {@link roundShares} for shares that must add up.
 * @public
 */
export function formatResult(
  result: Pick<MetricResult, "value" | "unit">,
  options: FormatOptions = {},
): string {
  if (!isRecord(result)) fail("invalid-shape", NAME, ["result"], result, "a result");
  checkOptions(NAME, options, ["locale", "digits", "unit"]);
  const unit: unknown = result.unit;
  if (typeof unit !== "string") fail("invalid-shape", NAME, ["result", "unit"], unit, "a unit");
  const shown =
    options.unit === undefined ? unit : checkChoice(NAME, "unit", options.unit, DURATION_UNITS);
  if (result.value === null) return "n/a";
  const value = checkNumber(NAME, ["result", "value"], result.value);
  if (isDuration(unit) && isDuration(shown)) {
    const converted = convertDuration(value, unit, shown);
    return write(checkNumber(NAME, ["result", "value"], converted), options, 1, {
      style: "unit",
      unit: INTL_UNITS[shown],
      unitDisplay: "short",
    });
  }
  if (shown !== unit)
    fail("unknown-option", NAME, ["options", "unit"], shown, `no unit: the value is in ${unit}`);
  if (unit === "percent") return write(value, options, 1, { style: "unit", unit: "percent" });
  return write(value, options, DIGITS[unit] ?? 1, {});
}

const DIGITS: Readonly<Record<string, number>> = { money: 2, count: 0 };

const INTL_UNITS: Readonly<Record<DurationUnit, string>> = {
  ms: "millisecond",
  seconds: "second",
  minutes: "minute",
  hours: "hour",
  days: "day",
};

function isDuration(unit: string): unit is DurationUnit {
  return (DURATION_UNITS as readonly string[]).includes(unit);
}

function write(
  value: number,
  options: FormatOptions,
  defaultDigits: number,
  style: Intl.NumberFormatOptions,
): string {
  const { locale = "en-US", digits: asked = defaultDigits } = options;
  const digits = checkNumber(NAME, ["options", "digits"], asked, { min: 0, max: 20, whole: true });
  checkLocale(locale);
  return new Intl.NumberFormat(locale, {
    ...style,
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
    // Without it -0.04 is written "-0.0". ES2023, and in every Node and browser we support.
    signDisplay: "negative" as "auto",
  }).format(value);
}

/** For a locale that it does not know, Intl silently takes the machine's. */
function checkLocale(locale: unknown): void {
  if (typeof locale === "string" && isSupported(locale)) return;
  const expected = "a BCP 47 language tag such as en-US";
  fail("unknown-option", NAME, ["options", "locale"], locale, expected);
}

function isSupported(locale: string): boolean {
  try {
    return Intl.NumberFormat.supportedLocalesOf(locale).length > 0;
  } catch {
    return false;
  }
}
