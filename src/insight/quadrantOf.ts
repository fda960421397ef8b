/** What to do about an attribute: important or not, weak or strong. */
export type DriverQuadrant = "fix-first" | "keep-up" | "low-priority" | "possible-overkill";

/** A place on the map of importance and performance, or the two cuts through it. */
export interface MapPlace {
  readonly share: number | null;
  readonly performance: number | null;
}

/** Shares of attributes alike are equal but for rounding. */
const ROUNDING = 1e-9;

/**
 * The cuts of the map: an even share, and the mean performance, of those that have a share.
 *
 * @internal
 */
export function cutMap(places: readonly MapPlace[]): MapPlace {
  const shown = places.filter(({ share }) => share !== null);
  if (shown.length === 0) return { share: null, performance: null };
  const sum = shown.reduce((total, { performance }) => total + (performance as number), 0);
  return { share: 100 / shown.length, performance: sum / shown.length };
}

/**
 * Where an attribute with a share lies on the map.
 *
 * @remarks Martilla and James (1977), Journal of Marketing 41(1), 77-79.
 *
 * @internal
 */
export function quadrantOf(place: MapPlace, cuts: MapPlace): DriverQuadrant {
  const important = (place.share as number) >= (cuts.share as number) - ROUNDING;
  const weak = (place.performance as number) < (cuts.performance as number);
  if (important) return weak ? "fix-first" : "keep-up";
  return weak ? "low-priority" : "possible-overkill";
}
