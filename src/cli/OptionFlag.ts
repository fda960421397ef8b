/** One option of a metric, as a flag. */
export interface OptionFlag {
  /** The flag without its hyphens. */
  readonly flag: string;
  /** The option's name. */
  readonly name: string;
  /** How the flag's value is read; "column" is a column of the file. */
  readonly kind:
    | "number"
    | "choice"
    | "duration"
    | "instant"
    | "instants"
    | "scale"
    | "column"
    | "json";
  /** What a choice is among. */
  readonly choices: readonly string[];
  readonly description: string;
}
