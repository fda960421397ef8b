import { checkId } from "../core/checkId.ts";
import { checkOptions } from "../core/checkOptions.ts";
import { fail } from "../core/fail.ts";
import { checkInstant, type Instant } from "../core/Instant.ts";
import { openColumns } from "../core/openColumns.ts";
import type { Rows, Table } from "../core/Rows.ts";
import type { CustomerMovement } from "./checkMovement.ts";
import { isThere, type Spell, timeThere } from "./Spell.ts";

/** One spell of one customer. */
export interface CustomerSpell {
  /** The customer; several spells may share it. */
  readonly id: string | number;
  /** When the spell began. */
  readonly joined: Instant;
  /** When it ended; absent or `null` while it lasts. */
  readonly left?: Instant | null | undefined;
}

/** The period of {@link customerMovement} and {@link revenueMovement}. */
export interface MovementOptions {
  /** Its start. */
  readonly from: Instant;
  /** Its end, which it does not include. */
  readonly to: Instant;
}

const NAME = "customer-movement";

/**
 * Customer movement: who was there at the start of a period, who left, joined, came back, and who
 * was there at its end.
 *
 * @remarks
 * Counted by customer, not by spell: who leaves and returns within the period is neither lost nor
 * gained. `end = start - lost + gained - gainedAndLost + reactivated`, always. The period is half
 * open: who joins or leaves exactly at `from` does so in it, who does at `to` belongs to the next,
 * so that one period's end is the next one's start.
 *
 * Additive over customers: all spells of one customer must be in one call. Periods never add.
 *
 * Cost: linear in the rows; memory one record a customer.
 *
 * @param customers - Records of id, joined and left, or columns of equal length.
 * @param options - The period.
 * @returns The tally that {@link churnRate} and {@link retentionRate} finish.
 * @throws {@link CxMetricsError} `invalid-time` for what is no instant; `inconsistent` where a spell
 * or the period ends before it starts; `invalid-shape` for a row without id, `unknown-option`.
 *
 * @example A loyal customer, one who leaves, one who joins
 * ```ts
 * import { churnRate, customerMovement } from "cx-metrics";
 *
 * const march = customerMovement(
 *   [
 *     { id: "a", joined: "2025-06-01" },
 *     { id: "b", joined: "2025-09-12", left: "2026-03-20" },
 *     { id: "c", joined: "2026-03-05", left: null },
 *   ],
 *   { from: "2026-03-01", to: "2026-04-01" },
 * );
 * march.start; // => 2
 * march.lost; // => 1
 * march.gained; // => 1
 * march.end; // => 2
 * churnRate(march).value; // => 50
 * ```
 *
 * @see {@link churnRate}, {@link retentionRate}
 * @public
 */
export function customerMovement(
  customers: Rows<CustomerSpell>,
  options: MovementOptions,
): CustomerMovement {
  checkOptions(NAME, options, ["from", "to"]);
  const from = checkInstant(NAME, ["options", "from"], options.from);
  const to = checkInstant(NAME, ["options", "to"], options.to);
  if (to <= from) fail("inconsistent", NAME, ["options", "to"], to, `an end after ${from}`);
  const counts = {
    start: 0,
    lost: 0,
    gained: 0,
    gainedAndLost: 0,
    reactivated: 0,
    end: 0,
    customerMs: 0,
  };
  const table = openColumns(NAME, "customers", customers, ["id", "joined"], ["left"]);
  for (const spells of readSpells(table).values()) {
    const first = spells.reduce(
      (least, { joined }) => Math.min(least, joined),
      Number.POSITIVE_INFINITY,
    );
    const atStart = isThere(spells, from);
    const atEnd = isThere(spells, to);
    const isNew = first >= from && first < to;
    if (atStart) counts.start++;
    if (atStart && !atEnd) counts.lost++;
    if (isNew) counts.gained++;
    if (isNew && !atEnd) counts.gainedAndLost++;
    if (atEnd && !atStart && !isNew) counts.reactivated++;
    if (atEnd) counts.end++;
    counts.customerMs += timeThere(spells, from, to);
  }
  return { labels: { kind: "customer-movement", version: 1, from, to }, ...counts };
}

function readSpells(table: Table): Map<string | number, Spell[]> {
  const spellsOf = new Map<string | number, Spell[]>();
  for (let row = 0; row < table.length; row++) {
    const id = checkId(NAME, table.place(row, "id"), table.cell(row, "id"));
    const spell = readSpell(table, row);
    const spells = spellsOf.get(id);
    if (spells === undefined) spellsOf.set(id, [spell]);
    else spells.push(spell);
  }
  return spellsOf;
}

function readSpell(table: Table, row: number): Spell {
  const joined = checkInstant(NAME, table.place(row, "joined"), table.cell(row, "joined"));
  const end = table.cell(row, "left");
  if (end === null || end === undefined) return { joined, left: Number.POSITIVE_INFINITY };
  const left = checkInstant(NAME, table.place(row, "left"), end);
  if (left < joined)
    fail("inconsistent", NAME, table.place(row, "left"), end, "no earlier than joined");
  return { joined, left };
}
