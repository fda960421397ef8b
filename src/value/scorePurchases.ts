import { quantileCuts } from "./quantileCuts.ts";
import type { RfmDimensions } from "./RfmResult.ts";
import type { Purchases } from "./readPurchases.ts";
import type { RfmDefinition } from "./readRfmOptions.ts";
import { type DimensionScores, scoreByCuts } from "./scoreByCuts.ts";
import { scoreBySize } from "./scoreBySize.ts";
import { scoreWithin } from "./scoreWithin.ts";

/** The scores of all customers in all dimensions. */
export type RfmScores = RfmDimensions<DimensionScores>;

/**
 * Scores all customers by a definition; thresholds, where there are any, win.
 *
 * @internal
 */
export function scorePurchases(
  purchases: Purchases,
  definition: RfmDefinition,
  bins: RfmDimensions<number>,
  thresholds: RfmDimensions<readonly number[]> | null,
): RfmScores {
  if (definition === "nested") return scoreNested(purchases, bins);
  const score = (name: keyof RfmScores): DimensionScores => {
    const [values, count] = [purchases[name], bins[name]];
    const good = name === "recency" ? "few" : "many";
    if (definition === "equal-size") return scoreBySize(values, purchases.ids, count, good);
    const cuts = thresholds === null ? quantileCuts(values, count) : thresholds[name];
    return scoreByCuts(values, cuts, count, good);
  };
  return { recency: score("recency"), frequency: score("frequency"), monetary: score("monetary") };
}

function scoreNested(purchases: Purchases, bins: RfmDimensions<number>): RfmScores {
  const { recency, frequency, monetary } = purchases;
  const cuts = quantileCuts(recency, bins.recency);
  const r = scoreByCuts(recency, cuts, bins.recency, "few");
  const f = scoreWithin(r.scores, frequency, bins.frequency);
  const groups = r.scores.map((score, i) => 10 * score + (f[i] as number));
  const m = scoreWithin(groups, monetary, bins.monetary);
  return { recency: r, frequency: { scores: f, cuts: [] }, monetary: { scores: m, cuts: [] } };
}
