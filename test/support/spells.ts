import fc from "fast-check";

/** A spell in whole ticks, so that a naive oracle can count them. */
export interface TickSpell {
  readonly id: string;
  readonly joined: number;
  readonly left: number | null;
}

/** Few customers with many spells: overlaps, gaps, returns and spells of no length are common. */
export const spells: fc.Arbitrary<TickSpell[]> = fc.array(
  fc
    .record({
      id: fc.constantFrom("a", "b", "c", "d", "e", "f"),
      joined: fc.integer({ min: 0, max: 40 }),
      length: fc.option(fc.integer({ min: 0, max: 25 })),
    })
    .map(({ id, joined, length }) => ({
      id,
      joined,
      left: length === null ? null : joined + length,
    })),
  { maxLength: 24, size: "max" },
);

/** A period among them. */
export const tickPeriod: fc.Arbitrary<{ from: number; to: number }> = fc
  .tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 1, max: 20 }))
  .map(([from, length]) => ({ from, to: from + length }));

/** Records as columns. */
export function columnsOf(rows: readonly TickSpell[]) {
  return {
    id: rows.map(({ id }) => id),
    joined: rows.map(({ joined }) => joined),
    left: rows.map(({ left }) => left),
  };
}
