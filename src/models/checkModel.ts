import type { CxMetricsErrorPath } from "../core/CxMetricsError.ts";
import { checkNumber } from "../core/checkNumber.ts";
import { fail } from "../core/fail.ts";
import { isRecord } from "../core/isRecord.ts";
import type { FittedModel } from "./FittedModel.ts";
import { checkTimeUnit, type TimeUnit } from "./TimeUnit.ts";

/** What a parameter can be; a search ends within these too. */
const PARAMETER = { min: 1e-30, max: 1e30 };

/**
 * Parameters, each a number above 0.
 *
 * @internal
 */
export function checkParams<Parameter extends string>(
  name: string,
  params: unknown,
  parameters: readonly Parameter[],
  path: CxMetricsErrorPath = ["params"],
): Record<Parameter, number> {
  if (!isRecord(params))
    fail("invalid-shape", name, path, params, `an object of ${parameters.join(", ")}`);
  const checked = {} as Record<Parameter, number>;
  for (const parameter of parameters)
    checked[parameter] = checkNumber(name, [...path, parameter], params[parameter], PARAMETER);
  return checked;
}

/**
 * The parameters of a model that came from outside, and must be the one that is named.
 *
 * @internal
 */
export function checkModel<Parameter extends string>(
  name: string,
  model: unknown,
  parameters: readonly Parameter[],
): Record<Parameter, number> {
  if (!isRecord(model)) fail("invalid-shape", name, ["model"], model, `a model "${name}"`);
  if (model["model"] !== name)
    fail("inconsistent", name, ["model", "model"], model["model"], JSON.stringify(name));
  return checkParams(name, model["params"], parameters, ["model", "params"]);
}

/**
 * The unit of a model that came from outside.
 *
 * @internal
 */
export function unitOf(name: string, model: { readonly unit: string }): TimeUnit {
  return checkTimeUnit(name, ["model", "unit"], model.unit);
}

/**
 * A model that has parameters and nothing else, since nothing was fitted.
 *
 * @internal
 */
export function bareModel<Name extends string, Parameter extends string, Unit extends string>(
  model: Name,
  params: Readonly<Record<Parameter, number>>,
  unit: Unit,
): FittedModel<Name, Parameter, Unit> {
  return {
    model,
    params,
    unit,
    logLikelihood: null,
    n: null,
    standardErrors: null,
    covariance: null,
    intervals: null,
    converged: null,
    gradientNorm: null,
    options: {},
    excluded: {},
    warnings: [],
  };
}
