import { fail } from "../../core/fail.ts";
import { PREFIX, type TallyRow } from "../TallyRow.ts";

/** The sums of some columns over the rows of a group; beyond 2^53 no number is that sum. */
export function sumColumns<Name extends string>(
  rows: readonly TallyRow[],
  names: readonly Name[],
): Record<Name, number> {
  const sums = names.map((name): [Name, number] => {
    const sum = rows.reduce((all, row) => all + row.sum(name), 0);
    if (Number.isSafeInteger(sum)) return [name, sum];
    return fail("out-of-range", "read", ["rows", PREFIX + name], sum, "a sum below 2^53");
  });
  return Object.fromEntries(sums) as Record<Name, number>;
}
