import type { Likelihood } from "./Likelihood.ts";

/**
 * The log-likelihood of data at parameters, both in the unit of the data.
 *
 * @internal
 */
export function logLikelihoodOf<Parameter extends string>(
  { evaluate, dimensions, scale, rescaling }: Likelihood<Parameter>,
  params: readonly number[],
): number {
  const scaled = Float64Array.from(params, (value, i) => value / (dimensions[i] === 1 ? scale : 1));
  return evaluate(scaled, new Float64Array(params.length)) + rescaling;
}
