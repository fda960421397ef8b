import * as z from "zod";
import type { MetricEntry, RecordsEntry } from "../catalog/MetricEntry.ts";
import { flagName } from "./flagName.ts";
import type { InputField, InputShape } from "./InputShape.ts";
import { isNumber, isNumberList, type JsonSchema } from "./JsonSchema.ts";

/**
 * The ways in which the command line can feed a metric, read from its schema; tallies and nested
 * records are for programs and are left out.
 */
export function inputShapes(entry: Pick<MetricEntry, "input" | "records">): InputShape[] {
  const schema = z.toJSONSchema(entry.input) as JsonSchema;
  const shapes = (schema.anyOf ?? [schema]).flatMap(readShape);
  return entry.records === undefined ? shapes : [readRecords(entry.records), ...shapes];
}

function readShape(schema: JsonSchema): InputShape[] {
  const { description = "" } = schema;
  if (isNumberList(schema)) {
    // A file has no null.
    const inFile = description.replace("null where", "blank where");
    const field = { flag: "column", path: [], description: inFile, required: true, list: true };
    return [{ kind: "answers", description: "Rows", fields: [field], settings: [] }];
  }
  const fields = readFields(schema, [], true);
  if (fields === null) return [];
  return [{ kind: "counts", description: description || "Counts", fields, settings: [] }];
}

/** Numbers, lists of numbers, and records of numbers one level down; `null` where there is more. */
function readFields(
  { properties = {}, required = [] }: JsonSchema,
  above: readonly string[],
  isRequired: boolean,
): InputField[] | null {
  const fields: InputField[] = [];
  for (const [name, schema] of Object.entries(properties)) {
    const path = [...above, name];
    const needed = isRequired && required.includes(name);
    const list = isNumberList(schema);
    if (list || isNumber(schema)) {
      const { description = "" } = schema;
      fields.push({ flag: flagName(...path), path, description, required: needed, list });
      continue;
    }
    const nested = above.length === 0 ? readFields(schema, path, needed) : null;
    if (nested === null) return null;
    fields.push(...nested);
  }
  return fields.length === 0 ? null : fields;
}

function readRecords({ fields, options }: RecordsEntry): InputShape {
  return {
    kind: "records",
    description: "One row for each of them",
    fields: Object.entries(fields).map(([name, { description, holds, required }]) => ({
      flag: flagName(name),
      path: [name],
      description,
      required,
      list: true,
      holds,
    })),
    settings: Object.entries(options).map(([name, description]) => ({
      flag: flagName(name),
      path: [name],
      description,
      required: true,
      list: false,
    })),
  };
}
