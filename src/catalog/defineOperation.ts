import type { OperationEntry } from "./OperationEntry.ts";
import { type Run, refusingLengths, requestSchema } from "./requestSchema.ts";

/** An entry as it is written down: the rest follows. */
type Written = Omit<OperationEntry, "request" | "run"> & {
  readonly call: (input: never, options: never) => unknown;
};

/**
 * Completes an entry.
 *
 * @internal
 */
export function defineOperation({ call, ...entry }: Written): OperationEntry {
  const run = refusingLengths(entry.id, call as unknown as Run<unknown>);
  return { ...entry, request: requestSchema(entry.input, entry.options, run), run };
}
