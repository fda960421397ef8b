import { betaTrapezoid } from "./betaTrapezoid.ts";
import { logBetaRatio } from "./logBetaRatio.ts";

/**
 * The mean of `g(p) = (1 - (1 + p * y)^-shape) / p` over `p` from a beta distribution, for a large
 * `y` or `shape * y` (`(shape + 1) * y` of at least 8).
 *
 * @remarks
 * By {@link betaTrapezoid}. A small `a` or `b` would put its mass at `p = 0` or `p = 1`; so `g(0) * (1 - p)^power + g(1) *
 * p^2`, whose mean is known, is taken off first. It meets `g` at both ends and is nowhere much above it.
 *
 * @internal
 */
export function betaGainIntegral(a: number, b: number, shape: number, y: number): number {
  const atZero = shape * y;
  const atOne = -Math.expm1(-shape * Math.log1p(y));
  const power = 0.5 * (shape + 1) * y;
  const from = -21 - Math.log(power);
  const between = betaTrapezoid(a, b, from, (p, odds) => {
    const gain = -Math.expm1(-shape * Math.log1p(p * y)) / p;
    return gain - atZero * Math.exp(-power * Math.log1p(odds)) - atOne * p * p;
  });
  const total = a + b;
  const atEnds =
    atZero * Math.exp(logBetaRatio(a, b, power)) + ((atOne * a) / total) * ((a + 1) / (total + 1));
  return atEnds + between;
}
