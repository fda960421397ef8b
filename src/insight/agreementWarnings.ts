import type { MetricWarning } from "../core/MetricResult.ts";
import { countSample, sampleWarnings } from "../stats/Sample.ts";
import type { Agreement } from "./agreement.ts";

/** From this share on, one rating is nearly everything. */
const PREVALENT = 0.8;

/**
 * What the reader of a coefficient of agreement should know.
 *
 * @internal
 */
export function agreementWarnings({
  value,
  interval,
  raters,
  units,
  prevalence,
}: Omit<Agreement, "warnings">): MetricWarning[] {
  if (units === 0)
    return [{ code: "no-data", message: "no unit has the ratings that would be compared" }];
  const warnings = sampleWarnings(countSample(units));
  const warn = (code: string, message: string) => warnings.push({ code, message });
  if (value === null)
    warn("zero-variance", "the ratings do not vary: agreement beyond chance is 0/0");
  else if (prevalence !== null && prevalence.share >= PREVALENT) {
    const percent = Math.floor(100 * prevalence.share);
    warn(
      "prevalent-rating",
      `${percent} % of the ratings are ${prevalence.rating}: read observed agreement beside the value`,
    );
  }
  if (raters > units)
    warn(
      "more-raters-than-units",
      `${raters} raters, ${units} units: a row is a rater, a column a unit`,
    );
  const cut = [interval?.lower, interval?.upper].some((limit) => Math.abs(limit ?? 0) === 1);
  if (interval?.method === "fleiss-cohen-everitt" && cut)
    warn("interval-clipped", "the interval is cut where agreement ends");
  if (interval !== null && (interval.lower === null || interval.upper === null))
    warn("unbounded", "a limit lies beyond the resamples: draw more");
  if (value !== null && interval === null)
    warn("no-interval", "no interval: a seed draws one from resampled units");
  return warnings;
}
