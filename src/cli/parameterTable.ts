import type { FittedModel } from "../models/FittedModel.ts";
import type { FlatTable } from "./FlatTable.ts";

/** The parameters of models, with the limits of their intervals. */
export function parameterTable(models: readonly FittedModel<string, string, string>[]): FlatTable {
  return {
    names: ["model", "parameter", "estimate", "lower", "upper"],
    rows: models.flatMap(({ model, params, intervals }) =>
      Object.entries(params).map(([name, value]) => {
        const { lower = null, upper = null } = intervals?.[name] ?? {};
        return [model, name, value, lower, upper];
      }),
    ),
  };
}
