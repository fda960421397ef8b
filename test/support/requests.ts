import { type CxMetricsError, isCxMetricsError, type MetricResult } from "cx-metrics";
import { type MetricEntry, metrics } from "cx-metrics/catalog";
import fc from "fast-check";
import * as z from "zod";
import { type JsonSchema, jsonSchemaArbitrary } from "./jsonSchemaArbitrary.ts";
import { remembered } from "./lawRuns.ts";
import { requestCases } from "./requestCases.ts";
import { columnsOf, rowCases } from "./rowCases.ts";
import { isOnePerRow } from "./rows.ts";

/** What a calculator is called with. */
export interface Request {
  readonly input: unknown;
  readonly options: Readonly<Record<string, unknown>>;
}

/** Every definition of every metric: what the laws run through. */
export const everyDefinition: readonly (readonly [string, string, MetricEntry])[] = Object.values(
  metrics,
).flatMap((entry) => entry.definitions.map(({ id }) => [entry.id, id, entry] as const));

/** Every metric by its id. */
export const everyMetric = Object.values(metrics).map((entry) => [entry.id, entry] as const);

/** The result of a request. */
export function finish(entry: MetricEntry, { input, options }: Request): MetricResult {
  return entry.calculate(input, options);
}

/** The result of a tally with the options of the request that made it, which may list one per row. */
export function finishTally(entry: MetricEntry, tally: unknown, request: Request): MetricResult {
  return entry.calculate(tally, withoutLists(request.options));
}

/** Requests that the metric takes under one definition: from its schemas, its records, its tallies. */
export function requestsOf(entry: MetricEntry, definition: string): fc.Arbitrary<Request> {
  const key = `${entry.id}, ${definition}`;
  const known = everyRequests.get(key) ?? remembered(drawRequests(entry, definition));
  everyRequests.set(key, known);
  return known;
}

const everyRequests = new Map<string, fc.Arbitrary<Request>>();

function drawRequests(entry: MetricEntry, definition: string): fc.Arbitrary<Request> {
  const schema = z.toJSONSchema(entry.input) as JsonSchema;
  const inputs = (schema.anyOf ?? [schema]).map((branch) => ({
    weight: 5,
    arbitrary: jsonSchemaArbitrary(branch),
  }));
  const optionsFor = optionsOf(entry, definition);
  const drawn = fc
    .oneof(...inputs, ...fromRows(entry))
    .chain((input) => optionsFor(lengthOf(input)).map((options) => ({ input, options })));
  const fromSchema = (requestCases[entry.id]?.(definition) ?? drawn).filter((request) =>
    makes(entry, request, definition),
  );
  const fromTally = fromSchema
    .map((request) => {
      const { tally } = finish(entry, request);
      return tally === null ? request : { input: tally, options: withoutLists(request.options) };
    })
    .filter((request) => makes(entry, request, definition));
  return fc.oneof({ weight: 3, arbitrary: fromSchema }, { weight: 1, arbitrary: fromTally });
}

/** Whether the calculator takes the request, and by this definition. */
function makes(entry: MetricEntry, request: Request, definition: string): boolean {
  const result = tryToFinish(entry, request);
  return !isCxMetricsError(result) && result.definition === definition;
}

/** Options without those that have one number a row. */
export function withoutLists(options: Request["options"]): Request["options"] {
  return Object.fromEntries(
    Object.entries(options).filter(([name, value]) => !isOnePerRow(value, name)),
  );
}

/** The result, or the library's refusal; any other error is a bug. */
export function tryToFinish(entry: MetricEntry, request: Request): MetricResult | CxMetricsError {
  try {
    return finish(entry, request);
  } catch (error) {
    if (!isCxMetricsError(error)) throw error;
    return error;
  }
}

/** Whether the calculator takes a request. */
export function accepts(entry: MetricEntry, request: Request): boolean {
  return !isCxMetricsError(tryToFinish(entry, request));
}

/** Whether options are right for themselves: an empty list has nothing that could be wrong. */
function fitTogether(entry: MetricEntry, options: Request["options"]): boolean {
  const faultOf = (options: Request["options"]) => {
    const result = tryToFinish(entry, { input: [], options });
    return isCxMetricsError(result) && result.path[0] === "options" ? result.message : null;
  };
  const fault = faultOf(withoutLists(options));
  // What a list cannot do without may be missing here.
  return fault === null || fault === faultOf({});
}

/** Inputs of metrics that take raw rows. */
function fromRows({ id, records }: MetricEntry) {
  const rowCase = rowCases[id];
  if (records === undefined || rowCase === undefined) return [];
  const arbitrary = fc
    .tuple(rowCase.rows, rowCase.options ?? fc.constant({}))
    .map(([rows, options]): unknown => records.tally(columnsOf(records, rows), options));
  return [{ weight: 5, arbitrary }];
}

/** Random options of a definition, for any input but a list that is weighted. */
export function optionsFor(
  entry: MetricEntry,
  definition: string,
): fc.Arbitrary<Request["options"]> {
  return optionsOf(entry, definition)(null);
}

/** Random options with the definition, or nothing else; the default one also without its name. */
function optionsOf(entry: MetricEntry, definition: string) {
  const { properties = {}, required = [] } = z.toJSONSchema(entry.options) as JsonSchema;
  const fields = Object.entries(properties).filter(([name]) => name !== "definition");
  const usual = definition === entry.definitions[0].id ? {} : { definition };
  const needed = fields.filter(([name]) => required.includes(name));
  const single = fields.filter(([name, { type }]) => type !== "array" && !required.includes(name));
  const always = fc.record(
    Object.fromEntries(needed.map(([name, field]) => [name, jsonSchemaArbitrary(field)])),
    { noNullPrototype: true },
  );
  const random = fc
    .tuple(...single.map(([name, field]) => sometimes(name, jsonSchemaArbitrary(field))))
    .map((options): Request["options"] => ({ definition, ...Object.assign({}, ...options) }))
    .filter((options) => fitTogether(entry, options));
  const chosen = fc.oneof(
    { weight: 1, arbitrary: fc.constant(usual) },
    { weight: 3, arbitrary: random },
  );
  const some = fc.tuple(always, chosen).map(([a, b]): Request["options"] => ({ ...a, ...b }));
  const [list] = fields.filter(([name, { type }]) => type === "array" && !required.includes(name));
  return (rows: number | null): fc.Arbitrary<Request["options"]> =>
    list === undefined || rows === null
      ? some
      : fc.tuple(some, sometimes(list[0], onePerRow(rows))).map(([a, b]) => ({ ...a, ...b }));
}

/** A record with one entry, or with none. */
function sometimes<Value>(name: string, value: fc.Arbitrary<Value>) {
  return fc.oneof(
    { weight: 1, arbitrary: fc.constant({}) },
    { weight: 1, arbitrary: value.map((value) => ({ [name]: value })) },
  );
}

/** An option that is a list has one number a row, as weights have. */
function onePerRow(rows: number): fc.Arbitrary<unknown[]> {
  const length = { minLength: rows, maxLength: rows, size: "max" } as const;
  return fc.oneof(fc.array(WHOLE, length), fc.array(FRACTION, length));
}

const WHOLE = jsonSchemaArbitrary({ type: "integer", minimum: 0, maximum: 3 });
const FRACTION = jsonSchemaArbitrary({ type: "number", minimum: 0, maximum: 20 });

const lengthOf = (input: unknown) => (Array.isArray(input) ? input.length : null);
