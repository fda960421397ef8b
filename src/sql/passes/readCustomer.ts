import { checkId } from "../../core/checkId.ts";
import { cellOf, PREFIX, type Row } from "../TallyRow.ts";

/**
 * The customer of a row, as records of the same table have it.
 *
 * @internal
 */
export function readCustomer(name: string, row: Row, index: number): string | number {
  const cell = cellOf(row, `${PREFIX}customer`);
  const path = ["rows", index, `${PREFIX}customer`];
  if (typeof cell !== "bigint") return checkId(name, path, cell);
  const id = Number(cell);
  return Number.isSafeInteger(id) ? id : String(cell);
}
