import { mcNemar } from "../stats/mcNemar.ts";
import { trinomialScore } from "../stats/trinomialScore.ts";
import type { PairedEvidence } from "./PairedEvidence.ts";
import type { ReadPairs } from "./readPairs.ts";

/** Fewer changes than this, and McNemar's statistic is rough. */
const FEW = 25;

/**
 * Two shares of the same people, coded 0 and 1: Tango's score interval and McNemar's test.
 *
 * @internal
 */
export function comparePairedShares({ before, after }: ReadPairs, level: number): PairedEvidence {
  const gained = before.filter((code, i) => code < (after[i] as number)).length;
  const lost = before.filter((code, i) => code > (after[i] as number)).length;
  const { pValue, exactPValue } = mcNemar(gained, lost);
  const few = gained + lost < FEW;
  return {
    limits: trinomialScore(gained, lost, before.length, level),
    method: "score",
    pValue: few ? exactPValue : pValue,
    test: few ? "mcnemar-exact" : "mcnemar",
    warnings: [],
  };
}
