import type { OperationId } from "cx-metrics/catalog";
import fc from "fast-check";

/** What an operation is called with, as JSON. */
export interface OperationCase {
  readonly input: unknown;
  readonly options?: unknown;
}

/** Requests that have a chance to be taken, by the operation's id. */
export type OperationCases = Readonly<Partial<Record<OperationId, fc.Arbitrary<OperationCase>>>>;

/** Options of which any may be absent. */
export const some = (fields: Record<string, fc.Arbitrary<unknown>>, requiredKeys: string[] = []) =>
  fc.record(fields, { requiredKeys, noNullPrototype: true });
