import fc from "fast-check";

/** The part of JSON Schema that the catalog's schemas use. */
export interface JsonSchema {
  readonly type?: string | readonly string[];
  readonly anyOf?: readonly JsonSchema[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly pattern?: string;
  readonly exclusiveMinimum?: number;
  readonly exclusiveMaximum?: number;
  readonly items?: JsonSchema;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | JsonSchema;
}

/**
 * Values of a schema, as people have them: small and mostly whole numbers, short lists whose numbers
 * lie close together, percentages that often add up to 100.
 */
export function jsonSchemaArbitrary(schema: JsonSchema): fc.Arbitrary<unknown> {
  if (schema.anyOf) return fc.oneof(...schema.anyOf.map(jsonSchemaArbitrary));
  const { type } = schema;
  if (typeof type === "object")
    return fc.oneof(...type.map((one) => jsonSchemaArbitrary({ ...schema, type: one })));
  if ("const" in schema) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  switch (schema.type) {
    case "null":
      return fc.constant(null);
    case "boolean":
      return fc.boolean();
    case "string":
      return schema.pattern === undefined ? word : fc.stringMatching(new RegExp(schema.pattern));
    case "integer":
      return wholeNumber(schema);
    case "number":
      return number(schema);
    case "array":
      return schema.maxItems ? ascending(schema) : list(schema);
    case "object":
      return object(schema);
    default:
      throw new Error(`nothing makes values of ${JSON.stringify(schema)}`);
  }
}

/** Names that repeat, as those of customers and channels do, some of them hostile. */
const word = fc.constantFrom("a", "b", "c", "d", "e", "", "é 👍", "__proto__", "constructor");

const lowest = ({ minimum, exclusiveMinimum }: JsonSchema) => minimum ?? exclusiveMinimum ?? -1e15;
const highest = ({ maximum, exclusiveMaximum }: JsonSchema) => maximum ?? exclusiveMaximum ?? 1e15;

/** Whole numbers of some size, within the schema's limits. */
function within(schema: JsonSchema, from: number, to: number): fc.Arbitrary<number> {
  const min = Math.max(Math.ceil(lowest(schema)), from);
  return fc.integer({ min, max: Math.max(min, Math.min(Math.floor(highest(schema)), to)) });
}

function wholeNumber(schema: JsonSchema): fc.Arbitrary<number> {
  return fc.oneof(
    { weight: 6, arbitrary: within(schema, 0, 12) },
    { weight: 2, arbitrary: within(schema, 0, 5000) },
    { weight: 1, arbitrary: within(schema, -12, 12) },
    { weight: 1, arbitrary: within(schema, 0, 0) },
  );
}

function number(schema: JsonSchema): fc.Arbitrary<number> {
  if (highest(schema) - lowest(schema) <= 1) {
    const width = highest(schema) - lowest(schema);
    return fc
      .constantFrom(0.01, 0.25, 0.5, 0.8, 0.9, 0.95, 0.99, 0.9999)
      .map((part) => lowest(schema) + part * width);
  }
  const quarters = within(schema, 0, 20).map((whole) => Math.min(whole + 0.25, highest(schema)));
  return fc.oneof(
    { weight: 12, arbitrary: wholeNumber(schema) },
    { weight: 1, arbitrary: quarters },
  );
}

/** Numbers of which there may be only so many are cuts, which ascend. */
function ascending({
  items = {},
  minItems = 0,
  maxItems = 12,
}: JsonSchema): fc.Arbitrary<number[]> {
  const length = { minLength: minItems, maxLength: maxItems };
  return fc.array(within(items, 0, 60), length).map((cuts) => cuts.sort((a, b) => a - b));
}

function list(
  { items = {}, minItems: minLength = 0, maxItems }: JsonSchema,
  spans: readonly Span[] = SPANS,
): fc.Arbitrary<unknown[]> {
  const upTo = (usual: number) => Math.max(minLength, Math.min(usual, maxItems ?? usual));
  // Lists in a list are answers to one questionnaire: all on one scale.
  if (items.type === "array") {
    const rows = { minLength, maxLength: upTo(12) };
    return fc.constantFrom(...SPANS).chain((span) => fc.array(list(items, [span]), rows));
  }
  const numeric = items.anyOf?.find(({ type }) => type === "integer" || type === "number") ?? items;
  if (numeric.type !== "integer" && numeric.type !== "number") {
    return fc.array(jsonSchemaArbitrary(items), { minLength, maxLength: upTo(12) });
  }
  const nullable = items.anyOf?.some(({ type }) => type === "null");
  const missing = nullable ? [{ weight: 1, arbitrary: fc.constant(null) }] : [];
  return fc.constantFrom(...spans).chain(([from, to]) =>
    fc.array(fc.oneof({ weight: 9, arbitrary: within(numeric, from, to) }, ...missing), {
      minLength,
      maxLength: upTo(40),
      size: "max",
    }),
  );
}

type Span = readonly [from: number, to: number];

/** Where the numbers of one list lie: usual scales often, so that not every list is off the scale. */
const SPANS: readonly Span[] = [
  ...Array.from({ length: 6 }, () => [1, 5] as const),
  [1, 3],
  [1, 7],
  [1, 7],
  [1, 10],
  [0, 10],
  [5, 10],
  [5, 10],
  [0, 400],
  [-2, 2],
];

function object(schema: JsonSchema): fc.Arbitrary<unknown> {
  const { properties = {}, required = [], additionalProperties: other } = schema;
  if (Object.keys(properties).length === 0 && typeof other === "object") {
    const key = fc.integer({ min: 0, max: 50 }).map(String);
    return fc.dictionary(key, jsonSchemaArbitrary(other), { maxKeys: 8, noNullPrototype: true });
  }
  const fields = Object.fromEntries(
    Object.entries(properties).map(([name, field]) => [name, jsonSchemaArbitrary(field)]),
  );
  const record = fc.record(fields, { requiredKeys: [...required], noNullPrototype: true });
  const percentages = Object.values(properties).every(
    ({ minimum, maximum }) => minimum === 0 && maximum === 100,
  );
  return percentages && required.length > 1
    ? fc.oneof(record, { weight: 3, arbitrary: sharesOfHundred(required) })
    : record;
}

/** Whole percentages that add up to 100, by name. */
function sharesOfHundred(names: readonly string[]): fc.Arbitrary<unknown> {
  const cuts = fc.array(fc.integer({ min: 0, max: 100 }), {
    minLength: names.length - 1,
    maxLength: names.length - 1,
  });
  return cuts.map((unsorted) => {
    const ends = [0, ...unsorted.sort((a, b) => a - b), 100];
    return Object.fromEntries(
      names.map((name, i) => [name, (ends[i + 1] as number) - (ends[i] as number)]),
    );
  });
}
