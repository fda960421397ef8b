import type { Table } from "../../core/Rows.ts";
import { checkMoment, checkStart, LAST } from "../../time/checkMoment.ts";
import type { Zone } from "../../time/openZone.ts";

/**
 * A field's instants of the years 1900 to 2199 as epoch milliseconds, a date being the first instant of
 * its day in the zone.
 *
 * @internal
 */
export function readMoments(name: string, table: Table, field: string, zone: Zone): Float64Array {
  const moments = new Float64Array(table.length);
  const dates = new Map<unknown, number>();
  for (let row = 0; row < table.length; row++) {
    const cell = table.cell(row, field);
    if (typeof cell === "number" && cell >= 0 && cell < LAST) {
      moments[row] = cell + 0;
    } else if (typeof cell === "string" && cell.length === DATE_LENGTH) {
      // The same few thousand days come again and again.
      let start = dates.get(cell);
      if (start === undefined) {
        start = checkStart(name, table.place(row, field), cell, zone);
        dates.set(cell, start);
      }
      moments[row] = start;
    } else {
      moments[row] = checkMoment(name, table.place(row, field), cell);
    }
  }
  return moments;
}

/** That of "2026-03-01". */
const DATE_LENGTH = 10;
