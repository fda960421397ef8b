/** How often ratings are the same. */
export interface AgreementCounts {
  /** The share of pairs of ratings of one unit that are the same. */
  readonly observed: number | null;
  /** The most frequent rating, and its share. */
  readonly prevalence: { readonly rating: number; readonly share: number } | null;
}

/**
 * How often ratings are the same, of units that have two or more; `null` without units.
 *
 * @remarks Each rating weighs the same, so that units with more ratings count for more.
 *
 * @internal
 */
export function countAgreement(units: readonly (readonly number[])[]): AgreementCounts {
  const all = units.flat();
  if (all.length === 0) return { observed: null, prevalence: null };
  const agreeing = units.reduce((sum, unit) => {
    const pairs = Array.from(countEach(unit).values(), (count) => count * (count - 1));
    return sum + pairs.reduce((total, count) => total + count, 0) / (unit.length - 1);
  }, 0);
  const [first, ...others] = countEach(all);
  const [rating, count] = others.reduce(
    (most, other) => (other[1] > most[1] ? other : most),
    first as [number, number],
  );
  return { observed: agreeing / all.length, prevalence: { rating, share: count / all.length } };
}

function countEach(ratings: readonly number[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const rating of ratings) counts.set(rating, (counts.get(rating) ?? 0) + 1);
  return counts;
}
