import type { CxMetricsErrorPath } from "./CxMetricsError.ts";
import type { NumberRange } from "./checkNumber.ts";
import { fail } from "./fail.ts";

/**
 * A moment: a `Date`, epoch milliseconds, an ISO 8601 string with `Z` or an offset, a date such as
 * "2026-03-01" (00:00 UTC), or anything with `epochMilliseconds`, such as a Temporal instant.
 *
 * @public
 */
export type Instant = Date | number | string | { readonly epochMilliseconds: number };

const ISO =
  /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:[.,](\d{1,9}))?)?(Z|[+-]\d\d(?::?\d\d)?))?$/;

/** The largest distance from 1970 that a Date can hold. */
export const LATEST = 8.64e15;

/** Epoch milliseconds. */
export const EPOCH_MS: NumberRange = { min: -8.64e15, max: 8.64e15 };

/**
 * An instant as epoch milliseconds; fractions of a millisecond in a string are cut off.
 *
 * @internal
 */
export function checkInstant(metric: string, path: CxMetricsErrorPath, instant: unknown): number {
  const ms = toMilliseconds(instant);
  if (!(Math.abs(ms) <= LATEST)) {
    fail(
      "invalid-time",
      metric,
      path,
      instant instanceof Date ? String(instant) : instant,
      "a Date, epoch milliseconds, or ISO 8601 with Z or an offset",
    );
  }
  return ms + 0;
}

function toMilliseconds(instant: unknown): number {
  if (typeof instant === "number") return instant;
  if (typeof instant === "string") return parseIso(instant);
  if (instant instanceof Date) return instant.getTime();
  if (typeof instant === "object" && instant !== null && "epochMilliseconds" in instant) {
    return typeof instant.epochMilliseconds === "number" ? instant.epochMilliseconds : Number.NaN;
  }
  return Number.NaN;
}

/** `Date.parse` takes 30 February for 2 March and local time where no zone is given; this does not. */
function parseIso(text: string): number {
  const match = ISO.exec(text);
  if (match === null) return Number.NaN;
  const [, year, month, day, hour = "0", minute = "0", second = "0", fraction = "", zone = "Z"] =
    match;
  const fields = [year, month, day, hour, minute, second].map(Number);
  const [y = 0, mo = 0, d = 0, h = 0, mi = 0, s = 0] = fields;
  const date = new Date(0);
  date.setUTCFullYear(y, mo - 1, d);
  const exists = date.getUTCMonth() === mo - 1 && h < 24 && mi < 60 && s < 60;
  const offset = parseOffset(zone);
  if (!exists || offset === null) return Number.NaN;
  const ms = Number(fraction.padEnd(3, "0").slice(0, 3));
  return date.getTime() + ((h * 60 + mi - offset) * 60 + s) * 1000 + ms;
}

/** Minutes east of UTC. */
function parseOffset(zone: string): number | null {
  if (zone === "Z") return 0;
  const hours = Number(zone.slice(1, 3));
  const minutes = Number(zone.slice(3).replace(":", ""));
  if (hours > 23 || minutes > 59) return null;
  return (zone.startsWith("-") ? -1 : 1) * (hours * 60 + minutes);
}
