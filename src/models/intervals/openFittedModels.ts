import type { CxMetricsErrorPath } from "../../core/CxMetricsError.ts";
import { checkNumber } from "../../core/checkNumber.ts";
import { fail } from "../../core/fail.ts";
import { isRecord } from "../../core/isRecord.ts";
import type { MetricWarning } from "../../core/MetricResult.ts";
import { checkList, VALUE } from "../../stats/checkValues.ts";
import { checkParams } from "../checkModel.ts";
import type { FittedModel, ModelInput } from "../FittedModel.ts";

/** A model of any kind, fitted or not. */
export type AnyModel = ModelInput<FittedModel<string, string, string>>;

/** A model's parameters, and how sure they are. */
export interface OpenModel {
  readonly model: AnyModel;
  readonly parameters: readonly string[];
  /** The covariance of the logarithms of the parameters; `null` where the model has none. */
  readonly spread: readonly (readonly number[])[] | null;
  /** What speaks against it. */
  readonly doubts: readonly MetricWarning[];
}

/** Warnings of a fit whose covariance says little. */
const WEAK = ["not-converged", "boundary", "flat-direction"];

/**
 * Opens one model or a list of them, each with its uncertainty.
 *
 * @internal
 */
export function openFittedModels(name: string, models: unknown): OpenModel[] {
  if (!Array.isArray(models)) return [openModel(name, ["model"], models)];
  return Array.from(checkList(name, ["models"], models, 1, "models"), (model, i) =>
    openModel(name, ["models", i], model),
  );
}

function openModel(name: string, path: CxMetricsErrorPath, model: unknown): OpenModel {
  if (!isRecord(model)) fail("invalid-shape", name, path, model, "a model");
  const { model: id, params, covariance, standardErrors, warnings } = model;
  if (typeof id !== "string")
    fail("invalid-shape", name, [...path, "model"], id, "the id of a model");
  if (!isRecord(params))
    fail("invalid-shape", name, [...path, "params"], params, "an object of parameters");
  const parameters = Object.keys(params);
  const checked = checkParams(name, params, parameters, [...path, "params"]);
  const opened = { model: model as unknown as AnyModel, parameters };
  // Predictions take a model without the fields of a fit, so it may come here as well.
  const bare = covariance === undefined && standardErrors === undefined;
  if (covariance === null || bare) {
    const message = `${id} has no covariance: it was not fitted, or its likelihood is flat; there are no limits`;
    return { ...opened, spread: null, doubts: [{ code: "no-covariance", message }] };
  }
  const known = checkList(name, [...path, "warnings"], warnings, 0, "warnings");
  const errors = checkParams(name, standardErrors, parameters, [...path, "standardErrors"]);
  const place = [...path, "covariance"];
  const square = (list: unknown, at: CxMetricsErrorPath) => {
    const cells = Array.from(checkList(name, at, list, 0, "numbers"));
    if (cells.length !== parameters.length)
      fail("inconsistent", name, [...at, "length"], cells.length, `${parameters.length}`);
    return cells;
  };
  const spread = square(covariance, place).map((row, i) =>
    square(row, [...place, i]).map((cell, j) => {
      const [one, other] = [parameters[i] as string, parameters[j] as string];
      const scale = (checked[one] as number) * (checked[other] as number);
      const here = [...place, i, j];
      const value = checkNumber(name, here, cell, VALUE);
      // Databases that sort the keys of an object would pair parameters with the wrong rows.
      const expected = (errors[one] as number) ** 2;
      if (i === j && !(Math.abs(value - expected) <= 1e-6 * expected))
        fail("inconsistent", name, here, value, `the square of the standard error of ${one}`);
      return checkNumber(name, here, value / scale, VALUE);
    }),
  );
  return { ...opened, spread, doubts: doubtsOf(id, known) };
}

function doubtsOf(id: string, warnings: ArrayLike<unknown>): MetricWarning[] {
  const codes = Array.from(warnings, (warning) => isRecord(warning) && warning["code"]);
  const weak = WEAK.filter((code) => codes.includes(code));
  if (weak.length === 0) return [];
  const message = `The fit of ${id} says ${weak.join(", ")}: the limits are a rough guess; see bootstrapInterval`;
  return [{ code: "weak-fit", message }];
}
