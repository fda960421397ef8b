import { fail } from "../core/fail.ts";
import { isRecord } from "../core/isRecord.ts";
import { forecastBetaGeometric } from "./betaGeometric/forecastBetaGeometric.ts";
import { type BgBbModel, openBgBb } from "./bgBb/BgBbModel.ts";
import { forecastBgBb } from "./bgBb/forecastBgBb.ts";
import { type BgNbdModel, openBgNbd } from "./bgNbd/BgNbdModel.ts";
import { unitOf } from "./checkModel.ts";
import type { ModelInput } from "./FittedModel.ts";
import { type MbgNbdModel, openMbgNbd } from "./mbgNbd/MbgNbdModel.ts";
import type { PurchaseForecast } from "./PurchaseForecast.ts";
import { forecastParetoNbd } from "./paretoNbd/forecastParetoNbd.ts";
import { openParetoNbd, type ParetoNbdModel } from "./paretoNbd/ParetoNbdModel.ts";
import type { TimeUnit } from "./TimeUnit.ts";

/**
 * What predictions need of a model of purchases, of whichever kind.
 *
 * @public
 */
export type PurchaseModel =
  | ModelInput<BgNbdModel>
  | ModelInput<MbgNbdModel>
  | ModelInput<ParetoNbdModel>
  | ModelInput<BgBbModel>;

const FORECASTS: {
  readonly [Name in PurchaseModel["model"]]: (model: unknown, unit: TimeUnit) => PurchaseForecast;
} = {
  "bg-nbd": (model, unit) => forecastBetaGeometric(openBgNbd(model), unit),
  "mbg-nbd": (model, unit) => forecastBetaGeometric(openMbgNbd(model), unit),
  "pareto-nbd": (model, unit) => forecastParetoNbd(openParetoNbd(model), unit),
  "bg-bb": (model, unit) => forecastBgBb(openBgBb(model), unit),
};

/**
 * The forecast of a model of purchases that came from outside, by its id.
 *
 * @internal
 */
export function openPurchaseModel(name: string, model: unknown): PurchaseForecast {
  if (!isRecord(model))
    fail("invalid-shape", name, ["purchaseModel"], model, "a model of purchases");
  const id = model["model"];
  const known = Object.entries(FORECASTS).find(([known]) => known === id);
  if (known === undefined) {
    const ids = Object.keys(FORECASTS).join(", ");
    fail("inconsistent", name, ["purchaseModel", "model"], id, `one of ${ids}`);
  }
  const [of, forecast] = known;
  return forecast(model, unitOf(of, { unit: model["unit"] as string }));
}
