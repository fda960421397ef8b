import type { Outcome } from "./Outcome.ts";
import type { RowTaker, WantedColumn } from "./WantedColumn.ts";

/** What becomes of rows. */
export interface RowConsumer<Found = Outcome> {
  /** The columns that it reads, in the order of the cells that it takes. */
  readonly wanted: readonly WantedColumn[];
  readonly take: RowTaker;
  /** The results, once all rows were taken. */
  readonly finish: () => Found;
}
