import { type Answers, isAnswers } from "../core/Answers.ts";
import { collectDurations } from "../core/collectDurations.ts";
import { checkDurationTally, type DurationTally } from "../core/DurationTally.ts";
import type { DurationSettings } from "./DurationOptions.ts";
import type { DurationReading } from "./DurationResult.ts";
import { summarizeDurations, summarizeTally } from "./summarizeDurations.ts";

/**
 * Reads durations, raw or as their tally.
 *
 * @internal
 */
export function readDurations(
  metric: string,
  input: Answers | DurationTally,
  { asked, settings }: DurationSettings,
): DurationReading<DurationTally> {
  if (isAnswers(input)) {
    const unit = asked ?? "ms";
    const collected = collectDurations(metric, input);
    const excluded = { missing: collected.missing };
    return { unit, excluded, ...summarizeDurations(collected, unit, settings) };
  }
  const tally = checkDurationTally(metric, input, asked);
  const excluded = { missing: tally.missing };
  return { unit: tally.labels.unit, excluded, ...summarizeTally(tally, settings) };
}
