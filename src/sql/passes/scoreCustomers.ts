import type { RfmDimensions } from "../../value/RfmResult.ts";
import { type Direction, middleOf, scoreOf } from "../../value/scoreByCuts.ts";
import { choose, column, compare, type Expression, number } from "../Expression.ts";
import { listRows } from "../finishRows.ts";
import { columnsOf } from "../plans/columnsOf.ts";
import { type Relation, rows } from "../Relation.ts";
import type { OpenRfm } from "./openRfm.ts";
import type { Passes } from "./Pass.ts";
import { areAlike, rfmCuts } from "./rfmCuts.ts";
import { rfmLimits } from "./rfmLimits.ts";
import { RFM_TALLY_COLUMNS, type RfmTallies, readRfmTallies, tallyRfm } from "./tallyRfm.ts";
import { writeQuery } from "./writeQuery.ts";

/** Customers with their scores r, f and m, and what those were made of. */
export interface ScoredCustomers {
  readonly scored: Relation;
  readonly cuts: RfmDimensions<readonly number[]>;
  readonly isAlike: (dimension: keyof RfmTallies) => boolean;
}

const NONE: RfmTallies = { recency: [], frequency: [], monetary: [] };

/**
 * Where the cuts are quantiles, one pass finds them; thresholds need none unless money has a fraction.
 *
 * @internal
 */
export function* scoreCustomers(open: OpenRfm): Passes<ScoredCustomers> {
  const { dialect, customers, guards } = open;
  const { thresholds, bins } = open.binning;
  const tallies =
    thresholds?.monetary.every(Number.isSafeInteger) === true
      ? NONE
      : readRfmTallies(
          listRows(yield writeQuery(dialect, tallyRfm(customers), RFM_TALLY_COLUMNS)),
          guards,
        );
  const cuts = thresholds ?? rfmCuts(tallies, bins);
  const limits = rfmLimits(cuts, tallies.monetary);
  const score = (name: keyof RfmTallies) =>
    scoreBy(column(name), limits[name], bins[name], name === "recency" ? "few" : "many");
  const scored = rows(customers, {
    ...columnsOf(["customer", "recency", "frequency", "monetary", "bad", "refused", "seen"]),
    r: score("recency"),
    f: score("frequency"),
    m: score("monetary"),
  });
  return { scored, cuts, isAlike: (name) => areAlike(tallies[name]) };
}

/** The score of a value: a bin begins at its limit. */
function scoreBy(
  value: Expression,
  limits: readonly Expression[],
  bins: number,
  good: Direction,
): Expression {
  if (limits.length === 0) return number(middleOf(bins));
  return choose(
    limits.map((limit, bin) => [compare(value, "<", limit), number(scoreOf(bin, bins, good))]),
    number(scoreOf(limits.length, bins, good)),
  );
}
