import type { ReadPoint } from "./readSeries.ts";

/** The values of a series that are there. */
export interface SeriesValues {
  /** Where in the series each stands, counted from 0. */
  readonly places: readonly number[];
  readonly values: Float64Array;
}

/**
 * The values that are there.
 *
 * @internal
 */
export function seriesValues(points: readonly ReadPoint[]): SeriesValues {
  const places = points.flatMap(({ value }, place) => (value === null ? [] : [place]));
  return { places, values: Float64Array.from(places, (place) => points[place]?.value as number) };
}
