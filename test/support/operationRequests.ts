import { type OperationEntry, type OperationId, operations } from "cx-metrics/catalog";
import fc from "fast-check";
import * as z from "zod";
import { type JsonSchema, jsonSchemaArbitrary } from "./jsonSchemaArbitrary.ts";
import { remembered } from "./lawRuns.ts";
import type { OperationCase } from "./operationCases/OperationCase.ts";
import { operationCases } from "./operationCases.ts";

/** Every operation by its id. */
export const everyOperation = Object.entries(operations);

/** Requests that an operation may take, its example among them. */
export function operationRequests(entry: OperationEntry): fc.Arbitrary<OperationCase> {
  const known = everyRequests.get(entry) ?? remembered(drawRequests(entry));
  everyRequests.set(entry, known);
  return known;
}

const everyRequests = new Map<OperationEntry, fc.Arbitrary<OperationCase>>();

function drawRequests(entry: OperationEntry): fc.Arbitrary<OperationCase> {
  const { input, options } = entry.example;
  const example = fc.constant<OperationCase>(
    options === undefined ? { input } : { input, options },
  );
  const drawn = operationCases[entry.id as OperationId] ?? fromSchemas(entry);
  return fc
    .oneof({ weight: 8, arbitrary: drawn }, { weight: 1, arbitrary: example })
    .map((request) => JSON.parse(JSON.stringify(request)) as OperationCase);
}

/** Requests as the schemas have them, with and without options where both may be. */
function fromSchemas({ input, options }: OperationEntry): fc.Arbitrary<OperationCase> {
  const inputs = jsonSchemaArbitrary(z.toJSONSchema(input) as JsonSchema);
  const some = jsonSchemaArbitrary(z.toJSONSchema(options) as JsonSchema);
  const withOptions = fc.record({ input: inputs, options: some });
  return options.safeParse({}).success
    ? fc.oneof(fc.record({ input: inputs }), withOptions)
    : withOptions;
}
