import type { BusinessCalendar, Instant } from "cx-metrics";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

const msOf = (at: Instant): number => {
  if (typeof at === "number") return at;
  return at instanceof Date || typeof at === "string"
    ? new Date(at).getTime()
    : at.epochMilliseconds;
};

/** Business milliseconds since 1970: 09:00 to 17:00 UTC, every day. */
const openBefore = (at: number) => {
  const day = Math.floor(at / DAY);
  return 8 * HOUR * day + Math.min(8 * HOUR, Math.max(0, at - day * DAY - 9 * HOUR));
};

/** A calendar that needs no calendar: 09:00 to 17:00 UTC, every day. */
export const nineToFive: BusinessCalendar = {
  between: (from, to) => openBefore(msOf(to)) - openBefore(msOf(from)),
  add: () => Number.NaN,
  isOpen: (at) => {
    const time = msOf(at) % DAY;
    return time >= 9 * HOUR && time < 17 * HOUR;
  },
};
