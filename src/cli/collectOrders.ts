import { DAY } from "../core/DAY.ts";
import { FIRST, LAST } from "../time/checkMoment.ts";
import type { Zone } from "../time/openZone.ts";
import { CommandError } from "./CommandError.ts";
import type { OrderColumns } from "./LifetimeValueRequest.ts";
import type { RowConsumer } from "./RowConsumer.ts";
import { MOMENT, readMoment } from "./readMoment.ts";
import { placeOf, type Source } from "./Source.ts";
import { showCell } from "./showCell.ts";
import type { WantedColumn } from "./WantedColumn.ts";

/** Orders as columns. */
export interface CollectedOrders {
  readonly customer: readonly unknown[];
  /** Epoch milliseconds. */
  readonly at: readonly number[];
  /** Money; empty where no column holds it. */
  readonly value: readonly unknown[];
  /** Where a cell stands in the file. */
  readonly placeOf: (order: number, field: keyof OrderColumns) => string;
}

/** Keeps orders, a date being the first instant of its day in the zone. */
export function collectOrders(
  { customer, at, value }: OrderColumns,
  zone: Zone,
  source: Source,
): RowConsumer<CollectedOrders> {
  const want = (name: string, flag: string, kind: WantedColumn["kind"], needed: string) =>
    ({ name, flag, kind, orNumber: false, needed }) satisfies WantedColumn;
  const moment = want(at, "at", "instant", MOMENT);
  const orders = { customer: [] as unknown[], at: [] as number[], value: [] as unknown[] };
  const rows: number[] = [];
  // Each line has a text of its own for the customer; one of them is enough.
  const known = new Map<unknown, unknown>();
  const names = { customer, at, value };
  return {
    wanted: [
      want(customer, "customer", "text", "an id"),
      moment,
      ...(value === undefined ? [] : [want(value, "value", "number", "a number")]),
    ],
    take: ([who, when, amount], row) => {
      if (!known.has(who)) known.set(who, who);
      orders.customer.push(known.get(who));
      const ms = readMoment(when, moment, source, row);
      if (ms < FIRST || ms >= LAST) throw tooFar(placeOf(source, row, at), when);
      orders.at.push(startOf(zone, when, ms));
      if (value !== undefined) orders.value.push(amount);
      rows.push(row);
    },
    finish: () => ({
      ...orders,
      placeOf: (order, field) => placeOf(source, rows[order] as number, names[field]),
    }),
  };
}

const DATE_LENGTH = "2026-03-01".length;

/** The instant that a cell holds; a date was read as that day in UTC. */
function startOf(zone: Zone, cell: unknown, ms: number): number {
  const isDate = typeof cell === "string" && cell.trim().length === DATE_LENGTH;
  return isDate ? zone.startOf(ms / DAY) : ms;
}

function tooFar(place: string, cell: unknown): CommandError {
  return new CommandError(`${place} is ${showCell(cell)}, expected one of the years 1900 to 2199`);
}
