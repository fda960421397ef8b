import { checkKnown } from "../core/checkFields.ts";
import { fail } from "../core/fail.ts";
import { type ComputeFailure, failureIn, failureOf } from "./failureOf.ts";
import { findOperation, operations } from "./operations.ts";

/**
 * An operation to run, as JSON.
 *
 * @public
 */
export interface OperateRequest {
  /** The operation's id. */
  readonly operation: string;
  /** Its input. */
  readonly input: unknown;
  /** Its options. */
  readonly options?: unknown;
}

/**
 * What an operation returned.
 *
 * @public
 */
export interface OperateSuccess {
  /** A class, a number, a tally, or whatever else the operation makes. */
  readonly output: unknown;
  /** Never there: so that it can be asked for. */
  readonly error?: undefined;
}

/**
 * Any of the functions beside the metrics, from JSON to JSON; it never throws.
 *
 * @remarks
 * Classifiers, tallies from rows, tests: what {@link compute} is for metrics.
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
 * operate({ operation: "classify-nps", input: 11 });
 * // => { error: { code: "out-of-range", path: ["input"], … } }
 * ```
 *
 * @see {@link operations} for what can be asked
 * @public
 */
export function operate(request: OperateRequest): OperateSuccess | ComputeFailure {
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
    return failureIn(input, () => ({ output: entry.run(input, options) }));
  } catch (error) {
    return failureOf("operate", error);
  }
}
