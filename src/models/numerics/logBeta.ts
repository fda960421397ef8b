import { stirlingRemainder } from "../../stats/stirlingRemainder.ts";

/**
 * Logarithm of the beta function, for `a` and `b` above 0, however far apart.
 *
 * @remarks
 * `log(gamma(a)) + log(gamma(b)) - log(gamma(a + b))` by Stirling's formula, whose large terms cancel by hand.
 *
 * @internal
 */
export function logBeta(a: number, b: number): number {
  const remainders = stirlingRemainder(a) + stirlingRemainder(b) - stirlingRemainder(a + b);
  const small = Math.min(a, b);
  const large = Math.max(a, b);
  const ratio = small / large;
  const logExcess = Math.log1p(ratio);
  return (
    HALF_LOG_TWO_PI +
    remainders -
    0.5 * Math.log(small) +
    small * (Math.log(ratio) - logExcess) -
    (large - 0.5) * logExcess
  );
}

const HALF_LOG_TWO_PI = 0.9189385332046728;
