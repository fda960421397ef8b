import { resolve } from "node:path";
import { formatOf } from "../duckdb/formatOf.ts";
import { CommandError } from "./CommandError.ts";
import { printable } from "./printable.ts";
import type { Request } from "./Request.ts";

/** Refuses a file that is named twice, whose rows would count twice. */
export function checkTwins(files: readonly string[]): void {
  const paths = files.map((file) => resolve(file));
  const twin = files.find((_, i) => paths.indexOf(paths[i] as string) !== i);
  if (twin !== undefined)
    throw new CommandError(`${printable(twin)} is named twice: its rows would count twice`);
}

/** Refuses files that are read together and are not alike, as far as names tell, or the same. */
export function checkFiles({ files, inputFormat }: Pick<Request, "files" | "inputFormat">): void {
  checkTwins(files);
  if (inputFormat !== undefined) return;
  const named = files.filter((file) => formatOf(file) !== undefined);
  const [first = ""] = named;
  const other = named.find((file) => formatOf(file) !== formatOf(first));
  if (other !== undefined)
    throw new CommandError(
      `files of one command are of one format, not ${printable(first)} and ${printable(other)}`,
    );
}
