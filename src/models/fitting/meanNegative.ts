import type { Objective } from "../numerics/minimize.ts";
import type { FitSettings } from "./FitOptions.ts";
import type { Likelihood } from "./Likelihood.ts";
import { penaltyOf } from "./penaltyOf.ts";

/** Far beyond what data can tell, and where doubles begin to end. */
const EDGE = 25;

/**
 * The mean of the negative log-likelihood, and of what stands against extreme parameters, as a function of
 * the logarithms of the scaled parameters.
 *
 * @internal
 */
export function meanNegative<Parameter extends string>(
  likelihood: Likelihood<Parameter>,
  settings: FitSettings,
): Objective {
  const { n, evaluate } = likelihood;
  const penalty = penaltyOf(likelihood, settings);
  const params = new Float64Array(likelihood.parameters.length);
  return (point, gradient) => {
    for (let i = 0; i < point.length; i++) {
      const log = point[i] as number;
      if (!(Math.abs(log) < EDGE)) return Number.POSITIVE_INFINITY;
      params[i] = Math.exp(log);
    }
    const value = -evaluate(params, gradient) / n;
    for (let i = 0; i < point.length; i++)
      gradient[i] = (-(gradient[i] as number) * (params[i] as number)) / n;
    return value + penalty(params, gradient);
  };
}
