import { checkId } from "../core/checkId.ts";
import { indexRows } from "../core/indexRows.ts";
import type { Table } from "../core/Rows.ts";
import type { ContactMatch } from "./checkFirstContacts.ts";

/**
 * A number for each contact: the same for two where one may be a repeat of the other.
 *
 * @internal
 */
export function groupContacts(
  metric: string,
  table: Table,
  match: ContactMatch,
): ArrayLike<number> {
  const customers = indexRows(metric, table, "customer");
  if (match === "customer") return customers.of;
  const places = new Map<string | number | null, number>();
  return Float64Array.from(customers.of, (customer, row) => {
    const cell = table.cell(row, "issue") ?? null;
    const issue = cell === null ? null : checkId(metric, table.place(row, "issue"), cell);
    let place = places.get(issue);
    if (place === undefined) {
      place = places.size;
      places.set(issue, place);
    }
    return place * customers.ids.length + customer;
  });
}
