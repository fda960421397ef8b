import type { Row } from "../../src/sql/TallyRow.ts";
import type { Request } from "./replay.ts";

/** What is asked of Spark, and what has to come of the rows. */
export interface Question {
  readonly name: string;
  readonly request: Request;
  readonly check: (rows: readonly Row[]) => void;
}
