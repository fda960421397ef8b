import type { FitSettings } from "./FitOptions.ts";
import type { Likelihood } from "./Likelihood.ts";

/**
 * What is added to the mean negative log-likelihood against extreme parameters; adds its derivatives by
 * the logarithms of the parameters to a gradient.
 *
 * @remarks
 * `penalizer * sum(params^2)` is that of the Python package lifetimes, in the scale that it works in. A prior is
 * minus the logarithm of its density for one customer: `(log(value / median) / spread)^2 / 2 / n`.
 *
 * @internal
 */
export function penaltyOf<Parameter extends string>(
  { parameters, n, scale, dimensions, penalty }: Likelihood<Parameter>,
  { penalizer, priors }: FitSettings,
): (params: Float64Array, gradient: Float64Array) => number {
  const weights = dimensions.map(
    (power) => penalizer * penalty.share * (power === 1 ? (scale / penalty.scale) ** 2 : 1),
  );
  const beliefs = Object.entries(priors).map(([name, { median, spread }]) => {
    const parts = name.split("+").map((part) => parameters.indexOf(part as Parameter));
    const unit = dimensions[parts[0] as number] === 1 ? scale : 1;
    return { parts, median: median / unit, spread };
  });
  return (params, gradient) => {
    let sum = 0;
    for (let i = 0; i < params.length; i++) {
      const square = (weights[i] as number) * (params[i] as number) ** 2;
      sum += square;
      gradient[i] = (gradient[i] as number) + 2 * square;
    }
    for (const { parts, median, spread } of beliefs) {
      const value = parts.reduce((total, i) => total + (params[i] as number), 0);
      const away = Math.log(value / median) / spread;
      sum += (away * away) / (2 * n);
      for (const i of parts) {
        const pull = (away / spread) * ((params[i] as number) / value);
        gradient[i] = (gradient[i] as number) + pull / n;
      }
    }
    return sum;
  };
}
