/** A column that a command reads. */
export interface WantedColumn {
  readonly name: string;
  /** The flag that asked for it, without hyphens. */
  readonly flag: string;
  /**
   * What its cells hold: numbers, instants, instants that no row may lack ("moment"), true and false,
   * or anything as it is.
   */
  readonly kind: "number" | "instant" | "moment" | "truth" | "text";
  /** Whether a number in place of the name stands for a column that holds it on every row. */
  readonly orNumber: boolean;
  /** What no row may lack here, for messages; absent where one may. */
  readonly needed?: string;
  /** Whether no flag named it: then it is the one that goes by a usual name of instants. */
  readonly unnamed?: boolean;
}

/** Takes the wanted cells of a row, blank ones as `undefined`, and the row's number in its source. */
export type RowTaker = (cells: readonly unknown[], row: number) => void;
