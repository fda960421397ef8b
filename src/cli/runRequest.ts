import { CommandError } from "./CommandError.ts";
import { calculateJson } from "./calculateJson.ts";
import { calculateNumbers, readNumbers } from "./calculateNumbers.ts";
import type { Io } from "./Io.ts";
import { measureInput } from "./measureInput.ts";
import type { Outcome } from "./Outcome.ts";
import type { Request } from "./Request.ts";
import { takesNumbersOnly } from "./usageLine.ts";

/** Calculates what was asked for, from numbers, a file or standard input. */
export async function runRequest(request: Request, io: Io): Promise<Outcome> {
  if (request.shape.kind === "json") return calculateJson(withoutRows(request));
  const numbers = readNumbers(request);
  if (numbers !== undefined) {
    return calculateNumbers(withoutRows(request), numbers);
  }
  if (takesNumbersOnly(request.shape)) {
    const flags = [...request.given.keys()].map((flag) => `--${flag}`);
    throw new CommandError(`${flags.join(", ")} take numbers and go without a file`);
  }
  const [outcome] = await measureInput([request], io);
  return outcome as Outcome;
}

/** What stands on the command line itself has no rows, so no groups and no file. */
function withoutRows(request: Request): Request {
  const { by, periods, file, shape } = request;
  const needy = by.length > 0 ? "by" : periods && "period";
  if (needy !== undefined)
    throw new CommandError(`--${needy} needs rows, and the numbers were given as flags`);
  if (file !== undefined)
    throw new CommandError(`--${shape.fields[0]?.flag} goes without a file, not with ${file}`);
  return request;
}
