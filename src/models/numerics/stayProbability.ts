import { logBetaRatio } from "./logBetaRatio.ts";

/**
 * The probability to stay that many periods: `B(alpha, beta + t) / B(alpha, beta)`, the mean of `(1 - p)^t`
 * over `p` from a beta distribution.
 *
 * @internal
 */
export function stayProbability(alpha: number, beta: number, t: number): number {
  return Math.exp(logBetaRatio(alpha, beta, t));
}
