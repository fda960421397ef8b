/** The rules that tell more than chance on a control chart, the two defaults first. */
export const CHART_RULES = [
  "beyond-limits",
  "nine-on-one-side",
  "eight-on-one-side",
  "six-in-a-row",
  "two-of-three",
  "four-of-five",
  "fourteen-alternating",
  "fifteen-near-center",
  "eight-far-from-center",
] as const;

/** The name of a rule that tells more than chance on a control chart. */
export type ChartRule =
  | "beyond-limits"
  | "nine-on-one-side"
  | "eight-on-one-side"
  | "six-in-a-row"
  | "two-of-three"
  | "four-of-five"
  | "fourteen-alternating"
  | "fifteen-near-center"
  | "eight-far-from-center";

/** A point of a control chart as the rules see it. */
export interface StandardizedPoint {
  readonly value: number;
  /** Its distance from the center, in standard deviations of this point. */
  readonly z: number;
}

/**
 * The rules that are broken at each point: those whose pattern ends there. A point that is not there
 * (`null`) breaks none, and no pattern goes on across it.
 *
 * @internal
 */
export function chartSignals(
  points: readonly (StandardizedPoint | null)[],
  rules: readonly ChartRule[],
): ChartRule[][] {
  return points.map((_, i) => {
    const recent = recentTo(points, i);
    return rules.filter((rule) => RULES[rule](recent));
  });
}

/** No pattern is longer. */
const LONGEST = 15;

/** The points in a row that end at a place, the newest first. */
function recentTo(points: readonly (StandardizedPoint | null)[], place: number): Recent {
  const recent: StandardizedPoint[] = [];
  for (let i = place; i >= 0 && recent.length < LONGEST; i--) {
    const point = points[i] as StandardizedPoint | null;
    if (point === null) break;
    recent.push(point);
  }
  return recent;
}

type Recent = readonly StandardizedPoint[];

const RULES: Readonly<Record<ChartRule, (recent: Recent) => boolean>> = {
  "beyond-limits": (recent) => inARow(recent, 1, (z) => Math.abs(z) > 3),
  "nine-on-one-side": (recent) => onOneSide(recent, 9),
  "eight-on-one-side": (recent) => onOneSide(recent, 8),
  "six-in-a-row": (recent) => inSteps(recent, 6, 1),
  "two-of-three": (recent) => mostBeyond(recent, 2, 3, 2),
  "four-of-five": (recent) => mostBeyond(recent, 4, 5, 1),
  "fourteen-alternating": (recent) => inSteps(recent, 14, -1),
  "fifteen-near-center": (recent) => inARow(recent, 15, (z) => Math.abs(z) < 1),
  "eight-far-from-center": (recent) => inARow(recent, 8, (z) => Math.abs(z) > 1),
};

function inARow(recent: Recent, count: number, holds: (z: number) => boolean): boolean {
  return recent.length >= count && recent.slice(0, count).every(({ z }) => holds(z));
}

function onOneSide(recent: Recent, count: number): boolean {
  return inARow(recent, count, (z) => z > 0) || inARow(recent, count, (z) => z < 0);
}

/** Whether each step between so many points is up or down as the one before times `turn`. */
function inSteps(recent: Recent, count: number, turn: 1 | -1): boolean {
  if (recent.length < count) return false;
  const values = recent.slice(0, count).map(({ value }) => value);
  const steps = values.slice(1).map((value, i) => Math.sign(value - (values[i] as number)));
  return steps.every(
    (step, i) => step !== 0 && (i === 0 || step === turn * (steps[i - 1] as number)),
  );
}

/** Whether the newest point is one of `least` among the newest `of` that far out on one side. */
function mostBeyond(recent: Recent, least: number, of: number, sigmas: number): boolean {
  const side = Math.sign(recent[0]?.z ?? 0);
  const beyond = recent.slice(0, of).map(({ z }) => z * side > sigmas);
  return beyond[0] === true && beyond.filter((far) => far).length >= least;
}
