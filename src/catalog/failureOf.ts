import {
  type CxMetricsErrorCode,
  type CxMetricsErrorPath,
  isCxMetricsError,
} from "../core/CxMetricsError.ts";
import { requestPath } from "./requestPath.ts";

/**
 * What was wrong with a request, as JSON.
 *
 * @public
 */
export interface ComputeFailure {
  /** Never there: so that `answer.value` can be read before one knows which it is. */
  readonly value?: undefined;
  /** Never there, either, for what `operate` returns. */
  readonly output?: undefined;
  /** Code, place within the request, and message. */
  readonly error: {
    readonly code: CxMetricsErrorCode;
    readonly path: CxMetricsErrorPath;
    readonly message: string;
  };
}

/**
 * An error of a function lies in its arguments, and they lie in the request.
 *
 * @internal
 */
export function failureIn<Answer>(input: unknown, run: () => Answer): Answer | ComputeFailure {
  try {
    return run();
  } catch (error) {
    if (!isCxMetricsError(error)) throw error;
    return failure(error.code, requestPath(error.path, input), error.message);
  }
}

/**
 * Any error as an answer: what a hostile input throws may throw again when it is looked at.
 *
 * @internal
 */
export function failureOf(name: string, error: unknown): ComputeFailure {
  try {
    if (isCxMetricsError(error)) return failure(error.code, error.path, error.message);
    return failure("invalid-shape", [], `${name}: ${String(error)}`);
  } catch {
    return failure("invalid-shape", [], `${name}: the request cannot be read`);
  }
}

function failure(
  code: CxMetricsErrorCode,
  path: CxMetricsErrorPath,
  message: string,
): ComputeFailure {
  return { error: { code, path, message } };
}
