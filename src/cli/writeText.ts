import type { TextOutput } from "./Io.ts";
import { openOutput } from "./openOutput.ts";

/** Writes once and waits; that nobody reads on, as after `| head`, is no error. */
export async function writeText(output: TextOutput, text: string): Promise<void> {
  await openOutput(output)(text);
}
