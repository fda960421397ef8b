/** The likelihood of data, and what the search for its maximum needs to know of them. */
export interface Likelihood<Parameter extends string> {
  readonly parameters: readonly Parameter[];
  /** How many customers, by their counts. */
  readonly n: number;
  /**
   * What the data's times, or money, were divided by; the parameters of `dimensions` 1 grow with it.
   */
  readonly scale: number;
  readonly dimensions: readonly (0 | 1)[];
  /** What is added to the log-likelihood of scaled data to have that of the data as they are. */
  readonly rescaling: number;
  /** Where to start, scaled: a place for each maximum that such data may have. */
  readonly starts: readonly (readonly number[])[];
  /** Which share of the customers tell anything: how steep a mean can be is in proportion. */
  readonly share: number;
  /** The total log-likelihood of the scaled data; writes the derivatives by the parameters. */
  readonly evaluate: (params: Float64Array, gradient: Float64Array) => number;
  /** For parity with lifetimes: what it divides times by, and how much its penalty counts in a mean. */
  readonly penalty: { readonly scale: number; readonly share: number };
}
