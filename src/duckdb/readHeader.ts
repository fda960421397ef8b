import type { FileSource } from "./file.ts";
import { quoteLiteral } from "./quoteLiteral.ts";
import type { Session } from "./Session.ts";

/** What the first row of a CSV says. */
export interface Header {
  readonly delimiter: string;
  readonly names: readonly string[];
}

const DELIMITERS = [",", ";", "\t"] as const;

/** No text holds it: it is no character of Unicode's. */
const NOWHERE = "\u{10FFFF}";

/** The names of the first file's columns, and what separates most of them. */
export async function readHeader(session: Session, file: FileSource): Promise<Header> {
  const files = `[${file.paths.map(quoteLiteral).join(", ")}]`;
  const asLines = `columns = {'line': 'VARCHAR'}, delim = '${NOWHERE}', quote = '', escape = ''`;
  const lines = await session.run(
    `SELECT line FROM read_csv(${files}, ${asLines}, header = false, auto_detect = false) LIMIT 10`,
  );
  const head = lines.map(({ line }) => line ?? "").join("\n");
  const headers = DELIMITERS.map((delimiter) => splitHeader(head, delimiter));
  if (file.delimiter !== undefined) return splitHeader(head, file.delimiter);
  return headers.reduce((best, one) => (one.names.length > best.names.length ? one : best));
}

function splitHeader(head: string, delimiter: string): Header {
  const cells = [""];
  let quoted = false;
  for (let i = 0; i < head.length; i++) {
    const character = head[i] as string;
    if (character === '"') quoted = !quoted;
    else if (character === "\n" && !quoted) break;
    else if (!quoted && head.startsWith(delimiter, i)) {
      cells.push("");
      i += delimiter.length - 1;
    } else cells.push((cells.pop() as string) + character);
  }
  return { delimiter, names: cells.map((cell) => cell.trim()) };
}
