import { checkFields } from "../core/checkFields.ts";
import { checkNumber } from "../core/checkNumber.ts";
import type { CountOf } from "./CountOf.ts";

/** The final dispositions of a survey's sample, as AAPOR counts them; absent counts are 0. */
export type ResponseCounts = {
  /** Complete interviews (I). */
  readonly complete: number;
  /** Partial interviews (P). */
  readonly partial?: number | undefined;
  /** Refusals and break-offs (R). */
  readonly refusal?: number | undefined;
  /** Eligible, but never reached (NC). */
  readonly nonContact?: number | undefined;
  /** Eligible and reached, but without an interview for other reasons (O). */
  readonly other?: number | undefined;
  /** Unknown whether there is a household or person at all (UH). */
  readonly unknownHousehold?: number | undefined;
  /** Otherwise unknown whether eligible (UO). */
  readonly unknownOther?: number | undefined;
};

/** All rates of one survey as shares; `null` where there is no case to divide by. */
export interface ResponseRates {
  /** Complete interviews of all cases: the minimum response rate. */
  readonly rr1: number | null;
  /** Interviews, partial ones too, of all cases. */
  readonly rr2: number | null;
  /** Complete interviews of the eligible cases as estimated; `null` without an estimate. */
  readonly rr3: number | null;
  /** Interviews, partial ones too, of the eligible cases as estimated; `null` without an estimate. */
  readonly rr4: number | null;
  /** Complete interviews of the cases known to be eligible: the maximum response rate. */
  readonly rr5: number | null;
  /** Interviews, partial ones too, of the cases known to be eligible. */
  readonly rr6: number | null;
  /** Complete interviews of those who were reached: the cooperation rate. */
  readonly coop1: number | null;
  /** Refusals of all cases: the refusal rate. */
  readonly ref1: number | null;
  /** Those who were reached of all cases: the contact rate. */
  readonly con1: number | null;
}

const NAME = "aapor";

/**
 * The response, cooperation, refusal and contact rates of a survey by AAPOR's Standard Definitions.
 *
 * Formula: with I `complete`, P `partial`, R `refusal`, NC `nonContact`, O `other`, known cases
 * `k = I + P + R + NC + O`, unknown ones `u = unknownHousehold + unknownOther` and e `eligibility`:
 * rr1 `I / (k + u)`, rr2 `(I + P) / (k + u)`, rr3 and rr4 the same over `k + e · u`, rr5 and rr6 over
 * k, coop1 `I / (I + P + R + O)`, ref1 `R / (k + u)`, con1 `(I + P + R + O) / (k + u)`. Unit: share.
 * Range: 0 to 1.
 *
 * Always say which rate it is: of the same survey rr5 can be three times rr1. rr5 and rr6 leave the
 * unknown cases out as if none were eligible.
 *
 * Cost: constant.
 *
 * @param counts - How the cases of the sample ended.
 * @param eligibility - The share of unknown cases that is eligible, 0 to 1; left out or `null`
 *   where nobody knows.
 * @returns Every rate.
 * @throws {@link CxMetricsError} `not-a-number`, `not-finite`, `out-of-range`, `invalid-shape`.
 *
 * @example
 * ```ts
 * import { aapor } from "cx-metrics/stats";
 *
 * const cases = { complete: 450, partial: 50, refusal: 300, nonContact: 200, unknownOther: 800 };
 * const { rr1, rr3, rr5, coop1 } = aapor(cases, 0.25);
 * rr1; // => 0.25
 * rr3; // => 0.375
 * rr5; // => 0.45
 * coop1; // => 0.5625
 * ```
 *
 * @see {@link finitePopulationCorrection}, {@link postStratify}
 * @see AAPOR (2023), Standard Definitions: Final Dispositions of Case Codes and Outcome Rates for
 *   Surveys, 10th edition.
 * @public
 */
export function aapor(counts: ResponseCounts, eligibility?: number | null): ResponseRates {
  const tally = checkDispositions(NAME, counts);
  const estimate =
    eligibility === null || eligibility === undefined
      ? null
      : checkNumber(NAME, ["eligibility"], eligibility, { min: 0, max: 1 });
  const parts = responseParts(tally, estimate ?? 0);
  const share = ({ count, of }: CountOf) => (of === 0 ? null : count / of);
  return {
    rr1: share(parts.rr1),
    rr2: share(parts.rr2),
    rr3: estimate === null ? null : share(parts.rr3),
    rr4: estimate === null ? null : share(parts.rr4),
    rr5: share(parts.rr5),
    rr6: share(parts.rr6),
    coop1: share(parts.coop1),
    ref1: share(parts.ref1),
    con1: share(parts.con1),
  };
}

const NONE = {
  complete: 0,
  partial: 0,
  refusal: 0,
  nonContact: 0,
  other: 0,
  unknownHousehold: 0,
  unknownOther: 0,
};

const OPTIONAL = [
  "partial",
  "refusal",
  "nonContact",
  "other",
  "unknownHousehold",
  "unknownOther",
] as const;

/**
 * All counts of the cases, absent ones filled in.
 *
 * @internal
 */
export function checkDispositions(metric: string, counts: unknown): typeof NONE {
  return { ...NONE, ...checkFields(metric, counts, ["complete"], OPTIONAL) };
}

/**
 * What each rate divides by what, unchecked.
 *
 * @internal
 */
export function responseParts(
  { complete, partial, refusal, nonContact, other, unknownHousehold, unknownOther }: typeof NONE,
  eligibility: number,
): Readonly<Record<keyof ResponseRates, CountOf>> {
  const interviews = complete + partial;
  const reached = interviews + refusal + other;
  const known = reached + nonContact;
  const unknown = unknownHousehold + unknownOther;
  const all = known + unknown;
  const eligible = known + eligibility * unknown;
  return {
    rr1: { count: complete, of: all },
    rr2: { count: interviews, of: all },
    rr3: { count: complete, of: eligible },
    rr4: { count: interviews, of: eligible },
    rr5: { count: complete, of: known },
    rr6: { count: interviews, of: known },
    coop1: { count: complete, of: reached },
    ref1: { count: refusal, of: all },
    con1: { count: reached, of: all },
  };
}
