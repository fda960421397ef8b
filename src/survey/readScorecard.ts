import { checkKnown } from "../core/checkFields.ts";
import { COUNT, checkNumber, PERCENT } from "../core/checkNumber.ts";
import { checkChoice } from "../core/checkOptions.ts";
import { fail } from "../core/fail.ts";
import { checkScale, type Scale } from "../core/Scale.ts";

/** One category of a scorecard. */
export interface IqsCategory {
  /** Its name, as in the reviews. */
  readonly id: string;
  /** The scale of its ratings; two points for yes and no. */
  readonly scale: Scale;
  /** How much it counts; 1 unless given. */
  readonly weight?: number | undefined;
  /** Whether a rating below the threshold fails the whole review. */
  readonly critical?: boolean | undefined;
}

/** How a scorecard is read. */
export interface ScorecardOptions {
  /** The categories of the scorecard. */
  readonly categories: readonly IqsCategory[];
  /** Whether an unrated category leaves the review or counts in full; "exclude" unless given. */
  readonly notApplicable?: "exclude" | "pass" | undefined;
  /** Whether a failed review scores 0 or keeps its score; "zero" unless given. */
  readonly critical?: "zero" | "flag" | undefined;
  /** Below how many percent a critical category fails; 50 unless given. */
  readonly criticalThreshold?: number | undefined;
}

/** A scorecard with everything said. */
export interface Scorecard {
  readonly categories: readonly {
    readonly id: string;
    readonly scale: Scale;
    readonly weight: number;
    readonly critical: boolean;
  }[];
  readonly notApplicable: "exclude" | "pass";
  readonly critical: "zero" | "flag";
  readonly criticalThreshold: number;
}

/**
 * Checks the options that describe a scorecard.
 *
 * @internal
 */
export function readScorecard(metric: string, options: ScorecardOptions): Scorecard {
  const threshold = options.criticalThreshold === undefined ? 50 : options.criticalThreshold;
  return {
    categories: readCategories(metric, options.categories),
    notApplicable: checkChoice(metric, "notApplicable", options.notApplicable, ["exclude", "pass"]),
    critical: checkChoice(metric, "critical", options.critical, ["zero", "flag"]),
    criticalThreshold: checkNumber(metric, ["options", "criticalThreshold"], threshold, PERCENT),
  };
}

function readCategories(metric: string, given: unknown): Scorecard["categories"] {
  const path = ["options", "categories"];
  if (!Array.isArray(given) || given.length === 0)
    fail("invalid-shape", metric, path, given, "a list of at least one category");
  const seen = new Set<string>();
  return Array.from(given, (category: unknown, i) => {
    const place = [...path, i];
    const fields = checkKnown(metric, category, ["id", "scale", "weight", "critical"], place);
    const { id, scale, weight = 1, critical = false } = fields;
    if (typeof id !== "string") fail("invalid-shape", metric, [...place, "id"], id, "a string");
    if (seen.has(id))
      fail("inconsistent", metric, [...place, "id"], id, "a name that no other category has");
    seen.add(id);
    if (typeof critical !== "boolean")
      fail("invalid-shape", metric, [...place, "critical"], critical, "true or false");
    return {
      id,
      scale: checkScale(metric, [...place, "scale"], scale),
      weight: checkNumber(metric, [...place, "weight"], weight, COUNT),
      critical,
    };
  });
}
