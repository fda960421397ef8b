import { checkNumber } from "../core/checkNumber.ts";
import { fail } from "../core/fail.ts";
import type { Plan } from "./readPlan.ts";
import { sizeOfDifference } from "./sizeOfDifference.ts";
import { sizeOfMargin } from "./sizeOfMargin.ts";

/** What a sample is to reach, and what that takes. */
export interface ReadGoal {
  readonly path: readonly string[];
  readonly given: number;
  readonly groups: 1 | 2;
  /** Answers of each group, before the design effect. */
  readonly size: number;
  /** The share of the rarer kind of answer; infinite where there are no two kinds. */
  readonly rarest: number;
}

interface GivenGoal {
  readonly margin?: unknown;
  readonly difference?: unknown;
  readonly power?: unknown;
}

/**
 * Reads the margin or the difference of a plan.
 *
 * @internal
 */
export function readGoal(
  name: string,
  { margin, difference, power }: GivenGoal,
  plan: Plan,
): ReadGoal {
  if ((margin === undefined) === (difference === undefined))
    fail("inconsistent", name, ["options", "margin"], margin, "either a margin or a difference");
  if (difference === undefined && power !== undefined)
    fail("inconsistent", name, ["options", "power"], power, "none: a margin has no power");
  return difference === undefined
    ? readMargin(name, margin, plan)
    : readDifference(name, difference, plan);
}

/** The widest interval, and the largest difference. */
const WIDEST = { share: 100, nps: 200, mean: 1e60 };

function readMargin(name: string, margin: unknown, plan: Plan): ReadGoal {
  const path = ["options", "margin"];
  const { metric, expected, unit } = plan;
  if (plan.variance === 0)
    fail("out-of-range", name, ["options", "share"], 100 * expected, "a share between 0 and 100");
  const given = checkNumber(name, path, margin, { min: 0, max: WIDEST[metric] / 2 });
  if (given === 0) fail("out-of-range", name, path, given, "a margin above 0");
  const rarest = metric === "share" ? Math.min(expected, 1 - expected) : Number.POSITIVE_INFINITY;
  return { path, given, groups: 1, size: sizeOfMargin(plan, given / unit), rarest };
}

function readDifference(name: string, difference: unknown, plan: Plan): ReadGoal {
  const path = ["options", "difference"];
  const { metric, expected, room, unit } = plan;
  const given = checkNumber(name, path, difference, { min: -WIDEST[metric], max: WIDEST[metric] });
  if (given === 0) fail("out-of-range", name, path, given, "a difference other than 0");
  const change = given / unit;
  if (Math.abs(change) > (change > 0 ? room.rise : room.fall) + ROUNDING)
    fail("out-of-range", name, path, given, "a difference that ends on the scale");
  const other = Math.min(1, Math.max(0, expected + change));
  const kinds = [expected, 1 - expected, other, 1 - other];
  const rarest = metric === "share" ? Math.min(...kinds) : Number.POSITIVE_INFINITY;
  return { path, given, groups: 2, size: sizeOfDifference(plan, change), rarest };
}

/** By which a sum of fractions may miss the end of the scale. */
const ROUNDING = 1e-9;
