/** The first and the last instant of the data, epoch milliseconds. */
export interface InstantRange {
  readonly first: number;
  readonly last: number;
}
