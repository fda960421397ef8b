import { checkNumber } from "../core/checkNumber.ts";
import { createResult, type Estimate } from "../core/createResult.ts";
import { fail } from "../core/fail.ts";
import type { MetricResult } from "../core/MetricResult.ts";
import { noData, zeroDenominator } from "../core/noData.ts";
import { percentOf } from "../core/percentOf.ts";
import { checkDispositions, type ResponseCounts, responseParts } from "../stats/aapor.ts";
import { countSample, sampleWarnings } from "../stats/Sample.ts";
import { finishShare, readShareOptions, type ShareOptions } from "../stats/ShareOptions.ts";

/** Which of AAPOR's rates. */
export type ResponseDefinition =
  | "rr1"
  | "rr2"
  | "rr3"
  | "rr4"
  | "rr5"
  | "rr6"
  | "coop1"
  | "ref1"
  | "con1";

/** How a response rate is made. */
export interface ResponseOptions extends ShareOptions<ResponseDefinition> {
  /** For "rr3" and "rr4": the share of unknown cases that is eligible, 0 to 1. */
  readonly eligibility?: number | undefined;
}

const NAME = "response-rate";

const DEFINITIONS = [
  "rr1",
  "rr2",
  "rr3",
  "rr4",
  "rr5",
  "rr6",
  "coop1",
  "ref1",
  "con1",
] as const satisfies readonly ResponseDefinition[];

/**
 * Response rate of a survey, and the rates beside it, by AAPOR's Standard Definitions.
 *
 * @remarks
 * With I `complete`, P `partial`, R `refusal`, NC `nonContact`, O `other`, known cases
 * `k = I + P + R + NC + O`, unknown ones `u = unknownHousehold + unknownOther` and e `eligibility`;
 * in percent:
 *
 * - "rr1": `100 · I / (k + u)`, the minimum. The default: it assumes nothing.
 * - "rr2": `100 · (I + P) / (k + u)`.
 * - "rr3", "rr4": the same over `k + e · u`.
 * - "rr5", "rr6": the same over `k`, the maximum; unknown cases are counted in `excluded.unknown`.
 * - "coop1": `100 · I / (I + P + R + O)`, of those who were reached; the others are in `excluded`.
 * - "ref1": `100 · R / (k + u)`; lower is better, of all others higher.
 * - "con1": `100 · (I + P + R + O) / (k + u)`.
 *
 * The interval is Wilson's. "rr3" and "rr4" have none: their denominator holds an estimate whose
 * error no method here knows; "rr1" and "rr5" are the bounds around it. Their `n` is that
 * denominator, a fraction too; such a fraction is no weighted count, so it brings no warning.
 *
 * Cost: constant.
 *
 * @param counts - How the cases of the sample ended.
 * @param options - Definition, eligibility, level and method of the interval.
 * @returns The rate; `value` is `null` where there is no case to divide by.
 * @throws {@link CxMetricsError} `not-a-number`, `not-finite` or `out-of-range` for a count or an
 * option; `inconsistent` where "rr3" or "rr4" lacks `eligibility`, or another definition has it;
 * `invalid-shape`, `unknown-option`, `unknown-definition`.
 *
 * @example One survey, four rates
 * ```ts
 * import { responseRate } from "cx-metrics";
 *
 * const cases = { complete: 450, partial: 50, refusal: 300, nonContact: 200, unknownOther: 800 };
 * responseRate(cases).value; // => 25
 * responseRate(cases, { definition: "rr3", eligibility: 0.25 }).value; // => 37.5
 * responseRate(cases, { definition: "rr5" }).value; // => 45
 * responseRate(cases, { definition: "coop1" }).value; // => 56.25
 * responseRate({ complete: 0 }).value; // => null
 * ```
 *
 * @see AAPOR (2023), Standard Definitions: Final Dispositions of Case Codes and Outcome Rates for
 * Surveys, 10th edition.
 * @public
 */
export function responseRate(
  counts: ResponseCounts,
  options: ResponseOptions = {},
): MetricResult<ResponseCounts> {
  const { definition, settings } = readShareOptions(NAME, options, DEFINITIONS, ["eligibility"]);
  const eligibility = readEligibility(definition, options.eligibility);
  const tally = checkDispositions(NAME, counts);
  const { count, of } = responseParts(tally, eligibility ?? 1)[definition];
  const estimate =
    eligibility === null
      ? finishShare(count, ["the sum of the cases", of], settings)
      : estimateEligible(count, of, Object.values(tally));
  return createResult(
    {
      metric: NAME,
      definition,
      options: eligibility === null ? settings : { eligibility, ...settings },
      unit: "percent",
      better: definition === "ref1" ? "lower" : "higher",
      tally,
      excluded: leftOut(definition, tally),
    },
    estimate,
  );
}

/** Checked before the counts: whether options fit together does not depend on them. */
function readEligibility(definition: ResponseDefinition, given: unknown): number | null {
  const path = ["options", "eligibility"];
  const needed = definition === "rr3" || definition === "rr4";
  if (needed && given === undefined)
    fail("inconsistent", NAME, path, given, `a share: "${definition}" needs it`);
  if (given === undefined) return null;
  const eligibility = checkNumber(NAME, path, given, { min: 0, max: 1 });
  if (!needed) fail("inconsistent", NAME, path, given, `none: "${definition}" takes no estimate`);
  return eligibility;
}

/** The cases that a rate does not divide by. */
function leftOut(
  definition: ResponseDefinition,
  { nonContact, unknownHousehold, unknownOther }: ReturnType<typeof checkDispositions>,
): Record<string, number> {
  const unknown = unknownHousehold + unknownOther;
  if (definition === "rr5" || definition === "rr6") return { unknown };
  return definition === "coop1" ? { nonContact, unknown } : {};
}

/** Of cases whose number is partly an estimate: no sample, so no interval. */
function estimateEligible(part: number, of: number, counts: readonly number[]): Estimate {
  if (of === 0) return noData(0, zeroDenominator("the sum of the cases"));
  const fractional = !counts.every(Number.isInteger);
  return {
    value: percentOf(part, of),
    n: of,
    interval: null,
    basis: { kind: "ratio", numerator: part, denominator: of },
    warnings: sampleWarnings({ ...countSample(of), fractional }),
  };
}
