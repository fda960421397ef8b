import type { OperationEntry } from "./OperationEntry.ts";
import { type Run, refusingLengths } from "./requestSchema.ts";
import { type WrittenSchemas, withSchemas } from "./withSchemas.ts";

/** An entry as it is written down: the rest follows. */
type Written = Omit<OperationEntry, "input" | "options" | "request" | "run"> &
  WrittenSchemas & { readonly call: (input: never, options: never) => unknown };

/**
 * Completes an entry.
 *
 * @internal
 */
export function defineOperation({ call, input, options, ...entry }: Written): OperationEntry {
  const run = refusingLengths(entry.id, call as unknown as Run<unknown>);
  return withSchemas({ ...entry, run }, { input, options }, run);
}
