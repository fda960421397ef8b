/** One stretch of time in which a customer was a customer; `left` is infinite while it lasts. */
export interface Spell {
  readonly joined: number;
  readonly left: number;
}

/**
 * Whether a customer was there at an instant. Who joins at that instant belongs to what follows,
 * and so does who leaves at it: a cancellation at midnight of the first is a loss of the new month.
 *
 * @internal
 */
export function isThere(spells: readonly Spell[], instant: number): boolean {
  return spells.some(({ joined, left }) => joined < instant && left >= instant);
}

/**
 * How long a customer was there between two instants; where spells overlap, time counts once.
 *
 * @internal
 */
export function timeThere(spells: readonly Spell[], from: number, to: number): number {
  const inOrder = spells.length > 1 ? [...spells].sort((a, b) => a.joined - b.joined) : spells;
  let total = 0;
  let counted = from;
  for (const { joined, left } of inOrder) {
    const start = Math.max(joined, counted);
    const end = Math.min(left, to);
    if (end > start) {
      total += end - start;
      counted = end;
    }
  }
  return total;
}
