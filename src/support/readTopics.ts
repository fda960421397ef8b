import type { CxMetricsErrorPath } from "../core/CxMetricsError.ts";
import { checkKnown } from "../core/checkFields.ts";
import { COUNT, checkNumber } from "../core/checkNumber.ts";
import { checkTallyKind } from "../core/checkTallyKind.ts";
import { entriesOf } from "../core/entriesOf.ts";
import { isRecord } from "../core/isRecord.ts";

/** Tickets by topic; any name is a topic. */
export type TopicCounts = Readonly<Record<string, number>>;

/** Tickets of two windows by topic, and how long the windows are. */
export type TopicWindows = {
  /** Tickets of each topic in the window of interest. */
  readonly current: TopicCounts;
  /** Tickets of each topic in the window before. */
  readonly previous: TopicCounts;
  /** How many days the current window has, from 0.001 to 1,000,000. */
  readonly currentDays: number;
  /** How many days the previous one has. */
  readonly previousDays: number;
};

/** Topics counted in two windows: adds up over shards of the same windows. */
export interface TrendTally {
  /** What was counted; tallies add only where these agree. */
  readonly labels: {
    readonly kind: "ticket-trends";
    readonly version: 1;
    readonly currentDays: number;
    readonly previousDays: number;
  };
  /** Tickets of each topic in the current window. */
  readonly current: TopicCounts;
  /** Tickets of each topic in the previous one. */
  readonly previous: TopicCounts;
}

/**
 * Reads the counts of two windows, by hand or as their tally.
 *
 * @internal
 */
export function readTopics(metric: string, input: unknown): TrendTally {
  const labels = isRecord(input) && "labels" in input ? checkLabels(metric, input) : null;
  const record = labels ?? checkKnown(metric, input, [...COUNTS, ...DAYS]);
  const path = labels === null ? [] : ["labels"];
  const days = (name: (typeof DAYS)[number]) =>
    checkNumber(metric, [...path, name], record[name], { min: 0.001, max: 1_000_000 });
  const counts = input as Readonly<Record<string, unknown>>;
  return {
    labels: {
      kind: "ticket-trends",
      version: 1,
      currentDays: days("currentDays"),
      previousDays: days("previousDays"),
    },
    current: readCounts(metric, "current", counts["current"]),
    previous: readCounts(metric, "previous", counts["previous"]),
  };
}

const COUNTS = ["current", "previous"] as const;
const DAYS = ["currentDays", "previousDays"] as const;

function checkLabels(metric: string, input: unknown): Readonly<Record<string, unknown>> {
  const { labels } = checkKnown(metric, input, ["labels", ...COUNTS]);
  return checkTallyKind(metric, labels, "ticket-trends", DAYS);
}

function readCounts(metric: string, name: string, counts: unknown): TopicCounts {
  const path: CxMetricsErrorPath = [name];
  const topics = entriesOf(metric, path, counts, "a record of counts by topic");
  return Object.fromEntries(
    topics.map(([topic, count]) => [topic, checkNumber(metric, [name, topic], count, COUNT)]),
  );
}
