import { checkNumber } from "../core/checkNumber.ts";
import { sumOf } from "../core/sumOf.ts";
import { checkOpenShare } from "./checkOpenShare.ts";
import { checkList } from "./checkValues.ts";
import { checkWeights } from "./checkWeights.ts";
import { clopperPearson } from "./clopperPearson.ts";
import { criticalT } from "./criticalT.ts";
import { kishOf } from "./kish.ts";
import { linearise } from "./weightedMean.ts";

/** A share of weighted answers, and how sure it is. */
export interface WeightedShare {
  /** The share, 0 to 1; `null` where no weight is above 0. */
  readonly share: number | null;
  /** Its linearised standard error; `null` where fewer than two rows have a weight. */
  readonly standardError: number | null;
  /** How many answers of equal weight the interval stands on; `null` with the share. */
  readonly effectiveN: number | null;
  /** The lower limit by Korn and Graubard; `null` with the share. */
  readonly lower: number | null;
  /** The upper limit by Korn and Graubard; `null` with the share. */
  readonly upper: number | null;
  /** The lower limit by the logit; `null` where the share is 0 or 1. */
  readonly logitLower: number | null;
  /** The upper limit by the logit; `null` where the share is 0 or 1. */
  readonly logitUpper: number | null;
}

const NAME = "weighted-share";

/**
 * Share of weighted answers with the Korn-Graubard interval, and the logit interval beside it.
 *
 * Formula: `p = Σwy / Σw` with the linearised variance v of {@link weightedMean}. Korn and Graubard
 * take {@link clopperPearson} of an effective base, `p (1 - p) / v`. The logit interval is
 * `logit(p) ± t · √v / (p (1 - p))`, taken back to shares. Unit: share. Range: 0 to 1.
 *
 * Where all rows that count agree, v is 0 and the base 0 / 0: then it is Kish's, so that a share of 1
 * still has an honest interval, while R answers NaN. The base may exceed the rows, where weights are
 * small with the rarer answer, as in R. Rows of weight 0 stay in n.
 *
 * Cost: linear.
 *
 * @param values - 1 or `true` for a row that has the property, 0 or `false` for one that has not.
 * @param weights - One weight for each, 0 or more.
 * @param level - Confidence level, such as 0.95; above 0 and below 1.
 * @returns Share, standard error, effective base, and the limits by both methods.
 * @throws {@link CxMetricsError} `not-a-number`, `not-finite`, `not-integer`, `out-of-range` (a
 *   negative weight), `inconsistent` for lists of different length, `invalid-shape`.
 *
 * @example
 * ```ts
 * import { weightedShare } from "cx-metrics/stats";
 *
 * const estimate = weightedShare([1, 1, 1, 1, 1, 1, 0, 0, 0], [1, 2, 3, 4, 5, 6, 7, 8, 9], 0.95);
 * estimate.share; // ≈ 0.467
 * estimate.lower; // ≈ 0.112
 * estimate.upper; // ≈ 0.850
 * ```
 *
 * @see {@link weightedMean}, {@link kish}, {@link wilson}
 * @see E. L. Korn, B. I. Graubard (1998), Survey Methodology 24, 193-201; `svyciprop` of R's survey
 *   package.
 * @public
 */
export function weightedShare(
  values: ArrayLike<number | boolean>,
  weights: ArrayLike<number>,
  level: number,
): WeightedShare {
  const list = checkList(NAME, ["values"], values, 0, "0 and 1");
  const sample = Float64Array.from(list, (value, i) =>
    typeof value === "boolean" ? Number(value) : checkNumber(NAME, ["values", i], value, TRUTH),
  );
  const shares = checkWeights(NAME, weights, sample.length);
  checkOpenShare(NAME, "level", level);
  if (shares === null) return NOTHING;
  const { standardError } = linearise(sample, shares);
  const parts = partsOf(sample, shares);
  const effectiveN = effectiveBase(parts, standardError, shares);
  const { lower, upper } = clopperPearson(effectiveN * parts.share, effectiveN, level);
  const reach = standardError === null ? 0 : criticalT(level, sample.length - 1) * standardError;
  const logits = logitLimits(parts, reach);
  return { share: parts.share, standardError, effectiveN, lower, upper, ...logits };
}

const TRUTH = { min: 0, max: 1, whole: true };

const NOTHING: WeightedShare = {
  share: null,
  standardError: null,
  effectiveN: null,
  lower: null,
  upper: null,
  logitLower: null,
  logitUpper: null,
};

interface Parts {
  readonly share: number;
  readonly rest: number;
}

/** Both summed up, since one taken from 1 loses the digits of a small other; exact at the ends. */
function partsOf(values: Float64Array, shares: Float64Array<ArrayBuffer>): Parts {
  const share = sumOf(shares.map((part, i) => part * (values[i] as number)));
  const rest = sumOf(shares.map((part, i) => part * (1 - (values[i] as number))));
  return { share: share / (share + rest), rest: rest / (share + rest) };
}

/** Counts above it are no longer exact. */
const LARGEST = 2 ** 53;

function effectiveBase(
  { share, rest }: Parts,
  standardError: number | null,
  shares: Float64Array,
): number {
  const variance = (standardError ?? 0) ** 2;
  if (variance === 0) return kishOf(shares).effectiveN as number;
  return Math.min((share * rest) / variance, LARGEST);
}

function logitLimits({ share, rest }: Parts, reach: number) {
  if (reach === 0) return { logitLower: null, logitUpper: null };
  const logit = Math.log(share) - Math.log(rest);
  const margin = reach / (share * rest);
  const at = (place: number) => 1 / (1 + Math.exp(-place));
  return { logitLower: at(logit - margin), logitUpper: at(logit + margin) };
}
