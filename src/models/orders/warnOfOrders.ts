import type { MetricWarning } from "../../core/MetricResult.ts";
import type { MergeWithin } from "./OrderOptions.ts";
import type { ObservationEnd } from "./readEnd.ts";
import type { SummarizedCustomers } from "./summarizePurchases.ts";

/**
 * What a reader of a summary should know.
 *
 * @internal
 */
export function warnOfOrders(
  { frequency, T, monetaryValue }: SummarizedCustomers,
  mergeWithin: MergeWithin,
  ends: Readonly<Record<string, Pick<ObservationEnd, "open"> & { readonly cut: number }>>,
): MetricWarning[] {
  const warnings: MetricWarning[] = [];
  if (frequency.length === 0)
    warnings.push({ code: "no-data", message: "there is nobody to sum up: no purchase is left" });
  for (const [end, { open, cut }] of Object.entries(ends)) {
    if (open !== null) {
      const message = `the ${mergeWithin} of ${end} counts as a whole opportunity, though it is not over: give "${open.from}" to leave it out, or "${open.to}" to have all of it`;
      warnings.push({ code: "period-open", message });
    }
    if (cut > 0) {
      const advice = open === null ? ": to have it whole, give its last instant" : "";
      const message = `${end} cuts a ${mergeWithin} in two, with ${cut} of its orders later${advice}`;
      warnings.push({ code: "period-cut", message });
    }
  }
  const unobserved = T.reduce((count, time) => (time === 0 ? count + 1 : count), 0);
  if (unobserved > 0) {
    const message = `${unobserved} of ${T.length} customers first bought as the observation ended: their T is 0, from which a model learns nothing`;
    warnings.push({ code: "zero-time", message });
  }
  const worthless = monetaryValue?.reduce(
    (count, mean, i) => (mean <= 0 && (frequency[i] as number) > 0 ? count + 1 : count),
    0,
  );
  if (worthless) {
    const message = `${worthless} of ${T.length} customers came back but spent 0 or less, which no model of spend allows`;
    warnings.push({ code: "no-spend", message });
  }
  return warnings;
}
