import { COUNT, checkNumber, WHOLE_COUNT } from "../core/checkNumber.ts";
import { checkOptions } from "../core/checkOptions.ts";
import { fail } from "../core/fail.ts";
import { isRecord } from "../core/isRecord.ts";
import { openColumns } from "../core/openColumns.ts";
import { openPurchaseModel, type PurchaseModel } from "./openPurchaseModel.ts";
import type { CalibrationHoldout } from "./orders/calibrationHoldout.ts";
import { perPair } from "./perPair.ts";
import { readDoubles } from "./readDoubles.ts";
import { readHistories } from "./readHistories.ts";

/**
 * How customers are grouped.
 *
 * @public
 */
export interface CalibrationByFrequencyOptions {
  /** The frequency of the last group, which has all higher ones too; 7 unless given. */
  readonly maxFrequency?: number | undefined;
}

/**
 * What customers of a frequency bought in the holdout, and what was expected of them.
 *
 * @public
 */
export interface CalibrationFrequency {
  /** The purchases after the first one in the calibration. */
  readonly frequency: number;
  /** Whether higher frequencies belong to it too: the last group. */
  readonly andMore: boolean;
  /** How many customers there are. */
  readonly customers: number;
  /** The mean number of purchases in the holdout; `null` without customers. */
  readonly actualMean: number | null;
  /** The mean of what the model expects of them; `null` as above. */
  readonly expectedMean: number | null;
}

interface Sums {
  customers: number;
  actual: number;
  expected: number;
}

const NAME = "calibrationByFrequency";
const RANGE = { min: 0, max: 1_000_000, whole: true };

/**
 * What customers did after the calibration beside what a model foretold, by how often they had bought: the
 * usual test of a model of purchases.
 *
 * @remarks
 * The model is to be fitted to the customers of the same calibration, in the same unit.
 *
 * Cost: a prediction for each different pair of frequency and T, and some 50 ns a customer.
 *
 * @param purchaseModel - A model of purchases.
 * @param calibration - What {@link calibrationHoldout} made of orders.
 * @param options - The last group.
 * @returns A group a frequency from 0 on.
 * @throws {@link CxMetricsError} `inconsistent` for what is no model of purchases, and for another unit;
 * `out-of-range`, `not-integer`, `not-a-number`, `not-finite`, `invalid-shape`, `unknown-option`.
 *
 * @example One customer came back, the other did not
 * ```ts
 * import { bgNbd, calibrationByFrequency, calibrationHoldout } from "cx-metrics/models";
 *
 * const orders = [
 *   { customer: "ann", at: "2026-01-05" },
 *   { customer: "ann", at: "2026-02-02" },
 *   { customer: "ann", at: "2026-04-06" },
 *   { customer: "bob", at: "2026-01-12" },
 * ];
 * const calibration = calibrationHoldout(orders, {
 *   unit: "weeks",
 *   calibrationEnd: "2026-03-30",
 *   asOf: "2026-06-29",
 * });
 * const params = { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 };
 * const model = bgNbd.fromParams(params, { unit: "weeks" });
 * const groups = calibrationByFrequency(model, calibration, { maxFrequency: 1 });
 * groups.map(({ actualMean }) => actualMean); // => [0, 1]
 * groups.map(({ expectedMean }) => expectedMean); // ≈ [0.184, 0.489]
 * ```
 *
 * @see {@link cohortTracking} for all of them over time.
 * @see P. S. Fader, B. G. S. Hardie, K. L. Lee (2005), Marketing Science 24(2), 275-284, figure 4.
 * @public
 */
export function calibrationByFrequency(
  purchaseModel: PurchaseModel,
  calibration: Pick<CalibrationHoldout, "customers" | "unit" | "holdoutDuration">,
  options: CalibrationByFrequencyOptions = {},
): CalibrationFrequency[] {
  const forecast = openPurchaseModel(NAME, purchaseModel);
  checkOptions(NAME, options, ["maxFrequency"]);
  const { maxFrequency = 7 } = options;
  const most = checkNumber(NAME, ["options", "maxFrequency"], maxFrequency, RANGE);
  if (!isRecord(calibration))
    fail("invalid-shape", NAME, ["calibration"], calibration, "what calibrationHoldout returns");
  const { unit, holdoutDuration, customers } = calibration;
  if (unit !== forecast.unit)
    fail("inconsistent", NAME, ["calibration", "unit"], unit, `"${forecast.unit}", as the model`);
  const whole = forecast.clock === "discrete";
  const place = ["calibration", "holdoutDuration"];
  const t = checkNumber(NAME, place, holdoutDuration, { ...COUNT, whole });
  const table = openColumns(NAME, "customers", customers, ["frequency", "holdoutFrequency"]);
  const holdout = readDoubles(NAME, table, "holdoutFrequency", WHOLE_COUNT);
  const histories = readHistories(NAME, customers, forecast.clock);
  const alive = forecast.alive(histories);
  const gain = perPair(histories.frequency, histories.T, (x, T) => forecast.whileAlive(x, T, t));
  const sums: Sums[] = Array.from({ length: most + 1 }, () => ({
    customers: 0,
    actual: 0,
    expected: 0,
  }));
  for (let row = 0; row < histories.length; row++) {
    const group = sums[Math.min(most, histories.frequency[row] as number)] as Sums;
    group.customers++;
    group.actual += holdout[row] as number;
    group.expected += alive(row) * gain(row);
  }
  return sums.map(({ customers, actual, expected }, frequency) => ({
    frequency,
    andMore: frequency === most,
    customers,
    actualMean: customers === 0 ? null : actual / customers,
    expectedMean: customers === 0 ? null : expected / customers,
  }));
}
