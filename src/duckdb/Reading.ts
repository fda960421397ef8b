/** How a cell that has no type of its own is read, as DuckDB's SQL. */
export interface Reading {
  /** Ways to read it, the quickest first; each is null where it does not apply. */
  readonly ways: readonly string[];
  /** Whether there is anything to read: what is given and yet null in all ways is an error. */
  readonly given: string;
  /** Whether each cell that is given can be read. */
  readonly always?: true;
}
