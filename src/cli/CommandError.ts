/** Something that the user has to change: the message is all that they see. */
export class CommandError extends Error {
  override readonly name = "CommandError";
}
