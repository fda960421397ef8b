import { CommandError } from "./CommandError.ts";
import { placeOf, type Source } from "./Source.ts";
import { LONGEST_RECORD } from "./splitLines.ts";

/** How far the text was read: outside of the array or in it, and how deep in an element. */
interface Scan {
  phase: "before" | "inside" | "after";
  depth: number;
  quoted: boolean;
  escaped: boolean;
  /** The part of the current element that earlier chunks held. */
  element: string;
  /** How many elements were taken. */
  number: number;
}

/**
 * Calls `take` for the text of each element of a JSON array with its number from 1 on. Only one
 * element is held at a time; whether it is valid JSON is for the taker to find out.
 */
export async function splitArray(
  chunks: AsyncIterable<Buffer>,
  source: Source,
  take: (element: string, number: number) => void,
): Promise<void> {
  const scan: Scan = {
    phase: "before",
    depth: 0,
    quoted: false,
    escaped: false,
    element: "",
    number: 0,
  };
  for await (const chunk of chunks) {
    scanText(scan, chunk.toString(), source, take);
    if (scan.element.length > LONGEST_RECORD)
      throw new CommandError(`${placeOf(source, scan.number + 1)} never ends`);
  }
  if (scan.phase !== "after") throw new CommandError(`${source.name} ends before its array does`);
}

function scanText(
  scan: Scan,
  text: string,
  source: Source,
  take: (element: string, number: number) => void,
): void {
  let from = 0;
  for (let i = 0; i < text.length; i++) {
    const character = text[i] as string;
    if (scan.phase !== "inside") {
      if (character.trim() === "") continue;
      if (scan.phase === "after" || character !== "[") throw misplaced(source, scan, character);
      scan.phase = "inside";
      from = i + 1;
    } else if (scan.quoted) {
      if (scan.escaped) scan.escaped = false;
      else if (character === "\\") scan.escaped = true;
      else if (character === '"') scan.quoted = false;
    } else if (character === '"') {
      scan.quoted = true;
    } else if (character === "{" || character === "[") {
      scan.depth++;
    } else if (scan.depth > 0) {
      if (character === "}" || character === "]") scan.depth--;
    } else if (character === "," || character === "]") {
      const element = scan.element + text.slice(from, i);
      const isNone = character === "]" && scan.number === 0 && element.trim() === "";
      if (!isNone) take(element, ++scan.number);
      if (character === "]") scan.phase = "after";
      scan.element = "";
      from = i + 1;
    }
  }
  if (scan.phase === "inside") scan.element += text.slice(from);
}

function misplaced({ name }: Source, { phase }: Scan, character: string): CommandError {
  const found = JSON.stringify(character);
  return new CommandError(
    phase === "before"
      ? `${name} begins with ${found}, expected an array of records`
      : `${name} goes on with ${found} after its array`,
  );
}
