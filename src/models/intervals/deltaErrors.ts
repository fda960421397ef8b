import type { MetricWarning } from "../../core/MetricResult.ts";
import type { AnyModel, OpenModel } from "./openFittedModels.ts";

/** Predictions of models; `null` where they are undefined. */
export type Predictions = (models: readonly AnyModel[]) => Float64Array | null;

/** The standard errors of predictions, and what speaks against them. */
export interface DeltaErrors {
  readonly standardErrors: Float64Array;
  readonly warnings: readonly MetricWarning[];
}

/** In logarithms: where the error of the difference and that of rounding are both far below what is needed. */
const STEP = 1e-4;

/**
 * Standard errors of so many predictions by the delta method: derivatives by the logarithms of the
 * parameters, from central differences, and the covariance of these. Models are independent of each other.
 * `null` where one has no covariance, or a prediction close by is undefined. A model that moves none of the
 * predictions is most often one that `predict` forgot.
 *
 * @remarks
 * Two predictions a parameter; as many columns are held as the model with the most parameters has.
 *
 * @internal
 */
export function deltaErrors(
  opened: readonly OpenModel[],
  predict: Predictions,
  length: number,
): DeltaErrors | null {
  const models = opened.map(({ model }) => model);
  const variance = new Float64Array(length);
  const warnings: MetricWarning[] = [];
  for (const [which, { model, parameters, spread }] of opened.entries()) {
    if (spread === null) return null;
    const slopes: Float64Array[] = [];
    for (const parameter of parameters) {
      const at = (step: number) => {
        const value = (model.params[parameter] as number) * Math.exp(step);
        const moved = { ...model, params: { ...model.params, [parameter]: value } };
        return predict(models.map((other, i) => (i === which ? moved : other)));
      };
      const slope = at(STEP);
      const below = at(-STEP);
      if (slope === null || below === null) return null;
      for (let row = 0; row < length; row++)
        slope[row] = ((slope[row] as number) - (below[row] as number)) / (2 * STEP);
      slopes.push(slope);
    }
    addVariance(variance, slopes, spread);
    if (length > 0 && slopes.every((slope) => slope.every((value) => value === 0)))
      warnings.push({
        code: "unmoved",
        message: `No parameter of ${model.model} moves the prediction: does predict use the model that it is given?`,
      });
  }
  // Rounding can bring what is 0 below it.
  const standardErrors = variance.map((value) => Math.sqrt(Math.max(0, value)));
  return { standardErrors, warnings };
}

/** Adds `slopes' * spread * slopes` of each row. */
function addVariance(
  variance: Float64Array,
  slopes: readonly Float64Array[],
  spread: readonly (readonly number[])[],
): void {
  slopes.forEach((slope, i) => {
    slopes.forEach((other, j) => {
      const shared = spread[i]?.[j] as number;
      for (let row = 0; row < variance.length; row++)
        variance[row] =
          (variance[row] as number) + shared * (slope[row] as number) * (other[row] as number);
    });
  });
}
