import type { Interval } from "../core/MetricResult.ts";
import { cohenKappaOf } from "../stats/cohenKappa.ts";
import { fleissKappaOf } from "../stats/fleissKappa.ts";
import { iccOf } from "../stats/icc.ts";
import { krippendorffAlphaOf, type Measurement } from "../stats/krippendorffAlpha.ts";

/** A coefficient of agreement. */
interface AgreementCoefficient {
  readonly value: number | null;
  /** The agreement by chance that the coefficient takes out; `null` where it has no such share. */
  readonly expected: number | null;
  /** Of those that have one of their own. */
  readonly interval: Interval | null;
}

/** Reads the ratings of each unit that can be compared. */
export type Coefficient = (
  units: readonly (readonly number[])[],
  measurement: Measurement,
  level: number,
) => AgreementCoefficient;

const NONE: AgreementCoefficient = { value: null, expected: null, interval: null };

/**
 * The coefficients of agreement by definition.
 *
 * @internal
 */
export const agreementCoefficient: Readonly<
  Record<"krippendorff" | "cohen" | "fleiss" | "icc", Coefficient>
> = {
  krippendorff: (units, measurement) => {
    const { alpha, expected } = krippendorffAlphaOf(units, measurement);
    const agreeing = measurement === "nominal" && expected !== null ? 1 - expected : null;
    return { ...NONE, value: alpha, expected: agreeing };
  },
  cohen: (units, _, level) => {
    const rater = (j: number) => Float64Array.from(units, (unit) => unit[j] as number);
    const { kappa, expected, standardError, lower, upper } = cohenKappaOf(
      rater(0),
      rater(1),
      level,
    );
    // Without any miss the standard error is 0, which is no certainty.
    const interval = standardError ? { lower, upper, level, method: "fleiss-cohen-everitt" } : null;
    return { value: kappa, expected, interval };
  },
  fleiss: (units) => {
    const categories = new Map(
      Array.from(new Set(units.flat()), (rating, place) => [rating, place]),
    );
    const counts = units.map((unit) => {
      const row = new Array<number>(categories.size).fill(0);
      for (const rating of unit) {
        const place = categories.get(rating) as number;
        row[place] = (row[place] as number) + 1;
      }
      return row;
    });
    const { kappa, expected } = fleissKappaOf(counts);
    return { ...NONE, value: kappa, expected };
  },
  icc: (units, _, level) => {
    if (units.length < 2) return NONE;
    const { icc2, lower, upper } = iccOf(units, level);
    const interval = lower === null ? null : { lower, upper, level, method: "mcgraw-wong" };
    return { ...NONE, value: icc2, interval };
  },
};
