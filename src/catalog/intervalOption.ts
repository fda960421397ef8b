import * as z from "zod";

/** The method of the interval, by name. */
export const intervalOption = (methods: readonly [string, ...string[]], when: string) =>
  z.enum(methods).describe(`Method of the interval, or "none"; ${when}`);

/** The definition, by name; `usual` says what holds where none is given. */
export const definitionOption = (
  definitions: readonly [string, ...string[]],
  usual = `the formula; ${definitions[0]} unless given`,
) => z.enum(definitions).describe(`Definition: ${usual}`);
