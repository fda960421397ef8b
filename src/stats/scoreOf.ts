/**
 * A distance in units of a spread; `null` where there is no spread, or none that a double can count.
 *
 * @internal
 */
export function scoreOf(distance: number, spread: number): number | null {
  const score = distance / spread + 0;
  return Number.isFinite(score) ? score : null;
}
