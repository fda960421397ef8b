import * as z from "zod";
import type { MetricEntry, RecordOption, RecordsEntry } from "../catalog/MetricEntry.ts";
import { flagName } from "./flagName.ts";
import type { InputField, InputShape } from "./InputShape.ts";
import { isBattery, isNumber, isNumberList, type JsonSchema } from "./JsonSchema.ts";

/**
 * The ways in which the command line can feed a metric, read from its schema; tallies and nested
 * records are for programs and are left out.
 */
export function inputShapes(entry: Pick<MetricEntry, "input" | "records">): InputShape[] {
  const schema = z.toJSONSchema(entry.input) as JsonSchema;
  const shapes = (schema.anyOf ?? [schema]).flatMap(readShape);
  const { records } = entry;
  if (records === undefined) return [...shapes, JSON_INPUT];
  // Columns of rows are no counts, also where all of them hold numbers.
  const isRows = ({ fields }: InputShape) =>
    fields.every(({ path }) => path.join() in records.fields);
  return [readRecords(records), ...shapes.filter((shape) => !isRows(shape)), JSON_INPUT];
}

/** What every metric takes. */
const JSON_INPUT: InputShape = {
  kind: "json",
  description: "JSON",
  fields: [
    {
      flag: "input",
      path: [],
      description: "The whole input as JSON, as compute() takes it",
      required: true,
      list: false,
    },
  ],
  settings: [],
};

function readShape(schema: JsonSchema): InputShape[] {
  const { description = "" } = schema;
  if (isNumberList(schema)) {
    // A file has no null.
    const inFile = description.replace("null where", "blank where");
    const field = { flag: "column", path: [], description: inFile, required: true, list: true };
    return [{ kind: "answers", description: "Rows", fields: [field], settings: [] }];
  }
  if (isBattery(schema)) {
    const description = "The items of the questionnaire in their order, separated by commas";
    const field = { flag: "columns", path: [], description, required: true, list: true };
    const ordered = schema.items?.type === "array";
    return [{ kind: "items", description: "Rows", ordered, fields: [field], settings: [] }];
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
    if (nested !== null) fields.push(...nested);
    else if (needed) return null;
  }
  return fields.length === 0 ? null : fields;
}

function readRecords({ fields, options, optional = {} }: RecordsEntry): InputShape {
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
    settings: [
      ...Object.entries(options).map(([name, description]) => ({
        flag: flagName(name),
        path: [name],
        description,
        required: true,
        list: false,
      })),
      ...Object.entries(optional).map(([name, option]) => readOptional(name, option)),
    ],
  };
}

function readOptional(name: string, { description, holds, choices }: RecordOption): InputField {
  const flag = flagName(name);
  const option = { flag, name, kind: holds, choices, description };
  return { flag, path: [name], description, required: false, list: false, option };
}
