import { answerLine } from "./answerLine.ts";
import { CommandError } from "./CommandError.ts";
import type { Io } from "./Io.ts";
import { openOutput } from "./openOutput.ts";
import { readLines } from "./readLines.ts";

/**
 * Answers requests line by line until the input ends or nobody reads the answers. The answers to what
 * has come in together are written together, and nothing more is read until they are through.
 */
export async function serve(args: readonly string[], { stdin, stdout }: Io): Promise<void> {
  if (args.length !== 1 || args[0] !== "--stdio")
    throw new CommandError("serve takes --stdio and nothing else\nSee cx-metrics serve --help");
  const write = openOutput(stdout);
  let number = 0;
  for await (const lines of readLines(stdin)) {
    const answers = lines.map((line) => answerLine(line, ++number)).join("");
    if (answers !== "" && !(await write(answers))) return;
  }
}
