import { CommandError } from "./CommandError.ts";

/** A part in double quotes, where one of them is written twice, or a part without dots and quotes. */
const PART = /"((?:[^"]|"")+)"|([^".]+)/y;

/** The parts of a table's name: `crm."2026.surveys"` is `crm` and `2026.surveys`. */
export function splitTable(text: string): string[] {
  const parts: string[] = [];
  let next = 0;
  do {
    PART.lastIndex = next;
    const match = PART.exec(text);
    if (match === null) return refuse(text);
    parts.push(match[1]?.replaceAll('""', '"') ?? (match[2] as string));
    next = PART.lastIndex + 1;
  } while (text[next - 1] === ".");
  return next > text.length ? parts : refuse(text);
}

function refuse(text: string): never {
  const expected = 'a name such as crm.surveys; a part that holds dots is in quotes, as "a.b"';
  throw new CommandError(`--table is ${JSON.stringify(text)}, expected ${expected}`);
}
