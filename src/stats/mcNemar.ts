import { COUNT, checkNumber } from "../core/checkNumber.ts";
import { binomialTest } from "./binomialTest.ts";
import { twoSidedNormal } from "./twoSidedNormal.ts";

/** What the pairs that changed tell. */
export interface McNemarTest {
  /** The statistic, with one degree of freedom; `null` where no pair changed. */
  readonly chiSquare: number | null;
  /** How likely it is where gains and losses are equally likely; 1 where no pair changed. */
  readonly pValue: number;
  /** The same, exactly; `null` for fractional counts and for more than 1e10. */
  readonly exactPValue: number | null;
}

/** Up to it the exact tails were compared with others. */
const MOST_EXACT = 1e10;

/**
 * McNemar's test of two paired shares: the same customers, before and after.
 *
 * Formula: `(b - c)^2 / (b + c)` against chi-square with one degree of freedom, without a continuity
 * correction; exactly, the binomial test of `b` in `b + c` against a half. Range of p: 0 to 1.
 *
 * Only those who changed count. Below 25 of them the exact p value is the one to report.
 *
 * Cost: some microseconds.
 *
 * @param b - How many changed one way, such as from dissatisfied to satisfied; may be fractional.
 * @param c - How many changed the other way.
 * @returns Statistic and p values.
 * @throws {@link CxMetricsError} `not-a-number`, `not-finite`, `out-of-range`, `invalid-shape`.
 *
 * @example 10 were won, 3 were lost
 * ```ts
 * import { mcNemar } from "cx-metrics/stats";
 *
 * mcNemar(10, 3); // ≈ { chiSquare: 3.769, pValue: 0.052, exactPValue: 0.092 }
 * mcNemar(0, 0); // => { chiSquare: null, pValue: 1, exactPValue: 1 }
 * ```
 *
 * @see {@link trinomialScore} for the interval of the difference, {@link proportionTest}
 * @see Q. McNemar (1947), Psychometrika 12, 153-157.
 * @public
 */
export function mcNemar(b: number, c: number): McNemarTest {
  const won = checkNumber("mc-nemar", ["b"], b, COUNT);
  const lost = checkNumber("mc-nemar", ["c"], c, COUNT);
  const changed = won + lost;
  const exact = Number.isInteger(won) && Number.isInteger(lost) && changed <= MOST_EXACT;
  const exactPValue = exact ? binomialTest(won, changed, 0.5, 0.5) : null;
  if (changed === 0) return { chiSquare: null, pValue: 1, exactPValue };
  const z = (won - lost) / Math.sqrt(changed);
  return { chiSquare: z * z, pValue: twoSidedNormal(z), exactPValue };
}
