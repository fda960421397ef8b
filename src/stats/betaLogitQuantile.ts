import { betaFraction, betaLogScale, betaLogShape } from "./incompleteBeta.ts";
import { probit } from "./probit.ts";
import { solveRising } from "./solveRising.ts";

/** The search ends here; a tail that ends farther out is its leading power to all digits. */
const FARTHEST = 600;

/**
 * Logit of the quantile of a beta distribution, `log(x / (1 - x))`, unchecked.
 *
 * @remarks
 * The logit keeps the digits of `x` and of `1 - x` alike. The logarithm of a tail is concave in
 * it, so that Newton's method converges from anywhere.
 *
 * @param lower - Probability below the quantile, above 0.
 * @param upper - `1 - lower`, with all its digits where it is small, above 0.
 *
 * @internal
 */
export function betaLogitQuantile(lower: number, upper: number, a: number, b: number): number {
  return lower <= upper ? lowerLogit(lower, a, b) : -lowerLogit(upper, b, a);
}

function lowerLogit(p: number, a: number, b: number): number {
  const target = Math.log(p);
  const scale = betaLogScale(a, b);
  const leading = (target - scale - b * Math.log1p(a / b) + Math.log(a)) / a - Math.log1p(b / a);
  if (leading < -FARTHEST) return leading;
  const start = Math.log(a / b) + probit(p) * Math.sqrt(1 / a + 1 / b);
  return solveRising(
    (logit) => {
      const x = 1 / (1 + Math.exp(-logit));
      const y = 1 / (1 + Math.exp(logit));
      const kernel = scale + betaLogShape(x, y, a, b);
      if (a * y >= b * x) {
        const fraction = betaFraction(x, y, a, b);
        return { value: kernel + Math.log(fraction) - target, slope: 1 / fraction };
      }
      const upper = Math.exp(kernel) * betaFraction(y, x, b, a);
      return { value: Math.log1p(-upper) - target, slope: Math.exp(kernel) / (1 - upper) };
    },
    start,
    -FARTHEST,
    FARTHEST,
  );
}
