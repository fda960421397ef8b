import type { TextOutput } from "./Io.ts";

/** Writes once and waits; that nobody reads on, as after `| head`, is no error. */
export function writeText(output: TextOutput, text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    // The callback below has it; without a listener Node would end the process.
    output.on("error", () => {});
    output.write(text, (error) => {
      if (error && (error as NodeJS.ErrnoException).code !== "EPIPE") reject(error);
      else resolve();
    });
  });
}
