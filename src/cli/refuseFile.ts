import { CommandError } from "./CommandError.ts";

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file",
  EACCES: "there is no permission to read it",
};

/** Says in one sentence why the system gives no file. */
export function refuseFile(name: string, error: NodeJS.ErrnoException): never {
  throw new CommandError(
    `${name} cannot be read: ${REASONS[error.code as string] ?? error.message}`,
  );
}
