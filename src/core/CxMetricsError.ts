/** What was wrong, for programs to switch on. Codes are only ever added, never renamed or reused. */
export type CxMetricsErrorCode =
  | "not-a-number"
  | "not-finite"
  | "not-integer"
  | "out-of-range"
  | "inconsistent"
  | "unknown-option"
  | "unknown-definition"
  | "mixed-currency"
  | "invalid-time"
  | "invalid-shape";

/** Where it was: the keys and indexes that lead from the call's arguments to the offending value. */
export type CxMetricsErrorPath = readonly (string | number)[];

const BRAND = /* @__PURE__ */ Symbol.for("cx-metrics.CxMetricsError");

/**
 * The one error that every function of this library throws on bad input.
 *
 * @remarks
 * `message` is for people and may be reworded; `code`, `path` and `received` are for programs.
 * `instanceof` holds within one build; {@link isCxMetricsError} holds across ESM and CJS as well.
 *
 * @example
 * ```ts
 * import { nps, isCxMetricsError } from "cx-metrics";
 *
 * let caught;
 * try {
 *   nps([9, 10, 7, 11]);
 * } catch (error) {
 *   caught = error;
 * }
 * isCxMetricsError(caught); // => true
 * caught.code; // => "out-of-range"
 * caught.path; // => ["answers", 3]
 * caught.message; // => "nps: answers[3] is 11, expected a whole number from 0 to 10"
 * ```
 *
 * @public
 */
export class CxMetricsError extends RangeError {
  /** What was wrong. */
  readonly code: CxMetricsErrorCode;
  /** Where it was, such as `["answers", 3]`; empty where it was the whole input. */
  readonly path: CxMetricsErrorPath;
  /** The value that was refused, as it was given. */
  readonly received: unknown;

  /**
   * @param message - One sentence that names metric, place and expectation.
   * @param details - Code, path and the refused value.
   */
  constructor(
    message: string,
    details: { code: CxMetricsErrorCode; path: CxMetricsErrorPath; received: unknown },
  ) {
    super(message);
    this.name = "CxMetricsError";
    this.code = details.code;
    this.path = details.path;
    this.received = details.received;
    Object.defineProperty(this, BRAND, { value: true });
  }
}

/**
 * Whether an error is a {@link CxMetricsError}, thrown by any copy of this library.
 *
 * @remarks
 * Unlike `instanceof` it also holds where one part of a program loads the ES module and another
 * the CommonJS build.
 *
 * @param error - Anything that was caught.
 * @returns `true` where `error` has `code`, `path` and `received` of this library.
 *
 * @example
 * ```ts
 * import { isCxMetricsError } from "cx-metrics";
 *
 * isCxMetricsError(new RangeError("no")); // => false
 * ```
 *
 * @see {@link CxMetricsError}
 * @public
 */
export function isCxMetricsError(error: unknown): error is CxMetricsError {
  return typeof error === "object" && error !== null && BRAND in error;
}
