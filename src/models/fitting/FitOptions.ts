import { checkLevel } from "../../core/checkLevel.ts";
import { COUNT, checkNumber } from "../../core/checkNumber.ts";
import { checkOptions } from "../../core/checkOptions.ts";
import { fail } from "../../core/fail.ts";
import { isRecord } from "../../core/isRecord.ts";
import { SEED } from "../../stats/createRandom.ts";
import type { UnitOptions } from "../UnitOptions.ts";

/**
 * A weak belief about a parameter: the logarithm of it is normal.
 *
 * @public
 */
export interface LogNormalPrior {
  /** The value in the middle, in the unit of the model. */
  readonly median: number;
  /** The standard deviation of the logarithm: 1 says that a factor of e is nothing unusual. */
  readonly spread: number;
}

/**
 * How a model is fitted.
 *
 * @typeParam Parameter - What a prior can be given for: a parameter, or a sum of two such as "a+b".
 * @public
 */
export interface FitOptions<Parameter extends string = string> {
  /** The confidence level of the intervals; 0.95 unless given. */
  readonly level?: number | undefined;
  /** Where the random starts of the search come from: any whole number; 1 unless given. */
  readonly seed?: number | undefined;
  /** How many places the search starts at, the best of which is finished; 3 unless given. */
  readonly starts?: number | undefined;
  /** The penalty of the Python package lifetimes, for parity with it; 0 unless given. Prefer `priors`. */
  readonly penalizer?: number | undefined;
  /** Weak beliefs, where the data alone do not settle a parameter; none unless given. */
  readonly priors?: { readonly [Name in Parameter]?: LogNormalPrior | undefined } | undefined;
}

/**
 * How a model of purchases over time is fitted.
 *
 * @typeParam Parameter - What a prior can be given for.
 * @public
 */
export type TimedFitOptions<Parameter extends string = string> = FitOptions<Parameter> &
  UnitOptions;

/** Checked options, as the model shows them. */
export type FitSettings = {
  readonly level: number;
  readonly seed: number;
  readonly starts: number;
  readonly penalizer: number;
  readonly priors: Readonly<Record<string, { readonly median: number; readonly spread: number }>>;
};

/**
 * Checks the options of a fit; `more` names its own ones, `believed` what it takes priors for.
 *
 * @internal
 */
export function readFitOptions(
  name: string,
  options: FitOptions,
  believed: readonly string[],
  more: readonly string[] = [],
): FitSettings {
  checkOptions(name, options, ["level", "seed", "starts", "penalizer", "priors", ...more]);
  const { seed = 1, starts = 3, penalizer = 0, priors = {} } = options;
  return {
    level: checkLevel(name, options.level),
    seed: checkNumber(name, ["options", "seed"], seed, SEED),
    starts: checkNumber(name, ["options", "starts"], starts, { min: 1, max: 1000, whole: true }),
    penalizer: checkNumber(name, ["options", "penalizer"], penalizer, COUNT),
    priors: readPriors(name, priors, believed),
  };
}

const POSITIVE = { min: 0, max: 1e300, open: true };

function readPriors(name: string, priors: unknown, believed: readonly string[]) {
  const path = ["options", "priors"];
  if (!isRecord(priors)) fail("invalid-shape", name, path, priors, "an object");
  const checked: Record<string, { median: number; spread: number }> = {};
  for (const [of, prior] of Object.entries(priors)) {
    if (prior === undefined) continue;
    const place = [...path, of];
    if (!believed.includes(of))
      fail("unknown-option", name, place, prior, `no prior but of ${believed.join(", ")}`);
    if (!isRecord(prior)) fail("invalid-shape", name, place, prior, "{ median, spread }");
    const { median, spread } = prior;
    checked[of] = {
      median: checkNumber(name, [...place, "median"], median, POSITIVE),
      spread: checkNumber(name, [...place, "spread"], spread, POSITIVE),
    };
  }
  return checked;
}
