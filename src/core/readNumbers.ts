import { checkNumber, isWithin, type NumberRange } from "./checkNumber.ts";
import type { Table } from "./Rows.ts";

/**
 * A field's numbers, all of them within the range.
 *
 * @internal
 */
export function readNumbers(
  metric: string,
  table: Table,
  field: string,
  range: NumberRange,
): Float64Array {
  const numbers = new Float64Array(table.length);
  for (let row = 0; row < table.length; row++) {
    const value = table.cell(row, field);
    numbers[row] = isWithin(value, range)
      ? value + 0
      : checkNumber(metric, table.place(row, field), value, range);
  }
  return numbers;
}
