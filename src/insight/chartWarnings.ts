import type { MetricWarning } from "../core/MetricResult.ts";
import type { ChartFit, ControlChartType } from "./fitChart.ts";

/**
 * What the reader of a control chart should know.
 *
 * @internal
 */
export function chartWarnings(
  type: ControlChartType,
  fit: ChartFit | null,
  rules: number,
): MetricWarning[] {
  const warnings = fit === null ? [NO_DATA] : fitWarnings(type, fit);
  return rules > USUAL_RULES ? [...warnings, MANY_RULES] : warnings;
}

/** Each rule adds false alarms; these two are few. */
const USUAL_RULES = 2;

const MANY_RULES = {
  code: "multiple-comparisons",
  message: "each rule adds false alarms: with this many some signals are chance",
};

const NO_DATA = { code: "no-data", message: "there is nothing to chart: no point has a value" };

/** Fewer points, and the next ones still move the limits a lot. */
const PROVISIONAL = 12;

function fitWarnings(type: ControlChartType, fit: ChartFit): MetricWarning[] {
  const { center, sigmas, sigmaZ, min, max } = fit;
  const warnings: MetricWarning[] = [];
  const add = (code: string, message: string): void => {
    warnings.push({ code, message });
  };
  const count = sigmas.length;
  if (count < PROVISIONAL) {
    const limits =
      sigmas[0] === null ? "there are no limits" : "the next ones will move the limits";
    add("provisional-limits", `${count} of ${PROVISIONAL} points: ${limits}`);
  }
  if (sigmas[0] === 0)
    add("zero-variance", "all points are alike: the limits equal the center and no rule is broken");
  const better = { p: "laney-p", u: "xmr", "laney-p": null, nps: null, xmr: null }[type];
  if (better !== null && sigmaZ !== null && sigmaZ > mostByChance(count)) {
    const times = sigmaZ.toFixed(1);
    const advice = `the type "${better}" has limits that allow for it`;
    add("overdispersed", `the points vary ${times} times as much as chance makes them: ${advice}`);
  }
  const isCut = (sigma: number | null): boolean =>
    sigma !== null && (center - 3 * sigma < min || center + 3 * sigma > max);
  if (sigmas.some(isCut))
    add("interval-clipped", "limits ran past the values that a point can take and were cut there");
  return warnings;
}

/**
 * The largest sigmaZ that is no news.
 *
 * @remarks
 * By chance sigmaZ is 1 with a standard error of 0.91 / sqrt(points - 1), so that 19 of 20 charts
 * stay below the second term; below 1.25 the limits, at 2.4 true standard deviations or more, still do
 * their work.
 */
function mostByChance(points: number): number {
  return Math.max(1.25, 1 + 1.5 / Math.sqrt(points - 1));
}
