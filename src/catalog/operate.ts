import { checkKnown } from "../core/checkFields.ts";
import { fail } from "../core/fail.ts";
import { type ComputeFailure, failureIn, failureOf } from "./failureOf.ts";
import type { OperationInput, OperationOptions, OperationOutput } from "./OperationFunctions.ts";
import { findOperation, operations } from "./operations.ts";

/**
 * An operation to run, as JSON. Where its id is known, so is what it takes.
 *
 * @typeParam Id - The operation's id; any string where it is known at run time only.
 * @public
 */
export interface OperateRequest<Id extends string = string> {
  /** The operation's id. */
  readonly operation: Id;
  /** Its input. */
  readonly input: OperationInput<Id>;
  /** Its options. */
  readonly options?: OperationOptions<Id>;
}

/**
 * What an operation returned.
 *
 * @typeParam Id - The operation's id; any string where it is known at run time only.
 * @public
 */
export interface OperateSuccess<Id extends string = string> {
  /** A class, a number, a tally, or whatever else the operation makes. */
  readonly output: OperationOutput<Id>;
  /** Never there: so that it can be asked for. */
  readonly error?: undefined;
}

/**
 * Any of the functions beside the metrics, from JSON to JSON; it never throws.
 *
 * @remarks
 * Classifiers, tallies from rows, tests, and what one asks of results: what {@link compute} is for
 * metrics. Results come as `compute` returns them, series as entries of `measure`.
 *
 * @param request - Operation, input and options.
 * @returns `output`; or `error` with code, path and message.
 *
 * @example
 * ```ts
 * import { operate } from "cx-metrics/catalog";
 *
 * operate({ operation: "classify-nps", input: 9 }); // => { output: "promoter" }
 * operate({ operation: "compound-rate", input: 1, options: { periods: 12 } });
 * // ≈ { output: 11.36 }
 * const input = { value: 3.32, reference: { low: 1.4, high: 2 } };
 * operate({ operation: "benchmark", input }).output?.percentFromRange; // ≈ 66
 * operate({ operation: "classify-nps", input: 11 });
 * // => { error: { code: "out-of-range", path: ["input"], … } }
 * ```
 *
 * @see {@link operations} for what can be asked
 * @public
 */
export function operate<const Id extends string>(
  request: OperateRequest<Id>,
): OperateSuccess<Id> | ComputeFailure {
  try {
    const { operation, input, options } = checkKnown("operate", request, [
      "operation",
      "input",
      "options",
    ]);
    const entry = findOperation(operation);
    if (entry === undefined) {
      const known = `one of ${Object.keys(operations).join(", ")}`;
      return fail("unknown-option", "operate", ["operation"], operation, known);
    }
    return failureIn(input, () => ({ output: entry.run(input, options) as OperationOutput<Id> }));
  } catch (error) {
    return failureOf("operate", error);
  }
}
