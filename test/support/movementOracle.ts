import type { TickSpell } from "./spells.ts";

/** Whether someone is there just before an instant, tick by tick: who joins or leaves at it is not yet, or still. */
const isThere = (spells: readonly TickSpell[], instant: number) =>
  spells.some(({ joined, left }) => joined < instant && (left === null || left >= instant));

/** A customer movement counted as a person would: id by id, and time tick by tick. */
export function countMovement(rows: readonly TickSpell[], from: number, to: number) {
  const people = [...new Set(rows.map(({ id }) => id))].map((id) => {
    const spells = rows.filter((row) => row.id === id);
    const first = Math.min(...spells.map(({ joined }) => joined));
    let ticks = 0;
    for (let tick = from; tick < to; tick++) {
      const counts = spells.some(
        ({ joined, left }) => joined <= tick && (left === null || tick < left),
      );
      if (counts) ticks++;
    }
    return {
      before: isThere(spells, from),
      after: isThere(spells, to),
      isNew: first >= from && first < to,
      ticks,
    };
  });
  const count = (which: (person: (typeof people)[number]) => boolean) =>
    people.filter(which).length;
  return {
    start: count(({ before }) => before),
    lost: count(({ before, after }) => before && !after),
    gained: count(({ isNew }) => isNew),
    gainedAndLost: count(({ isNew, after }) => isNew && !after),
    reactivated: count(({ before, after, isNew }) => after && !before && !isNew),
    end: count(({ after }) => after),
    customerMs: people.reduce((sum, { ticks }) => sum + ticks, 0),
  };
}
