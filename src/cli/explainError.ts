import { type CxMetricsErrorPath, isCxMetricsError } from "../core/CxMetricsError.ts";
import { formatPath } from "../core/fail.ts";
import { CommandError } from "./CommandError.ts";
import { flagName } from "./flagName.ts";

/**
 * The library's error in the words of the command line: `locate` says where a place in the input or
 * among the weights is, other options are flags. Anything else is passed on.
 */
export function explainError(
  error: unknown,
  locate: (path: CxMetricsErrorPath) => string | undefined,
): unknown {
  if (!isCxMetricsError(error)) return error;
  const { message, path } = error;
  const sentence = message.slice(message.indexOf(": ") + 2);
  const [first, second, row] = path;
  const isWeight = second === "weights" && typeof row === "number";
  const place =
    first === "options" && typeof second === "string" && !isWeight
      ? `--${flagName(second)}`
      : locate(path);
  const inWords = formatPath(path);
  if (place === undefined || path.length === 0 || !sentence.startsWith(inWords))
    return new CommandError(message);
  // Of all rows together there is nothing to show, only what was expected of them.
  if (inWords === "rows")
    return new CommandError(
      `${place}: expected ${sentence.slice(sentence.indexOf("expected ") + 9)}`,
    );
  return new CommandError(`${place}${sentence.slice(inWords.length)}`);
}

/** Runs a calculation whose errors are told in the words of the command line. */
export function explained<Value>(
  locate: (path: CxMetricsErrorPath) => string | undefined,
  run: () => Value,
): Value {
  try {
    return run();
  } catch (error) {
    throw explainError(error, locate);
  }
}
