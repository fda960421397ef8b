import { checkNumber } from "../core/checkNumber.ts";
import { checkDefinition, checkOptions } from "../core/checkOptions.ts";
import type { Scale } from "../core/Scale.ts";

/** The three groups of the Net Promoter Score. */
export type NpsClass = "promoter" | "passive" | "detractor";

/** Which scale was asked: 0 to 10 ("standard") or 1 to 10 ("from-one"). */
export type NpsDefinition = "standard" | "from-one";

/**
 * The definitions of the Net Promoter Score, the default first.
 *
 * @internal
 */
export const NPS_DEFINITIONS = ["standard", "from-one"] as const;

/**
 * The scale of each definition.
 *
 * @internal
 */
export const NPS_SCALES: Readonly<Record<NpsDefinition, Scale>> = {
  standard: { min: 0, max: 10 },
  "from-one": { min: 1, max: 10 },
};

/** The lowest promoter and the highest detractor, on both scales. */
const PROMOTER_FROM = 9;
const DETRACTOR_TO = 6;

/** How {@link classifyNps} reads a score. */
export interface ClassifyNpsOptions {
  /** "standard" (0 to 10) unless given. */
  readonly definition?: NpsDefinition | undefined;
}

/**
 * The group of the Net Promoter Score (NPS) that one answer belongs to.
 *
 * @remarks
 * Promoters answer 9 or 10, passives 7 or 8, detractors 0 to 6 (1 to 6 under "from-one").
 *
 * @param score - A whole number from 0 to 10.
 * @param options - The definition.
 * @returns "promoter", "passive" or "detractor".
 * @throws {@link CxMetricsError} `not-a-number`, `not-finite`, `not-integer` or `out-of-range` for
 * the score; `unknown-definition`, `unknown-option`.
 *
 * @example
 * ```ts
 * import { classifyNps } from "cx-metrics";
 *
 * [0, 6, 7, 8, 9, 10].map((score) => classifyNps(score));
 * // => ["detractor", "detractor", "passive", "passive", "promoter", "promoter"]
 * ```
 *
 * @see {@link nps} for the score itself.
 * @see Reichheld (2003), The One Number You Need to Grow, Harvard Business Review 81(12).
 * @public
 */
export function classifyNps(score: number, options: ClassifyNpsOptions = {}): NpsClass {
  checkOptions("classify-nps", options, ["definition"]);
  const definition = checkDefinition("classify-nps", options.definition, NPS_DEFINITIONS);
  return npsClassOf(
    checkNumber("classify-nps", ["score"], score, { ...NPS_SCALES[definition], whole: true }),
  );
}

/**
 * The group of a score that is known to be on the scale.
 *
 * @internal
 */
export function npsClassOf(score: number): NpsClass {
  if (score >= PROMOTER_FROM) return "promoter";
  return score <= DETRACTOR_TO ? "detractor" : "passive";
}
