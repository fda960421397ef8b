import * as z from "zod";

/** The method of the interval, by name. */
export const intervalOption = (methods: readonly [string, ...string[]], when: string) =>
  z.enum(methods).describe(`Method of the interval, or "none"; ${when}`);

/** The definition, by name. */
export const definitionOption = (
  definitions: readonly [string, ...string[]],
  usual = definitions[0],
) => z.enum(definitions).describe(`The formula, "${usual}" unless given`);
