import { checkNumber } from "../core/checkNumber.ts";
import { type CountOf, checkShareCount } from "./CountOf.ts";
import { logHypergeometric } from "./logHypergeometric.ts";

const NAME = "fisher-exact";

/** Counts are as likely as others within this much, as in R. */
const TOLERANCE = 1e-7;

/** A term that is so much smaller than the sum before it ends a tail. */
const NEGLIGIBLE = 1e-17;

/**
 * Fisher's exact test of two independent shares: its two-sided p value.
 *
 * Formula: given both bases and all counts together, the count of `b` is hypergeometric where the
 * shares are equal; p is the probability of all counts that are no more likely than the one observed,
 * as `fisher.test` in R has it. Unit: probability. Range: 0 to 1.
 *
 * For small counts, where the smallest expected one is below 5. It is cautious: it finds too little
 * rather than too much. With many counts {@link chiSquareTest} says the same.
 *
 * Cost: of the order of the square root of the counts; below a millisecond at a million each.
 *
 * @param a - How many of how many, before: whole counts up to 1e10.
 * @param b - How many of how many, after.
 * @returns How likely shares so far apart, or farther, are where they are equal.
 * @throws {@link CxMetricsError} `not-a-number`, `not-finite`, `not-integer`, `out-of-range`,
 *   `invalid-shape`, and `inconsistent` where a count exceeds its base.
 *
 * @example From 1 of 8 to 6 of 9
 * ```ts
 * import { fisherExact } from "cx-metrics/stats";
 *
 * fisherExact({ count: 1, of: 8 }, { count: 6, of: 9 }); // ≈ 0.050
 * ```
 *
 * @see {@link chiSquareTest}, {@link newcombe} for the interval, {@link proportionTest}
 * @see R. A. Fisher (1935), Journal of the Royal Statistical Society 98, 39-82.
 * @public
 */
export function fisherExact(a: CountOf, b: CountOf): number {
  return fisherTwoSided(checkWholeShare("a", a), checkWholeShare("b", b));
}

function checkWholeShare(name: string, share: unknown): CountOf {
  const checked = checkShareCount(NAME, [name], share, true);
  checkNumber(NAME, [name, "of"], checked.of, { min: 0, max: 1e10 });
  return checked;
}

/**
 * Fisher's two-sided p value of whole counts, unchecked.
 *
 * @internal
 */
export function fisherTwoSided(a: CountOf, b: CountOf): number {
  const draws = a.count + b.count;
  const excess = a.count * b.of - b.count * a.of;
  if (excess === 0) return 1;
  // The observed count is taken to lie above its mean.
  if (excess < 0) return fisherTwoSided(b, a);
  const chance = (count: number): number => logHypergeometric(count, draws, a.of, b.of);
  const limit = chance(a.count) + TOLERANCE;
  const lowest = Math.max(0, draws - b.of);
  const mean = (draws * a.of) / (a.of + b.of);
  let likely = Math.min(a.count, Math.floor(mean) + 1);
  let unlikely = lowest - 1;
  while (likely - unlikely > 1) {
    const middle = Math.floor((likely + unlikely) / 2);
    if (chance(middle) <= limit) unlikely = middle;
    else likely = middle;
  }
  const above = tail(Math.exp(chance(a.count)), a.count, draws - a.count, a.of, b.of);
  if (unlikely < lowest) return Math.min(1, above);
  const below = tail(Math.exp(chance(unlikely)), draws - unlikely, unlikely, b.of, a.of);
  return Math.min(1, above + below);
}

/** The chances of `count` and more, `rest` being left for the other side. */
function tail(chance: number, count: number, rest: number, of: number, other: number): number {
  let term = chance;
  let sum = 0;
  for (let more = 0; term > NEGLIGIBLE * sum; more++) {
    sum += term;
    const up = count + more;
    const down = rest - more;
    term *= ((of - up) / (up + 1)) * (down / (other - down + 1));
  }
  return sum;
}
