import type { open } from "../duckdb/open.ts";

/** Where text goes: `process.stdout`, or a stand-in of a test. */
export interface TextOutput {
  readonly isTTY?: boolean;
  write(text: string, done: (error?: Error | null) => void): unknown;
  on(event: "error", listener: (error: Error) => void): unknown;
}

/** What a command touches besides files; `process` itself fits. */
export interface Io {
  readonly stdin: AsyncIterable<Uint8Array | string> & { readonly isTTY?: boolean };
  readonly stdout: TextOutput;
  readonly stderr: TextOutput;
  /** Opens DuckDB, in place of the one that may be installed. */
  readonly openDuckdb?: typeof open;
}
