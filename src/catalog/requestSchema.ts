import * as z from "zod";
import { isAnswers } from "../core/Answers.ts";
import { isCxMetricsError } from "../core/CxMetricsError.ts";
import { fail } from "../core/fail.ts";
import { isRecord } from "../core/isRecord.ts";
import { requestPath } from "./requestPath.ts";

/** What is called with JSON: a calculator or an operation. */
export type Run<Output> = (input: unknown, options?: unknown) => Output;

/**
 * Input and options together. The rules across fields are the function's own, so they are never said
 * twice: it runs.
 *
 * @internal
 */
export function requestSchema(
  input: z.ZodType,
  options: z.ZodObject,
  run: Run<unknown>,
): z.ZodType {
  const shape = requestShape(input, options);
  return z.unknown().superRefine((request, context) => {
    const parsed = shape.safeParse(request);
    if (!parsed.success) {
      for (const issue of parsed.error.issues) context.addIssue({ ...issue });
      return;
    }
    // What zod gives back lacks the entries named "__proto__" that the function will read.
    const value = request as { readonly input: unknown; readonly options?: unknown };
    const issue = issueOf(value.input, () => run(value.input, value.options));
    if (issue !== null) context.addIssue(issue);
  });
}

/**
 * Input and options as one object, without the rules across fields.
 *
 * @internal
 */
export function requestShape(input: z.ZodType, options: z.ZodObject): z.ZodObject {
  const isRequired = !options.safeParse({}).success;
  return z.strictObject({ input, options: isRequired ? options : options.optional() });
}

/**
 * A function that takes lists, made safe for JSON. To it a record with a length is a list, as long
 * as it says it is; JSON has arrays for that, and one number in a request must not make a loop of a
 * trillion turns.
 *
 * @internal
 */
export function refusingLengths<Output>(name: string, run: Run<Output>): Run<Output> {
  return (input, options) => {
    refuseLength(name, input, []);
    refuseLengthsIn(name, input, []);
    refuseLengthsIn(name, options, ["options"]);
    return run(input, options);
  };
}

/** Columns and weights are lists, too. */
function refuseLengthsIn(name: string, record: unknown, path: readonly string[]): void {
  if (!isRecord(record)) return;
  for (const [field, value] of Object.entries(record)) refuseLength(name, value, [...path, field]);
}

function refuseLength(name: string, value: unknown, path: readonly string[]): void {
  if (isRecord(value) && isAnswers(value) && !(Symbol.iterator in value))
    fail("invalid-shape", name, path, value, "an array where it is a list");
}

function issueOf(input: unknown, run: () => unknown) {
  try {
    run();
    return null;
  } catch (error) {
    if (!isCxMetricsError(error)) throw error;
    const path = requestPath(error.path, input);
    return { code: "custom" as const, path, message: error.message, params: { code: error.code } };
  }
}
