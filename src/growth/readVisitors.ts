import type { CxMetricsErrorPath } from "../core/CxMetricsError.ts";
import { checkWhole } from "../core/checkFields.ts";
import { fail } from "../core/fail.ts";
import { isRecord } from "../core/isRecord.ts";
import { readNamedCounts } from "./NamedCounts.ts";

/** Visitors of one intent, and how many of them did what they came for. */
export type VisitorCounts = {
  /** Visitors who came for it. */
  readonly visitors: number;
  /** Of those, how many say that they did it. */
  readonly completed: number;
  /** Of those, how many say that they did not; the rest did not say. */
  readonly notCompleted: number;
};

/** The tally of {@link visitorIntent}. */
export interface VisitorTally {
  /** What it is. */
  readonly labels: { readonly kind: "visitor-intent"; readonly version: 1 };
  /** Visitors by intent. */
  readonly intents: Readonly<Record<string, VisitorCounts>>;
  /** Visitors who did not say what they came for. */
  readonly missing: number;
}

/**
 * Visitors by intent: from answers, from counts by hand, or from a tally.
 *
 * @internal
 */
export function readVisitors(metric: string, input: unknown): VisitorTally {
  const { intents, missing } = Array.isArray(input)
    ? countAnswers(metric, input)
    : readCounts(metric, input);
  return {
    labels: { kind: "visitor-intent", version: 1 },
    intents: Object.fromEntries(intents),
    missing,
  };
}

interface Counted {
  readonly intents: Iterable<readonly [string, VisitorCounts]>;
  readonly missing: number;
}

function readCounts(metric: string, input: unknown): Counted {
  const { path, named, more } = readNamedCounts(metric, input, {
    kind: "visitor-intent",
    field: "intents",
    counts: ["visitors", "completed", "notCompleted"],
    more: ["missing"],
  });
  for (const [intent, { visitors, completed, notCompleted }] of named) {
    const outcomes = ["completed", completed, notCompleted] as const;
    checkWhole(metric, outcomes, ["visitors", visitors], [...path, intent]);
  }
  return { intents: named, missing: more["missing"] ?? 0 };
}

function countAnswers(metric: string, answers: readonly unknown[]): Counted {
  const intents = new Map<string, { visitors: number; completed: number; notCompleted: number }>();
  let missing = 0;
  for (let i = 0; i < answers.length; i++) {
    const { intent, completed } = checkAnswer(metric, ["answers", i], answers[i]);
    if (intent === null) {
      missing++;
      continue;
    }
    let counts = intents.get(intent);
    if (counts === undefined) {
      counts = { visitors: 0, completed: 0, notCompleted: 0 };
      intents.set(intent, counts);
    }
    counts.visitors++;
    if (completed === true) counts.completed++;
    if (completed === false) counts.notCompleted++;
  }
  return { intents, missing };
}

/** What one visitor says; a misspelt field must not pass for a missing intent. */
function checkAnswer(metric: string, path: CxMetricsErrorPath, answer: unknown) {
  if (!isRecord(answer)) fail("invalid-shape", metric, path, answer, "an answer");
  const { intent: given, completed = null } = answer;
  const intent = given === undefined && "intent" in answer ? null : given;
  if (typeof intent !== "string" && intent !== null)
    fail("invalid-shape", metric, [...path, "intent"], intent, "a string, or null");
  if (typeof completed !== "boolean" && completed !== null)
    fail("invalid-shape", metric, [...path, "completed"], completed, "true, false or null");
  return { intent, completed };
}
