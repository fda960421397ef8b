import { checkNumber } from "../core/checkNumber.ts";
import { checkList, checkSameLength } from "./checkValues.ts";

/** The squares of larger ratings, and the sums of these, might overflow. */
const MOST = 1e60;

/**
 * The ratings of each unit, in the order of the raters and without the gaps, from a row for each
 * rater.
 *
 * @internal
 */
export function readRatings(metric: string, ratings: unknown, min = -MOST): number[][] {
  const rows = Array.from(checkList(metric, ["ratings"], ratings, 0, "raters"), (row, rater) =>
    checkList(metric, ["ratings", rater], row, 0, "ratings"),
  );
  const units: number[][] = Array.from({ length: rows[0]?.length ?? 0 }, () => []);
  rows.forEach((row, rater) => {
    checkSameLength(metric, ["ratings", rater], row, units.length);
    units.forEach((unit, u) => {
      const rating = row[u];
      if (rating !== null && rating !== undefined)
        unit.push(checkNumber(metric, ["ratings", rater, u], rating, { min, max: MOST }));
    });
  });
  return units;
}
