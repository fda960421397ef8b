import { logRatioExcess } from "../../stats/logRatioExcess.ts";
import { stirlingRemainder } from "../../stats/stirlingRemainder.ts";

/**
 * `log(B(a, b + k) / B(a, b))`, the logarithm of the mean of `(1 - p)^k` over `p` from a beta
 * distribution, for `a > 0`, `b > 0` and `k >= 0`.
 *
 * @remarks
 * By Stirling's formula as in {@link stirlingRemainder}, whose large terms cancel by hand. The ratio
 * is the same with `a` and `k` exchanged; the smaller one in the role of `a` keeps the terms small.
 *
 * @internal
 */
export function logBetaRatio(a: number, b: number, k: number): number {
  const less = Math.min(a, k);
  const more = Math.max(a, k);
  const sum = less + b;
  const far = b + more;
  const remainders =
    stirlingRemainder(far) -
    stirlingRemainder(b) -
    (stirlingRemainder(less + far) - stirlingRemainder(sum));
  const near = less / b;
  const nearFar = less / far;
  return (
    remainders -
    less * Math.log1p(more / sum) +
    b * logRatioExcess(1 + near, near) -
    far * logRatioExcess(1 + nearFar, nearFar) +
    0.5 * (Math.log1p(nearFar) - Math.log1p(near))
  );
}
