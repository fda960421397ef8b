import { checkKnown } from "../core/checkFields.ts";
import { DAY } from "../core/DAY.ts";
import { fail } from "../core/fail.ts";
import type { Edges } from "../core/MeasureSpec.ts";
import { checkEnd, checkStart } from "./checkMoment.ts";
import { openZone } from "./openZone.ts";

/** A kind of period, numbered so that each follows from its number, not from the one before it. */
export interface PeriodKind {
  /** The number of the period that a day is in. */
  readonly indexOf: (day: number, weekAnchor: number) => number;
  /** The first day of a period. */
  readonly firstDay: (index: number, weekAnchor: number) => number;
}

/** A day of 1970 on which a week began, counted from 1 January, which was a Thursday. */
const WEEK_ANCHORS = { monday: 4, sunday: 3, saturday: 2 };

/**
 * The limits of all periods of a kind that a span touches.
 *
 * @internal
 */
export function coverSpan(name: string, span: unknown, kind: PeriodKind): Edges {
  const given = checkKnown(name, span, ["from", "to", "timeZone", "weekStart"]);
  const zone = openZone(name, ["timeZone"], given["timeZone"]);
  const anchor = readAnchor(name, given["weekStart"]);
  const from = checkStart(name, ["from"], given["from"], zone);
  const to = checkStart(name, ["to"], given["to"], zone, checkEnd);
  if (to <= from) fail("inconsistent", name, ["to"], given["to"], "an instant after from");

  const edges: number[] = [];
  for (let index = kind.indexOf(zone.dayAt(from), anchor); ; index++) {
    const edge = zone.startOf(kind.firstDay(index, anchor));
    if (edge <= from) edges[0] = edge;
    // A day that the zone left out begins with the next one, and is no period.
    else if (edge > Number(edges.at(-1))) edges.push(edge);
    if (edge >= to) return edges;
  }
}

function readAnchor(name: string, weekStart: unknown): number {
  if (weekStart === undefined) return WEEK_ANCHORS.monday;
  for (const [word, anchor] of Object.entries(WEEK_ANCHORS)) if (word === weekStart) return anchor;
  return fail("unknown-option", name, ["weekStart"], weekStart, "monday, sunday or saturday");
}

/**
 * Periods of so many months, of which whole ones make a year.
 *
 * @internal
 */
export function monthsOf(size: number): PeriodKind {
  return {
    indexOf: (day) => {
      const date = new Date(day * DAY);
      return Math.floor((date.getUTCFullYear() * 12 + date.getUTCMonth()) / size);
    },
    firstDay: (index) => Date.UTC(1970, index * size - 1970 * 12) / DAY,
  };
}
