import type { Interval, MetricWarning } from "../../core/MetricResult.ts";
import { criticalZ } from "../../stats/criticalZ.ts";
import type { FittedModel } from "../FittedModel.ts";
import { largest } from "../numerics/minimize.ts";
import type { FitSettings } from "./FitOptions.ts";
import type { Likelihood } from "./Likelihood.ts";
import type { Polished } from "./polish.ts";
import { shapeWarnings } from "./shapeWarnings.ts";

/** What a fit found out. */
export type Fit<Parameter extends string> = Omit<
  FittedModel<string, Parameter>,
  "model" | "unit" | "options" | "excluded"
>;

/** A standard error of a logarithm beyond it says nothing of the parameter. */
const NOTHING = 25;

/**
 * The fit in the unit of the data.
 *
 * @internal
 */
export function describeFit<Parameter extends string>(
  likelihood: Likelihood<Parameter>,
  settings: FitSettings,
  { point, gradient, converged, spread }: Polished,
): Fit<Parameter> {
  const { parameters, n, scale, dimensions, rescaling, evaluate } = likelihood;
  const params = point.map((log, i) => Math.exp(log) * (dimensions[i] === 1 ? scale : 1));
  const named = <Value>(cellOf: (i: number) => Value) =>
    Object.fromEntries(parameters.map((name, i) => [name, cellOf(i)])) as Record<Parameter, Value>;
  const spreads = spread?.map((row, i) => Math.sqrt((row[i] as number) / n)) ?? null;
  const errors = spreads?.every((error) => error < NOTHING) ? spreads : null;
  const warnings: MetricWarning[] = [];
  if (!converged)
    warnings.push({
      code: "not-converged",
      message: "The search ended without a maximum; take the parameters as a hint",
    });
  warnings.push(...shapeWarnings(parameters, point, errors));
  return {
    params: named((i) => params[i] as number),
    logLikelihood: evaluate(point.map(Math.exp), new Float64Array(point.length)) + rescaling,
    n,
    standardErrors: errors && named((i) => (params[i] as number) * (errors[i] as number)),
    covariance:
      (errors && spread)?.map((row, i) =>
        row.map((cell, j) => ((params[i] as number) * (params[j] as number) * cell) / n),
      ) ?? null,
    intervals:
      errors && named((i) => intervalOf(params[i] as number, errors[i] as number, settings)),
    converged,
    gradientNorm: largest(gradient),
    warnings,
  };
}

function intervalOf(value: number, error: number, { level }: FitSettings): Interval {
  const factor = Math.exp(criticalZ(level) * error);
  return { lower: value / factor, upper: value * factor, level, method: "wald-log" };
}
