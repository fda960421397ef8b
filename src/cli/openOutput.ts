import type { TextOutput } from "./Io.ts";

/** Writes a text and waits until it is through; `false` where nobody reads on, as after `| head`. */
export type Write = (text: string) => Promise<boolean>;

/** A way to write to an output more than once. */
export function openOutput(output: TextOutput): Write {
  // The callback below has it; without a listener Node would end the process.
  output.on("error", () => {});
  return (text) =>
    new Promise((resolve, reject) => {
      output.write(text, (error) => {
        if (!error) resolve(true);
        else if ((error as NodeJS.ErrnoException).code === "EPIPE") resolve(false);
        else reject(error);
      });
    });
}
