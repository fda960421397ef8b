import { CommandError } from "./CommandError.ts";
import { placeOf, type Source } from "./Source.ts";

/** A record longer than this is none. */
export const LONGEST_RECORD = 2_000_000;

/** Calls `take` for each line with its number, blank ones included. */
export async function splitLines(
  chunks: AsyncIterable<Buffer>,
  source: Source,
  take: (line: string, number: number) => void,
): Promise<void> {
  let rest = "";
  let number = 0;
  for await (const chunk of chunks) {
    const lines = (rest + chunk.toString()).split("\n");
    rest = lines.pop() as string;
    for (const line of lines) take(line, ++number);
    if (rest.length > LONGEST_RECORD)
      throw new CommandError(`${placeOf(source, number + 1)} never ends`);
  }
  take(rest, ++number);
}
