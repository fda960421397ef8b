import { checkLevel } from "../core/checkLevel.ts";
import { checkChoice, checkDefinition, checkOptions } from "../core/checkOptions.ts";
import { fail } from "../core/fail.ts";
import type { Interval, MetricWarning } from "../core/MetricResult.ts";
import type { Measurement } from "../stats/krippendorffAlpha.ts";
import { readRatings } from "../stats/readRatings.ts";
import { agreementCoefficient } from "./agreementCoefficient.ts";
import { agreementWarnings } from "./agreementWarnings.ts";
import { countAgreement } from "./countAgreement.ts";
import { readBootstrap } from "./readBootstrap.ts";
import { resampleUnits } from "./resampleUnits.ts";

/** How agreement is measured, the default first. */
export type AgreementDefinition = "krippendorff" | "cohen" | "fleiss" | "icc";

/** Options of agreement. */
export interface AgreementOptions {
  /** "krippendorff" unless given. */
  readonly definition?: AgreementDefinition | undefined;
  /** What the ratings allow: "ordinal" for "krippendorff" unless given, else what it takes them for. */
  readonly measurement?: Measurement | undefined;
  /** Confidence level of the interval; 0.95 unless given. */
  readonly level?: number | undefined;
  /** A whole number, from which the units of the bootstrap are drawn. */
  readonly seed?: number | undefined;
  /** How often they are drawn, up to 1e6; 1000 unless given. */
  readonly resamples?: number | undefined;
}

/** How far raters agree. */
export interface Agreement {
  /** Agreement beyond chance, up to 1; `null` where the ratings do not vary, or none compare. */
  readonly value: number | null;
  /** How sure it is; without a seed `null` for "krippendorff" and "fleiss". */
  readonly interval: Interval | null;
  /** How it was measured. */
  readonly definition: AgreementDefinition;
  /** What the ratings were taken for. */
  readonly measurement: Measurement;
  /** The raters. */
  readonly raters: number;
  /** The units that were compared. */
  readonly units: number;
  /** The share of pairs of ratings of a unit that are the same; `null` for "icc", and of none. */
  readonly observed: number | null;
  /** The share by chance that a coefficient of categories takes out; `null` for all others. */
  readonly expected: number | null;
  /** The most frequent rating and its share, 0 to 1; `null` for "icc", and of none. */
  readonly prevalence: { readonly rating: number; readonly share: number } | null;
  /** "reliable" from 0.8 on, "tentative" from 0.667 on, else "recalibrate"; `null` as the value. */
  readonly calibration: "reliable" | "tentative" | "recalibrate" | null;
  /** Units left out: with too few ratings to compare. */
  readonly excluded: { readonly incomplete: number };
  /** What the reader should know. */
  readonly warnings: readonly MetricWarning[];
}

const NAME = "agreement";

/** What each definition takes ratings for, its default first. */
const MEASUREMENTS: Readonly<
  Record<AgreementDefinition, readonly [Measurement, ...Measurement[]]>
> = {
  krippendorff: ["ordinal", "nominal", "interval", "ratio"],
  cohen: ["nominal"],
  fleiss: ["nominal"],
  icc: ["interval"],
};

/**
 * Agreement of raters beyond chance: whether reviewers who score the same tickets are calibrated.
 *
 * @remarks
 * - "krippendorff": alpha, for any number of raters and gaps; the measurement says how far apart
 *   two ratings are. Units with fewer than two ratings leave. The default.
 * - "cohen": kappa of two raters and categories.
 * - "fleiss": kappa of several raters and categories.
 * - "icc": ICC(2,1), absolute agreement of one rater on a scale such as 0 to 100.
 *
 * The last three leave out units that a rater did not rate. Unit: none. Range: up to 1; 0 is
 * chance, and worse than chance is below. Where one rating is nearly everything, a kappa or alpha
 * is low although nearly all ratings agree: `observed` and `prevalence` stand beside it, with
 * warning `prevalent-rating`. All ratings the same is 0/0 and `null`, not 1. `calibration` is
 * Krippendorff's rule of thumb.
 *
 * "cohen" and "icc" have an interval of their own; with a `seed`, any definition has that of a
 * bootstrap of units ("bootstrap-percentile"), `null` beyond the resamples (warning `unbounded`).
 *
 * Cost: that of the coefficient, times `resamples` with a seed.
 *
 * @param ratings - A row for each rater, a column for each unit; `null` is not rated.
 * @param options - Definition, measurement, level, and seed and number of resamples.
 * @returns The coefficient with what it was made of.
 * @throws {@link CxMetricsError} `inconsistent` for rows of different length, another number of
 * raters than "cohen" takes, or resamples without a seed; `not-a-number`, `not-finite`,
 * `not-integer`, `out-of-range`, `invalid-shape`, `unknown-option`, `unknown-definition`.
 *
 * @example Two reviewers score eight tickets from 1 to 5
 * ```ts
 * import { agreement } from "cx-metrics";
 *
 * const ratings = [
 *   [5, 4, 4, 2, 1, 3, 5, null],
 *   [5, 4, 3, 2, 1, 3, 4, 2],
 * ];
 * const { value, units, observed, calibration } = agreement(ratings);
 * value; // ≈ 0.895
 * units; // => 7
 * observed; // ≈ 0.714
 * calibration; // => "reliable"
 * agreement([[1, 1, 1], [1, 1, 1]], { definition: "cohen" }).value; // => null
 * ```
 *
 * @see {@link cronbachAlpha} for the items of one questionnaire, {@link iqs} for the scores.
 * @see Krippendorff (2004), Human Communication Research 30, 411-433; Feinstein and Cicchetti
 * (1990), Journal of Clinical Epidemiology 43, 543-549, for the paradox of kappa.
 * @public
 */
export function agreement(
  ratings: readonly ArrayLike<number | null | undefined>[],
  options: AgreementOptions = {},
): Agreement {
  checkOptions(NAME, options, ["definition", "measurement", "level", "seed", "resamples"]);
  const definition = checkDefinition(NAME, options.definition, [
    "krippendorff",
    "cohen",
    "fleiss",
    "icc",
  ]);
  const measurement = checkChoice(
    NAME,
    "measurement",
    options.measurement,
    MEASUREMENTS[definition],
  );
  const level = checkLevel(NAME, options.level);
  const bootstrap = readBootstrap(NAME, options);
  const all = readRatings(NAME, ratings, measurement === "ratio" ? 0 : undefined);
  const raters = ratings.length;
  if (definition === "cohen" && raters !== 2)
    fail("inconsistent", NAME, ["ratings", "length"], raters, "2 raters");
  const least = definition === "krippendorff" ? 2 : Math.max(2, raters);
  const units = all.filter((unit) => unit.length >= least);
  const coefficient = agreementCoefficient[definition];
  const { value, expected, interval } = coefficient(units, measurement, level);
  const measure = (drawn: readonly (readonly number[])[]) =>
    coefficient(drawn, measurement, level).value;
  const result = {
    value,
    interval: bootstrap ? resampleUnits(units, measure, bootstrap, level) : interval,
    definition,
    measurement,
    raters,
    units: units.length,
    expected,
    ...(definition === "icc" ? { observed: null, prevalence: null } : countAgreement(units)),
    calibration: calibrate(value),
    excluded: { incomplete: all.length - units.length },
  };
  return { ...result, warnings: agreementWarnings(result) };
}

function calibrate(value: number | null): Agreement["calibration"] {
  if (value === null) return null;
  if (value >= 0.8) return "reliable";
  return value >= 0.667 ? "tentative" : "recalibrate";
}
