import type { FittedModel } from "../FittedModel.ts";
import { readFitOptions, type TimedFitOptions } from "../fitting/FitOptions.ts";
import { fitRows } from "../fitting/fitRows.ts";
import { historyWarnings } from "../fitting/historyWarnings.ts";
import { readCountedHistories } from "../readHistories.ts";
import { readUnit } from "../UnitOptions.ts";
import {
  BETA_GEOMETRIC,
  type BetaGeometricParameter,
  betaGeometricLikelihood,
  type EarlyChances,
} from "./betaGeometricLikelihood.ts";

/** What BG/NBD and MBG/NBD take a prior for: a parameter, or how alike customers are in leaving. */
export type BetaGeometricBelief = BetaGeometricParameter | "a+b";

/**
 * Fits BG/NBD or MBG/NBD.
 *
 * @internal
 */
export function fitBetaGeometric<Name extends string>(
  model: Name,
  customers: unknown,
  options: TimedFitOptions<BetaGeometricBelief>,
  early: EarlyChances,
): FittedModel<Name, BetaGeometricParameter> {
  const settings = readFitOptions(model, options, [...BETA_GEOMETRIC, "a+b"], ["unit"]);
  const unit = readUnit(model, options.unit);
  const histories = readCountedHistories(model, customers);
  return fitRows(
    {
      model,
      unit,
      settings,
      likelihoodOf: (rows) => betaGeometricLikelihood(rows, early),
      isSampled: early === 0,
      warningsOf: historyWarnings,
    },
    histories,
  );
}
