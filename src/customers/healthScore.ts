import { checkNumber, PERCENT } from "../core/checkNumber.ts";
import { checkChoice } from "../core/checkOptions.ts";
import { createResult } from "../core/createResult.ts";
import { entriesOf } from "../core/entriesOf.ts";
import { fail } from "../core/fail.ts";
import type { MetricResult } from "../core/MetricResult.ts";
import { readStandard, type StandardOptions } from "../core/readStandard.ts";
import { weighComponents } from "../core/weighComponents.ts";

/** Scores of one customer from 0 to 100 by name, high ones good; `null` where one is not known. */
export type HealthComponents = Readonly<Record<string, number | null | undefined>>;

/** How a health score is made. */
export interface HealthOptions extends StandardOptions {
  /** A weight of at least 0 for every component, in any unit; all the same unless given. */
  readonly itemWeights?: Readonly<Record<string, number>> | undefined;
  /**
   * From which score on a band holds, by its name, one of them from 0; healthy from 70, at-risk from
   * 40, critical from 0 unless given.
   */
  readonly bands?: Readonly<Record<string, number>> | undefined;
  /** What a missing component does: leave with its weight, or throw; "renormalize" unless given. */
  readonly missing?: "renormalize" | "fail" | undefined;
}

/** A health score: what every metric returns, and the band that the score is in. */
export interface HealthResult extends MetricResult<null> {
  /** The name of the band; `null` where there is no score. */
  readonly band: string | null;
}

const NAME = "health-score";

/**
 * Customer health score: how well one customer does, of several measures in one number.
 *
 * @remarks
 * `Σ weight · component / Σ weight`, from 0 to 100; higher is better. Which measures, how each is
 * brought to 0 to 100 and what it weighs is yours to say, and so are the bands: there is no standard,
 * so a score can be compared only with itself.
 *
 * A missing component leaves with its weight and is counted in `excluded.missing`; with
 * `missing: "fail"` it is an error. With weights, a component that has a weight and no score is missing too. A
 * score exactly where a band begins is in that band. Nothing is rounded between: rounding the
 * components first moves the total. No interval, no tally: scores of two customers do not add.
 *
 * Cost: linear in the components.
 *
 * @param components - Scores from 0 to 100 by name.
 * @param options - Weights by the same names, bands, and what a missing component does.
 * @returns The score and its band; both are `null` with "no-data" where no component is known, and
 * with "zero-denominator" where the known ones weigh nothing.
 * @throws {@link CxMetricsError} `not-a-number`, `not-finite` or `out-of-range` for a component, a
 * weight or a band; `inconsistent` for a component without a weight, two bands from one score or none
 * from 0; `invalid-shape` for a missing component under "fail"; `unknown-option`,
 * `unknown-definition`.
 *
 * @example
 * ```ts
 * import { healthScore } from "cx-metrics";
 *
 * const itemWeights = { support: 2, engagement: 3, features: 3, pulse: 2 };
 * const customer = { support: 80, engagement: 70.5, features: 90, pulse: 54 };
 * healthScore(customer, { itemWeights }).value; // ≈ 74.95
 * healthScore(customer, { itemWeights }).band; // => "healthy"
 * healthScore({ ...customer, features: null }, { itemWeights }).band; // => "at-risk"
 * ```
 *
 * @see {@link churnRisk} for rules on behaviour alone, {@link engagementScore}
 * @see Natero, help page on the calculation of the account health score.
 * @public
 */
export function healthScore(
  components: HealthComponents,
  options: HealthOptions = {},
): HealthResult {
  const definition = readStandard(NAME, options, ["itemWeights", "bands", "missing"]);
  const policy = checkChoice(NAME, "missing", options.missing, ["renormalize", "fail"]);
  const bands = readBands(options.bands);
  const weighed = weighComponents(NAME, components, options.itemWeights);
  const { estimate, itemWeights, missing } = weighed;
  if (policy === "fail") refuseMissing(components, Object.keys(itemWeights));
  const { value } = estimate;
  const settings = { itemWeights, bands: Object.fromEntries(bands), missing: policy };
  const band = value === null ? undefined : bands.find(([, from]) => from <= value);
  return {
    ...createResult(
      {
        metric: NAME,
        definition,
        options: settings,
        unit: "score",
        better: "higher",
        tally: null,
        excluded: { missing },
      },
      estimate,
    ),
    band: band?.[0] ?? null,
  };
}

/** The bands from the best to the worst, which begins at 0. */
function readBands(bands: unknown): (readonly [name: string, from: number])[] {
  if (bands === undefined) {
    return [
      ["healthy", 70],
      ["at-risk", 40],
      ["critical", 0],
    ];
  }
  const path = ["options", "bands"];
  const checked = entriesOf(NAME, path, bands, "lowest scores by band").map(
    ([name, from]) => [name, checkNumber(NAME, [...path, name], from, PERCENT)] as const,
  );
  checked.sort(([, a], [, b]) => b - a);
  checked.forEach(([name, from], i) => {
    if (from === checked[i - 1]?.[1])
      fail("inconsistent", NAME, [...path, name], from, "a score that no other band begins at");
  });
  if (checked.at(-1)?.[1] !== 0) fail("inconsistent", NAME, path, bands, "a band that begins at 0");
  return checked;
}

function refuseMissing(components: HealthComponents, names: readonly string[]): void {
  const scores = new Map(Object.entries(components));
  for (const name of names) {
    const score = scores.get(name) ?? undefined;
    if (score === undefined)
      fail("invalid-shape", NAME, [name], score, 'a score: missing is "fail"');
  }
}
