import { DAY } from "../core/DAY.ts";
import type { Zone } from "../time/openZone.ts";

/** The day of an instant, such as 2026-03-01. */
export function nameDay(zone: Zone, ms: number): string {
  return new Date(zone.dayAt(ms) * DAY).toISOString().slice(0, "2026-03-01".length);
}
