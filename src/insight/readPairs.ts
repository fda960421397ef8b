import type { CxMetricsErrorPath } from "../core/CxMetricsError.ts";
import { fail } from "../core/fail.ts";

/** Pairs that are complete, in two columns. */
export interface ReadPairs {
  readonly before: readonly number[];
  readonly after: readonly number[];
  /** How many pairs lack an answer. */
  readonly missing: number;
}

/**
 * Reads pairs of answers; those that lack one are left out, once the other is checked.
 *
 * @internal
 */
export function readPairs(
  name: string,
  pairs: unknown,
  codeOf: (path: CxMetricsErrorPath, answer: unknown) => number,
): ReadPairs {
  if (!Array.isArray(pairs)) fail("invalid-shape", name, ["pairs"], pairs, "a list of pairs");
  const before: number[] = [];
  const after: number[] = [];
  for (let i = 0; i < pairs.length; i++) {
    const pair: unknown = pairs[i];
    if (!Array.isArray(pair) || pair.length !== 2)
      fail("invalid-shape", name, ["pairs", i], pair, "[before, after]");
    const [first, second] = [0, 1].map((side) => {
      const answer: unknown = pair[side];
      return answer === null || answer === undefined ? null : codeOf(["pairs", i, side], answer);
    }) as [number | null, number | null];
    if (first === null || second === null) continue;
    before.push(first);
    after.push(second);
  }
  return { before, after, missing: pairs.length - before.length };
}
