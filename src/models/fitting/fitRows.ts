import type { MetricWarning } from "../../core/MetricResult.ts";
import type { FittedModel } from "../FittedModel.ts";
import type { Fit } from "./describeFit.ts";
import type { FitSettings } from "./FitOptions.ts";
import { fitModel } from "./fitModel.ts";
import type { Likelihood } from "./Likelihood.ts";
import { type SampledRows, sampleRows } from "./sampleRows.ts";

/** How a model is fitted to rows of its own kind. */
export interface RowsFit<
  Name extends string,
  Parameter extends string,
  Unit extends string,
  Data extends SampledRows,
> {
  readonly model: Name;
  readonly unit: Unit;
  readonly settings: FitSettings;
  readonly likelihoodOf: (rows: Data) => Likelihood<Parameter>;
  /** What the rows say against the model, beside what the fit itself says. */
  readonly warningsOf: (rows: Data, fit: Fit<Parameter>) => MetricWarning[];
  readonly excluded?: Readonly<Record<string, number>>;
  /** Whether a sample of many rows finds the maxima; where there are several all rows must. */
  readonly isSampled: boolean;
}

/**
 * Fits a model to rows.
 *
 * @internal
 */
export function fitRows<
  Name extends string,
  Parameter extends string,
  Unit extends string,
  Data extends SampledRows,
>(
  {
    model,
    unit,
    settings,
    likelihoodOf,
    warningsOf,
    excluded = {},
    isSampled,
  }: RowsFit<Name, Parameter, Unit, Data>,
  rows: Data,
): FittedModel<Name, Parameter, Unit> {
  const sample = isSampled ? sampleRows(rows) : null;
  const fit = fitModel(likelihoodOf(rows), settings, sample ? likelihoodOf(sample) : undefined);
  return {
    model,
    ...fit,
    unit,
    options: settings,
    excluded,
    warnings: [...fit.warnings, ...warningsOf(rows, fit)],
  };
}
