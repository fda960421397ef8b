import type { Subcommand } from "./Subcommand.ts";

/** A command that is no metric; each is loaded for its own sake alone. */
export async function findSubcommand(name: string): Promise<Subcommand | undefined> {
  switch (name) {
    case "sql":
      return (await import("./sqlCommand.ts")).sqlCommand;
    case "finish":
      return (await import("./finishCommand.ts")).finishCommand;
    case "measure":
      return (await import("./measureCommand.ts")).measureCommand;
    case "lifetime-value":
      return (await import("./lifetimeValueCommand.ts")).lifetimeValueCommand;
    default:
      return undefined;
  }
}
