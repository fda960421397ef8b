import * as z from "zod";
import type { MetricEntry } from "../catalog/MetricEntry.ts";
import { flagName } from "./flagName.ts";
import { isInstant, isInstantList, isNumber, isNumberList, type JsonSchema } from "./JsonSchema.ts";
import type { OptionFlag } from "./OptionFlag.ts";

/** The metric's options as flags, read from its schema. */
export function optionFlags(entry: Pick<MetricEntry, "options">): OptionFlag[] {
  const { properties = {} } = z.toJSONSchema(entry.options) as JsonSchema;
  return Object.entries(properties).map(([name, schema]) => ({
    flag: flagName(name),
    name,
    kind: kindOf(name, schema),
    choices: schema.enum ?? [],
    description: schema.description ?? "",
  }));
}

function kindOf(name: string, schema: JsonSchema): OptionFlag["kind"] {
  if (schema.enum !== undefined) return "choice";
  if (isNumber(schema)) return "number";
  if (isInstant(schema)) return "instant";
  if (isInstantList(schema)) return "instants";
  if (name === "weights" && isNumberList(schema)) return "column";
  const names = Object.keys(schema.properties ?? {});
  return names.length === 2 && names.includes("min") && names.includes("max") ? "scale" : "json";
}
