import { checkFields } from "../core/checkFields.ts";
import { COUNT, checkNumber, WHOLE_COUNT } from "../core/checkNumber.ts";
import { collectDurations } from "../core/collectDurations.ts";
import type { DurationTally } from "../core/DurationTally.ts";
import { fail } from "../core/fail.ts";
import { isRecord } from "../core/isRecord.ts";
import type { DurationSettings } from "./DurationOptions.ts";
import type { DurationReading } from "./DurationResult.ts";
import { summarizeDurations } from "./summarizeDurations.ts";

/** Which of a ticket's times count, and what those tickets are that have none. */
interface Wanted {
  /** The time that counts. */
  readonly field: string;
  /** All times that a ticket must have, right or `null`. */
  readonly fields: readonly string[];
  /** Why a ticket has none. */
  readonly reason: string;
}

/**
 * Reads one time of each ticket, as `ticketTimes` makes them; tickets without it are left out and
 * counted, not missing. What was left out before is carried over.
 *
 * @internal
 */
export function readTicketTimes(
  metric: string,
  input: unknown,
  { asked, settings }: DurationSettings,
  { field, fields, reason }: Wanted,
): DurationReading<DurationTally> {
  if (asked !== undefined && asked !== "ms")
    fail("inconsistent", metric, ["options", "unit"], asked, "ms, the unit of ticket times");
  const { tickets, excluded }: Readonly<Record<string, unknown>> = isRecord(input) ? input : {};
  if (!Array.isArray(tickets))
    fail("invalid-shape", metric, ["tickets"], tickets, "a list of tickets, or durations");
  const times = Array.from(tickets, (ticket: unknown, i) => {
    if (!isRecord(ticket)) fail("invalid-shape", metric, ["tickets", i], ticket, "a ticket");
    for (const name of fields) checkTime(metric, ["tickets", i, name], ticket[name]);
    return ticket[field];
  });
  const before = excluded === undefined ? {} : checkExcluded(metric, excluded);
  const { durations, missing } = collectDurations(metric, times);
  const summary = summarizeDurations({ durations, missing: 0 }, "ms", settings);
  return { unit: "ms", excluded: { ...before, [reason]: missing }, ...summary };
}

/** What `ticketTimes` left out stays left out, and counted. */
function checkExcluded(metric: string, excluded: unknown): { readonly solvedByBots?: number } {
  return checkFields(metric, excluded, [], ["solvedByBots"], ["excluded"], WHOLE_COUNT);
}

function checkTime(metric: string, path: readonly (string | number)[], time: unknown): void {
  if (time !== null) checkNumber(metric, path, time, COUNT);
}
