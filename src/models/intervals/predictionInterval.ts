import { checkNumber } from "../../core/checkNumber.ts";
import { fail } from "../../core/fail.ts";
import type { Interval, MetricWarning } from "../../core/MetricResult.ts";
import { criticalZ } from "../../stats/criticalZ.ts";
import type { FittedModel, ModelInput } from "../FittedModel.ts";
import { deltaErrors, type Predictions } from "./deltaErrors.ts";
import { limitsOn, type PredictionScale, SCALE_RANGES } from "./limitsOn.ts";
import { openFittedModels } from "./openFittedModels.ts";
import {
  type PredictionIntervalOptions,
  readPredictionOptions,
} from "./PredictionIntervalOptions.ts";

/**
 * A prediction, and how sure the parameters make it.
 *
 * @public
 */
export interface PredictionInterval extends Interval {
  /** The prediction of the model as it is; `null` where it is undefined. */
  readonly estimate: number | null;
  /** The standard error of the prediction; `null` where it is unknown, see `warnings`. */
  readonly standardError: number | null;
  /** The method by name. */
  readonly method: "delta";
  /** Where the limits lie symmetrically. */
  readonly scale: PredictionScale;
  /** What the reader should know. */
  readonly warnings: readonly MetricWarning[];
}

const NAME = "predictionInterval";

/**
 * Confidence interval of a prediction, from the covariance of the model that makes it: the delta method. Give
 * probabilities the `scale` "logit": on the default one, "log", their upper limit may pass 1.
 *
 * @remarks
 * `standardError = sqrt(g' C g)`, with the derivatives g of the prediction by the logarithms of the
 * parameters, from central differences, and their covariance C. The limits lie `z` standard errors away on
 * a `scale` that keeps them where predictions can be: "log" for counts and money,
 * `estimate * e^(±z * se / estimate)`, "logit" for probabilities, "identity" for differences. Several models are
 * taken as independent; give each of them once.
 *
 * It is the uncertainty of the parameters, thus of what is expected of customers like this one. What one
 * customer does varies more.
 *
 * The method is fast and as good as the fit: it needs many customers and a maximum inside. With few of
 * them, or where the fit warns ("weak-fit" here), {@link bootstrapInterval} refits and assumes neither.
 *
 * Where no parameter moves the prediction, such as 0 purchases in no time, both limits are the prediction, and
 * warning "unmoved" names the model: most often `predict` forgot its argument. Limits are `null` where a model
 * has no covariance (warning "no-covariance"), or the prediction is undefined close by ("undefined-nearby"); the
 * upper one is where it exceeds all doubles.
 *
 * Cost: two predictions a parameter, and one more.
 *
 * @param model - A fitted model, or a list of them. One that was not fitted, of `fromParams` or of the fields
 * `model`, `params` and `unit` alone, has no limits.
 * @param predict - Takes the model, or each of the list, with the parameters that it is asked about, and
 * returns the prediction; `null` where it is undefined.
 * @param options - Level and scale.
 * @returns The prediction with its standard error and limits.
 * @throws {@link CxMetricsError} `invalid-shape` for what is no model, `inconsistent` where the
 * covariance is not that of the parameters, `out-of-range` for a prediction off the scale;
 * `not-a-number`, `not-finite`, `unknown-option`. The path of what `predict` returned is "predict", "returned".
 *
 * @example What a customer will buy in a year; whether they are still there, on its scale "logit"
 * ```ts
 * import { bgNbd, predictionInterval } from "cx-metrics/models";
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
 * const customer = { frequency: 2, recency: 30, T: 39 };
 * const purchases = predictionInterval(model, (model) =>
 *   bgNbd.expectedPurchases(model, customer, { years: 1 }),
 * );
 * [purchases.lower, purchases.estimate, purchases.upper]; // ≈ [1.79, 2.04, 2.33]
 * const alive = predictionInterval(model, (model) => bgNbd.probabilityAlive(model, customer), {
 *   scale: "logit",
 * });
 * [alive.lower, alive.estimate, alive.upper]; // ≈ [0.772, 0.866, 0.925]
 * ```
 *
 * @see {@link predictionIntervals} for many customers at once, {@link bootstrapInterval}
 * @see G. W. Oehlert (1992), A note on the delta method, The American Statistician 46, 27-29.
 * @public
 */
export function predictionInterval<Model extends ModelInput<FittedModel<string, string, string>>>(
  model: Model,
  predict: (model: Model) => number | null,
  options?: PredictionIntervalOptions,
): PredictionInterval;
/** Of several models, which are independent of each other. */
export function predictionInterval<
  Models extends readonly [
    ModelInput<FittedModel<string, string, string>>,
    ...ModelInput<FittedModel<string, string, string>>[],
  ],
>(
  models: readonly [...Models],
  predict: (...models: Models) => number | null,
  options?: PredictionIntervalOptions,
): PredictionInterval;
export function predictionInterval(
  models: unknown,
  predict: unknown,
  options: PredictionIntervalOptions = {},
): PredictionInterval {
  const { level, scale } = readPredictionOptions(NAME, options);
  const opened = openFittedModels(NAME, models);
  if (typeof predict !== "function")
    fail("invalid-shape", NAME, ["predict"], predict, "a function of the model");
  const one: Predictions = (models) => {
    const value: unknown = predict(...models);
    if (value === null) return null;
    return Float64Array.of(checkNumber(NAME, ["predict", "returned"], value, SCALE_RANGES[scale]));
  };
  const estimate = one(opened.map(({ model }) => model))?.[0] ?? null;
  const errors = estimate === null ? null : deltaErrors(opened, one, 1);
  const standardError = errors?.standardErrors[0] ?? null;
  const limits =
    estimate === null || standardError === null
      ? null
      : limitsOn(scale, estimate, standardError, criticalZ(level));
  const warnings = [...opened.flatMap(({ doubts }) => doubts), ...(errors?.warnings ?? [])];
  if (standardError === null && opened.every(({ spread }) => spread !== null))
    warnings.push({
      code: "undefined-nearby",
      message: "The prediction is undefined, or is so at parameters close by: there are no limits",
    });
  return {
    estimate,
    lower: limits?.lower ?? null,
    upper: limits !== null && Number.isFinite(limits.upper) ? limits.upper : null,
    standardError,
    level,
    method: "delta",
    scale,
    warnings,
  };
}
