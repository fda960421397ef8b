import type { CxMetricsError } from "../core/CxMetricsError.ts";
import type { FileSource } from "./file.ts";
import { quoteLiteral } from "./quoteLiteral.ts";
import { readHeader } from "./readHeader.ts";
import type { Session } from "./Session.ts";
import { CSV } from "./scanText.ts";

/**
 * Says where a CSV is none. Who has to find out what a CSV looks like only says that it looks like none;
 * who is told reads up to the line that is wrong.
 */
export async function explainRagged(
  session: Session,
  file: FileSource,
  error: CxMetricsError,
): Promise<never> {
  const [, path] = /when sniffing file "(.*)"/.exec(String(error.received)) ?? [];
  if (path !== undefined) await readStrictly(session, file, path);
  throw error;
}

async function readStrictly(session: Session, file: FileSource, path: string): Promise<void> {
  const literal = path.replace(/[*?[]/g, (mark) => `[${mark}]`);
  const { delimiter, names } = await readHeader(session, { ...file, paths: [literal] });
  const types = names.map((_, i) => `'c${i}': 'VARCHAR'`);
  const columns = `columns = {${types.join(", ")}}, delim = ${quoteLiteral(delimiter)}`;
  await session.run(
    `SELECT COUNT(*) FROM read_csv(${quoteLiteral(literal)}, auto_detect = false, ${columns}, ${CSV})`,
  );
}
