import type { Interval, Json, MetricWarning } from "../core/MetricResult.ts";
import type { TimeUnit } from "./TimeUnit.ts";

/**
 * A model: its parameters, and all that is known of how they were found. Plain data that survives JSON.
 *
 * @typeParam Name - The model's id, such as "bg-nbd".
 * @typeParam Parameter - The names of its parameters, as in the papers.
 * @typeParam Unit - What its times, or its money, are counted in.
 * @public
 */
export interface FittedModel<
  Name extends string,
  Parameter extends string,
  Unit extends string = TimeUnit,
> {
  /** The model's id. */
  readonly model: Name;
  /** The parameters; those that are times or rates are in `unit`. */
  readonly params: Readonly<Record<Parameter, number>>;
  /** What times are counted in; "money" for a model of spend. */
  readonly unit: Unit;
  /** The total log-likelihood of the customers in `unit`; `null` where nothing was fitted. */
  readonly logLikelihood: number | null;
  /** How many customers it was fitted to, by their counts; `null` where nothing was fitted. */
  readonly n: number | null;
  /** The standard errors; `null` where the likelihood does not tell them. */
  readonly standardErrors: Readonly<Record<Parameter, number>> | null;
  /** The covariance of the parameters, in the order of `params`; `null` as above. */
  readonly covariance: readonly (readonly number[])[] | null;
  /** Confidence intervals, symmetric on the scale of logarithms; `null` as above. */
  readonly intervals: Readonly<Record<Parameter, Interval>> | null;
  /** Whether the search ended in a maximum; `null` where nothing was fitted. */
  readonly converged: boolean | null;
  /** The largest derivative of the mean log-likelihood by the logarithm of a parameter. */
  readonly gradientNorm: number | null;
  /** The effective options of the fit, defaults included. */
  readonly options: Readonly<Record<string, Json>>;
  /** Customers left out of the fit, by reason. */
  readonly excluded: Readonly<Record<string, number>>;
  /** What the reader should know. */
  readonly warnings: readonly MetricWarning[];
}

/**
 * What predictions need of a model: a fitted one, one of `fromParams`, or the same three fields as JSON.
 *
 * @typeParam Model - The model.
 * @public
 */
export type ModelInput<Model extends FittedModel<string, string, string>> = Pick<
  Model,
  "model" | "params" | "unit"
>;
