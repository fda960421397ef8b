import { jsonSchemas, type MetricEntry, metrics, type OperationEntry } from "cx-metrics/catalog";
import { describe, expect, it } from "vitest";
import { faultOf } from "../core/faultOf.ts";
import { everyOperation } from "../support/operationRequests.ts";
import { everyMetric } from "../support/requests.ts";

const KEYWORDS = new Set([
  "$comment",
  "$schema",
  "additionalProperties",
  "anyOf",
  "const",
  "description",
  "enum",
  "exclusiveMaximum",
  "exclusiveMinimum",
  "items",
  "maxItems",
  "maximum",
  "minItems",
  "minLength",
  "minimum",
  "pattern",
  "properties",
  "propertyNames",
  "required",
  "title",
  "type",
]);

type Schema = Readonly<Record<string, unknown>>;

/** Every schema inside a schema, itself included. */
function schemasIn(schema: Schema): Schema[] {
  const inside = [
    ...((schema["anyOf"] as Schema[] | undefined) ?? []),
    ...Object.values((schema["properties"] as Record<string, Schema> | undefined) ?? {}),
    ...[schema["items"], schema["additionalProperties"], schema["propertyNames"]].filter(
      (part): part is Schema => typeof part === "object" && part !== null,
    ),
  ];
  return [schema, ...inside.flatMap(schemasIn)];
}

const everyEntry: readonly (readonly [string, MetricEntry | OperationEntry])[] = [
  ...everyMetric,
  ...everyOperation,
];

describe("jsonSchemas", () => {
  it.each(everyEntry)("of %s are draft 2020-12 in plain data", (id) => {
    for (const schema of Object.values(jsonSchemas(id)) as Schema[]) {
      expect(schema["$schema"]).toBe("https://json-schema.org/draft/2020-12/schema");
      expect(JSON.parse(JSON.stringify(schema))).toStrictEqual(schema);
      for (const part of schemasIn(schema)) {
        expect(Object.keys(part).filter((keyword) => !KEYWORDS.has(keyword))).toEqual([]);
        const { properties = {}, required = [] } = part as {
          properties?: object;
          required?: string[];
        };
        expect(Object.keys(properties)).toEqual(expect.arrayContaining(required));
      }
    }
  });

  it.each(everyEntry)("of %s describe every option and every form of the input", (id, entry) => {
    const { input, options } = jsonSchemas(id);
    expect(options).toMatchObject({ type: "object", additionalProperties: false });
    const properties = options["properties"] as Record<string, Schema>;
    expect(Object.keys(properties)).toEqual(Object.keys(entry.options.shape));
    for (const option of Object.values(properties)) expect(option["description"]).toBeDefined();
    for (const form of (input["anyOf"] as Schema[] | undefined) ?? []) {
      const { description, properties } = form as { description?: string; properties?: object };
      expect(description ?? Object.keys(properties ?? {}).join(), id).not.toBe("");
    }
  });

  it.each(everyEntry)("of %s say what they cannot check", (id, { notes, title, summary }) => {
    const { input, options, request } = jsonSchemas(id);
    const comment = notes.length === 0 ? undefined : notes.join(" ");
    for (const schema of [input, options, request]) expect(schema["$comment"]).toBe(comment);
    expect(request).toMatchObject({ type: "object", title, description: summary });
  });

  it.each(everyEntry)("of %s put input and options together", (id, entry) => {
    const { input, options, request } = jsonSchemas(id);
    const bare = ({ $schema: _, $comment: __, ...schema }: Schema) => schema;
    expect(request["properties"]).toEqual({ input: bare(input), options: bare(options) });
    const needed = entry.options.safeParse({}).success ? ["input"] : ["input", "options"];
    expect(request["required"]).toEqual(needed);
    expect(request["additionalProperties"]).toBe(false);
  });

  it.each(everyEntry)("of %s stand beside Standard Schemas", (_id, { input, options, request }) => {
    for (const schema of [input, options, request]) {
      expect(schema["~standard"]).toMatchObject({ version: 1, vendor: "zod" });
      expect(schema["~standard"].validate).toBeTypeOf("function");
    }
  });

  it("come by alias", () => {
    expect(jsonSchemas("fcr")).toEqual(jsonSchemas("first-contact-resolution"));
    expect(jsonSchemas("sla").input["required"]).toEqual(["met", "breached"]);
  });

  it("refuse what is no metric, and name those that are", () => {
    expect(faultOf(() => jsonSchemas("npss"))).toEqual(["unknown-option", ["metric"]]);
    expect(() => jsonSchemas("npss")).toThrow(Object.keys(metrics).join(", "));
  });
});
