import { checkFields, checkWhole } from "../core/checkFields.ts";
import { checkLevel } from "../core/checkLevel.ts";
import { checkNumber, PERCENT } from "../core/checkNumber.ts";
import { checkChoice, checkOptions } from "../core/checkOptions.ts";
import { fail } from "../core/fail.ts";
import { criticalZ } from "../stats/criticalZ.ts";
import { probit } from "../stats/probit.ts";

/** A plan as it is read; shares and net shares as fractions, a mean in units of `sd`. */
export interface Plan {
  readonly metric: "share" | "nps" | "mean";
  /** The share or net share expected; 0 of a mean. */
  readonly expected: number;
  /** The variance of one answer: of a share, of codes 1, 0 and -1, or 1 in units of `sd`. */
  readonly variance: number;
  /** How far the value can rise and fall, infinite of a mean. */
  readonly room: { readonly rise: number; readonly fall: number };
  /** What 1 is in the metric's unit. */
  readonly unit: number;
  readonly level: number;
  /** How many standard errors the interval reaches to each side. */
  readonly reach: number;
  readonly power: number;
  /** How many standard errors the power is worth. */
  readonly powerReach: number;
  readonly designEffect: number;
  /** How many answers the interval adds of its own. */
  readonly addedAnswers: number;
  /** The percentages that were given. */
  readonly percentages: readonly number[];
}

/** What each metric takes of its own, first what tells its spread. */
const OWN = { share: ["share"], nps: ["shares", "interval"], mean: ["sd"] } as const;

/**
 * Reads what two kinds of plans have in common; `more` names their own options.
 *
 * @internal
 */
export function readPlan(name: string, options: unknown, more: readonly string[]): Plan {
  const known = ["metric", ...Object.values(OWN).flat(), "level", "power", "designEffect", ...more];
  checkOptions(name, options, known);
  const given = options as Readonly<Record<string, unknown>>;
  const metric = readMetric(name, given["metric"]);
  for (const [other, own] of Object.entries(OWN)) {
    const foreign = own.find((option) => other !== metric && given[option] !== undefined);
    if (foreign !== undefined)
      fail("inconsistent", name, ["options", foreign], given[foreign], `none for "${metric}"`);
  }
  const level = checkLevel(name, given["level"] as number | undefined);
  const power = readPower(name, given["power"], level);
  return {
    metric,
    ...READERS[metric](name, ["options", OWN[metric][0]], given[OWN[metric][0]]),
    level,
    reach: criticalZ(level),
    power,
    powerReach: probit(power),
    designEffect: readFactor(name, given["designEffect"]),
    addedAnswers: ADDED_ANSWERS[checkChoice(name, "interval", given["interval"], INTERVALS)],
  };
}

const INTERVALS = ["wald", "adjusted-wald"] as const;

const ADDED_ANSWERS = { wald: 0, "adjusted-wald": 3 };

function readMetric(name: string, metric: unknown): Plan["metric"] {
  const path = ["options", "metric"];
  if (metric === undefined) fail("invalid-shape", name, path, metric, "share, nps or mean");
  return checkChoice(name, "metric", metric, ["share", "nps", "mean"]);
}

function readPower(name: string, given: unknown, level: number): number {
  const path = ["options", "power"];
  if (given === undefined) return 0.8;
  const power = checkNumber(name, path, given, { min: 0, max: 1, open: true });
  const chance = (1 - level) / 2;
  if (power <= chance)
    fail("inconsistent", name, path, power, `more than ${chance}, which chance alone reaches`);
  return power;
}

function readFactor(name: string, given: unknown): number {
  const range = { min: 0.01, max: 1e6 };
  return given === undefined ? 1 : checkNumber(name, ["options", "designEffect"], given, range);
}

type Spread = Pick<Plan, "expected" | "variance" | "room" | "unit" | "percentages">;

const READERS: Readonly<
  Record<Plan["metric"], (name: string, path: string[], given: unknown) => Spread>
> = {
  share: (name, path, given) => {
    const share = given === undefined ? 50 : checkNumber(name, path, given, PERCENT);
    const expected = share / 100;
    const room = { rise: 1 - expected, fall: expected };
    const percentages = given === undefined ? [] : [share];
    return { expected, variance: expected * (1 - expected), room, unit: 100, percentages };
  },
  nps: (name, path, given) => {
    if (given === undefined)
      return { expected: 0, variance: 1, room: { rise: 1, fall: 1 }, unit: 100, percentages: [] };
    const names = ["promoters", "detractors"] as const;
    const fields = checkFields(name, given, names, [], path, PERCENT);
    const { promoters, detractors } = fields;
    checkWhole(name, ["promoters + detractors", promoters, detractors], ["100", 100], path);
    const expected = (promoters - detractors) / 100;
    // The variance of the codes, without a difference of close numbers.
    const passives = 100 - promoters - detractors;
    const variance = (4 * promoters * detractors + passives * (promoters + detractors)) / 10_000;
    if (!(variance > 0)) fail("out-of-range", name, path, given, "shares of more than one kind");
    const room = { rise: 1 - expected, fall: 1 + expected };
    return { expected, variance, room, unit: 100, percentages: [promoters, detractors] };
  },
  mean: (name, path, given) => {
    const sd = checkNumber(name, path, given, { min: 1e-60, max: 1e60 });
    const endless = Number.POSITIVE_INFINITY;
    const room = { rise: endless, fall: endless };
    return { expected: 0, variance: 1, room, unit: sd, percentages: [] };
  },
};
