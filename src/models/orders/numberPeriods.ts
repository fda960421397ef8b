import { DAY } from "../../core/DAY.ts";
import type { Zone } from "../../time/openZone.ts";
import { kindOfPeriod } from "./kindOfPeriod.ts";
import type { MergeWithin } from "./OrderOptions.ts";

/**
 * Numbers the calendar periods of a kind, one after the other; of no kind, instants number themselves.
 *
 * @internal
 */
export function numberPeriods(mergeWithin: MergeWithin, zone: Zone): (ms: number) => number {
  if (mergeWithin === "none") return (ms) => ms;
  const dayOf = numberDays(zone);
  const kind = kindOfPeriod(mergeWithin);
  return kind === null ? dayOf : (ms) => kind.indexOf(dayOf(ms));
}

/**
 * Numbers days by their first instants, which are kept: a zone takes far longer to say the day of an
 * instant. So days never run backwards, even where clocks go back over midnight.
 */
function numberDays(zone: Zone): (ms: number) => number {
  const starts = new Map<number, number>();
  function startOf(day: number): number {
    const known = starts.get(day);
    if (known !== undefined) return known;
    const start = zone.startOf(day);
    starts.set(day, start);
    return start;
  }
  return (ms) => {
    const day = Math.floor(ms / DAY);
    if (ms < startOf(day)) return day - 1;
    return ms < startOf(day + 1) ? day : day + 1;
  };
}
