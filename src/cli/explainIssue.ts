import type * as z from "zod";
import { formatPath } from "../core/fail.ts";
import { quoteList } from "./quoteList.ts";

/** What zod found wrong first in a value, with its place beneath `above`. */
export function explainIssue(
  error: z.ZodError,
  value: unknown,
  above: readonly string[] = [],
): string {
  const [issue] = error.issues as [z.core.$ZodIssue];
  const path = issue.path as (string | number)[];
  const place = path.length + above.length === 0 ? "the config" : formatPath([...above, ...path]);
  if (issue.code === "unrecognized_keys")
    return `${place} has ${quoteList(issue.keys)}, which is no field of it`;
  const received = path.reduce<unknown>((part, step) => Object(part)[step], value);
  if (received === undefined) return `${place} is missing`;
  const expected = [...new Set(listExpected(issue))].join(" or ");
  return `${place} is ${JSON.stringify(received)}, expected ${expected}`;
}

/** How zod's types are called. */
const TYPES: Readonly<Record<string, string>> = {
  array: "a list",
  boolean: "true or false",
  number: "a number",
  object: "a record",
  record: "a record",
  string: "text",
};

/** Limits as zod has them: "number to be <1", "array to have >=1 items". */
function inWords(expected: string): string {
  return expected
    .replace(/^(?:number|int) to be /, "a number ")
    .replace(/^array to have >=(\d+) items$/, "a list of at least $1")
    .replace(/^string to have >=1 characters$/, "some text");
}

/** What zod says that it expected, in each of the ways that a union has. */
function listExpected(issue: z.core.$ZodIssue): string[] {
  switch (issue.code) {
    case "invalid_union":
      return issue.errors.flatMap(([first]) => listExpected(first as z.core.$ZodIssue));
    case "invalid_type":
      return [TYPES[issue.expected] ?? issue.expected];
    case "invalid_value":
      return [`one of ${issue.values.map((value) => JSON.stringify(value)).join(", ")}`];
    default:
      return [inWords(issue.message.replace(/^.*: expected /, ""))];
  }
}
