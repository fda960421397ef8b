import type { Parameter } from "../Expression.ts";
import type { Row } from "../TallyRow.ts";

/**
 * One query of several.
 *
 * @public
 */
export interface Pass {
  /** The query, in the engine's SQL. */
  readonly text: string;
  /** The values that the text names, in order. */
  readonly params: readonly Parameter[];
}

/**
 * Queries of which each is made of what the one before it gave: yields a query, takes its rows, returns
 * the result. Does no input or output of its own; {@link runPasses} runs it.
 *
 * @public
 */
export type Passes<Result> = Generator<Pass, Result, Iterable<Row>>;
