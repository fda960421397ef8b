import { createResult } from "../core/createResult.ts";
import type { MetricResult } from "../core/MetricResult.ts";
import { readStandard, type StandardOptions } from "../core/readStandard.ts";
import { weighComponents } from "../core/weighComponents.ts";

/** Scores from 0 to 100 by name; `null` where one is not known. */
export type EngagementComponents = Readonly<Record<string, number | null | undefined>>;

/** How an engagement score is made. */
export interface EngagementOptions extends StandardOptions {
  /** A weight of at least 0 for every component, in any unit; all the same unless given. */
  readonly itemWeights?: Readonly<Record<string, number>> | undefined;
}

const NAME = "engagement-score";

/**
 * Engagement score: how much customers use what they have, of several measures in one number.
 *
 * @remarks
 * `Σ weight · component / Σ weight`, from 0 to 100; higher is better. Which measures, how each is
 * brought to 0 to 100 and what it weighs is yours to say: there is no standard, so a score can be
 * compared only with itself. A missing component leaves with its weight and is counted in
 * `excluded.missing`. No interval, no tally: scores of two customers do not add.
 *
 * Cost: linear in the components.
 *
 * @param components - Scores by name: frequency of visits, time spent, features used.
 * @param options - Weights by the same names.
 * @returns The score; `value` is `null` with "no-data" where no component is known, and with
 * "zero-denominator" where the known ones weigh nothing.
 * @throws {@link CxMetricsError} `not-a-number`, `not-finite` or `out-of-range` for a component or a
 * weight; `inconsistent` for a component without a weight; `invalid-shape`, `unknown-option`,
 * `unknown-definition`.
 *
 * @example
 * ```ts
 * import { engagementScore } from "cx-metrics";
 *
 * const score = engagementScore(
 *   { visits: 80, minutes: 50, clicks: null },
 *   { itemWeights: { visits: 2, minutes: 1, clicks: 1 } },
 * );
 * score.value; // => 70
 * score.excluded; // => { missing: 1 }
 * ```
 *
 * @see {@link stickiness} for a share of users.
 * @public
 */
export function engagementScore(
  components: EngagementComponents,
  options: EngagementOptions = {},
): MetricResult<null> {
  const definition = readStandard(NAME, options, ["itemWeights"]);
  const { estimate, itemWeights, missing } = weighComponents(NAME, components, options.itemWeights);
  return createResult(
    {
      metric: NAME,
      definition,
      options: { itemWeights },
      unit: "score",
      better: "higher",
      tally: null,
      excluded: { missing },
    },
    estimate,
  );
}
