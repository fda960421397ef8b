import type * as z from "zod";
import { type Run, requestSchema } from "./requestSchema.ts";

/** The schemas of an entry as they are written down. */
export interface WrittenSchemas {
  readonly input: () => z.ZodType;
  readonly options: () => z.ZodObject;
}

/** The schemas of an entry as they are read. */
interface Schemas {
  readonly input: z.ZodType;
  readonly options: z.ZodObject;
  readonly request: z.ZodType;
}

/**
 * Adds an entry's schemas, each made when it is first read: all of them take longer to make than zod
 * to load, and a program needs few or none.
 *
 * @internal
 */
export function withSchemas<Entry extends object>(
  entry: Entry,
  written: WrittenSchemas,
  run: Run<unknown>,
): Entry & Schemas {
  const input = once(written.input);
  const options = once(written.options);
  const request = once(() => requestSchema(input(), options(), run));
  return {
    ...entry,
    get input() {
      return input();
    },
    get options() {
      return options();
    },
    get request() {
      return request();
    },
  };
}

function once<Value extends object>(make: () => Value): () => Value {
  let made: Value | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
