import { checkNumber, isWithin } from "../../core/checkNumber.ts";
import { fail } from "../../core/fail.ts";
import type { MetricWarning } from "../../core/MetricResult.ts";
import { criticalZ } from "../../stats/criticalZ.ts";
import type { FittedModel, ModelInput } from "../FittedModel.ts";
import { deltaErrors } from "./deltaErrors.ts";
import { limitsOn, type PredictionScale, SCALE_RANGES } from "./limitsOn.ts";
import { type AnyModel, openFittedModels } from "./openFittedModels.ts";
import {
  type PredictionIntervalOptions,
  readPredictionOptions,
} from "./PredictionIntervalOptions.ts";

/**
 * Predictions of many customers, and how sure the parameters make them; one place a customer.
 *
 * @public
 */
export interface PredictionIntervals {
  /** The predictions of the model as it is. */
  readonly estimate: Float64Array;
  /** The lower limits; `null` where the model has no covariance, see `warnings`. */
  readonly lower: Float64Array | null;
  /** The upper limits; `null` as above. */
  readonly upper: Float64Array | null;
  /** The standard errors of the predictions; `null` as above. */
  readonly standardError: Float64Array | null;
  /** The confidence level, between 0 and 1. */
  readonly level: number;
  /** The method by name. */
  readonly method: "delta";
  /** Where the limits lie symmetrically. */
  readonly scale: PredictionScale;
  /** What the reader should know. */
  readonly warnings: readonly MetricWarning[];
}

const NAME = "predictionIntervals";
const RETURNED = ["predict", "returned"] as const;

/**
 * Confidence intervals of the predictions of many customers at once, by the delta method. Give probabilities the
 * `scale` "logit": on the default one, "log", their upper limits may pass 1.
 *
 * @remarks
 * As {@link predictionInterval}, in columns. Each interval is about one customer: what adds them up is an
 * interval of the sum, which is one prediction.
 *
 * A column of doubles holds no `null`: an upper limit beyond the largest double is that double, and warning
 * "unbounded" says of how many. Warning "unmoved" names a model that moves the prediction of no customer.
 *
 * Cost: two columns of predictions a parameter, and one more; while it runs, a column of doubles for each
 * parameter of a model is held.
 *
 * @param model - A fitted model, or a list of them; without a fit there are no limits.
 * @param predict - Takes the model, or each of the list, with the parameters that it is asked about, and
 * returns a column of predictions, of the same length each time.
 * @param options - Level and scale.
 * @returns Columns of predictions, standard errors and limits.
 * @throws {@link CxMetricsError} as {@link predictionInterval}; `inconsistent` for a column of another
 * length.
 *
 * @example What two customers will buy in a year, and whether they are still there
 * ```ts
 * import { bgNbd, predictionIntervals } from "cx-metrics/models";
 *
 * const model = bgNbd.fit(
 *   {
 *     frequency: [0, 0, 1, 1, 1, 2, 2, 3, 4, 6, 8, 12],
 *     recency: [0, 0, 2, 12, 26, 9, 31, 28, 30, 35, 37, 38],
 *     T: [39, 33, 38, 36, 35, 39, 34, 37, 33, 38, 39, 39],
 *     count: [310, 250, 60, 55, 40, 35, 40, 30, 25, 20, 12, 8],
 *   },
 *   { unit: "weeks" },
 * );
 * const customers = { frequency: [2, 0], recency: [30, 0], T: [39, 39] };
 * const { estimate, upper } = predictionIntervals(model, (model) =>
 *   bgNbd.expectedPurchases(model, customers, { years: 1 }),
 * );
 * Array.from(estimate); // ≈ [2.042, 0.270]
 * Array.from(upper ?? []); // ≈ [2.326, 0.317]
 * const alive = predictionIntervals(model, (model) => bgNbd.probabilityAlive(model, customers), {
 *   scale: "logit",
 * });
 * Array.from(alive.upper ?? []); // ≈ [0.925, 1]
 * ```
 *
 * @see {@link predictionInterval}, {@link bootstrapInterval}
 * @public
 */
export function predictionIntervals<Model extends ModelInput<FittedModel<string, string, string>>>(
  model: Model,
  predict: (model: Model) => Float64Array,
  options?: PredictionIntervalOptions,
): PredictionIntervals;
/** Of several models, which are independent of each other. */
export function predictionIntervals<
  Models extends readonly [
    ModelInput<FittedModel<string, string, string>>,
    ...ModelInput<FittedModel<string, string, string>>[],
  ],
>(
  models: readonly [...Models],
  predict: (...models: Models) => Float64Array,
  options?: PredictionIntervalOptions,
): PredictionIntervals;
export function predictionIntervals(
  models: unknown,
  predict: unknown,
  options: PredictionIntervalOptions = {},
): PredictionIntervals {
  const { level, scale } = readPredictionOptions(NAME, options);
  const opened = openFittedModels(NAME, models);
  if (typeof predict !== "function")
    fail("invalid-shape", NAME, ["predict"], predict, "a function of the model");
  const range = SCALE_RANGES[scale];
  let length: number | undefined;
  const column = (models: readonly AnyModel[]): Float64Array => {
    const values: unknown = predict(...models);
    if (!(values instanceof Float64Array))
      fail("invalid-shape", NAME, RETURNED, values, "a Float64Array");
    length ??= values.length;
    if (values.length !== length)
      fail("inconsistent", NAME, [...RETURNED, "length"], values.length, `${length}, as before`);
    // A copy, since the next column may come in the same place.
    const copy = values.slice();
    for (let row = 0; row < length; row++) {
      const value = copy[row] as number;
      copy[row] = isWithin(value, range)
        ? value + 0
        : checkNumber(NAME, [...RETURNED, row], value, range);
    }
    return copy;
  };
  const estimate = column(opened.map(({ model }) => model));
  const errors = deltaErrors(opened, column, estimate.length);
  const warnings = opened.flatMap(({ doubts }) => doubts);
  const rest = { level, method: "delta", scale } as const;
  if (errors === null)
    return { estimate, lower: null, upper: null, standardError: null, ...rest, warnings };
  const { standardErrors: standardError } = errors;
  warnings.push(...errors.warnings);
  const reach = criticalZ(level);
  const [lower, upper] = [new Float64Array(estimate.length), new Float64Array(estimate.length)];
  let unbounded = 0;
  for (let row = 0; row < estimate.length; row++) {
    const limits = limitsOn(scale, estimate[row] as number, standardError[row] as number, reach);
    const bounded = Number.isFinite(limits.upper);
    lower[row] = limits.lower;
    upper[row] = bounded ? limits.upper : Number.MAX_VALUE;
    if (!bounded) unbounded++;
  }
  if (unbounded > 0)
    warnings.push({
      code: "unbounded",
      message: `The upper limits of ${unbounded} predictions exceed all doubles, and are the largest one`,
    });
  return { estimate, lower, upper, standardError, ...rest, warnings };
}
