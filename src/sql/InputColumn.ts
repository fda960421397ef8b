import { checkKnown } from "../core/checkFields.ts";
import { fail } from "../core/fail.ts";
import { isRecord } from "../core/isRecord.ts";
import { checkName } from "./checkName.ts";

/** How a column writes instants or truths, where it is not the engine's own type. */
const ENCODINGS = ["epoch-ms", "epoch-s", "zero-one"] as const;

/**
 * A column by its name; with `as` where an instant is a number, or a truth is 0 or 1.
 *
 * @remarks
 * What is declared is checked: a fraction of an epoch number, or a truth of 2, is `inconsistent`. What is
 * not is the engine's own boolean or timestamp. Some engines take every number but 0 for true, and
 * then nothing is checked: declare a column of numbers.
 *
 * @public
 */
export type InputColumn =
  | string
  | {
      /** The column's name. */
      readonly column: string;
      /** Epoch milliseconds, epoch seconds, or 0 and 1 for false and true. */
      readonly as: "epoch-ms" | "epoch-s" | "zero-one";
    };

/** A column with what its cells are: `null` for the engine's own type. @internal */
export interface ReadColumn {
  readonly name: string;
  readonly as: (typeof ENCODINGS)[number] | null;
}

/**
 * Reads a column as it was given.
 *
 * @internal
 */
export function checkColumn(
  metric: string,
  path: readonly (string | number)[],
  given: unknown,
): ReadColumn {
  if (!isRecord(given)) {
    checkName(metric, path, given);
    return { name: given, as: null };
  }
  const { column, as } = checkKnown(metric, given, ["column", "as"], path);
  checkName(metric, [...path, "column"], column);
  const encoding = ENCODINGS.find((known) => known === as);
  if (encoding === undefined)
    fail("invalid-shape", metric, [...path, "as"], as, `one of ${ENCODINGS.join(", ")}`);
  return { name: column, as: encoding };
}
