import { csat, type Measured, type MetricResult, measure, type SeriesPoint } from "cx-metrics";

/** A day in March 2026. */
export const day = (place: number): number => Date.UTC(2026, 2, 1 + place);

/** Points by hand, one a day. */
export const seriesOf = (values: readonly (number | null)[]): SeriesPoint[] =>
  values.map((value, place) => ({ at: day(place), value }));

/** CSAT by day of so many satisfied ones of so many; `asOf` is the end of the last day. */
export function csatByDay(
  counts: readonly (readonly [satisfied: number, of: number])[],
  asOf = day(counts.length),
): Measured<MetricResult>[] {
  const rows = counts.flatMap(([satisfied, of], place) =>
    Array.from({ length: of }, (_, i) => ({ at: day(place), score: i < satisfied ? 5 : 1 })),
  );
  const edges = Array.from({ length: counts.length + 1 }, (_, place) => day(place));
  return measure(rows, { metric: csat, value: "score", at: "at", edges, asOf });
}

/** Numbers from 0 to 1 that look like chance, the same ones each time (Park and Miller 1988). */
export function chances(length: number): number[] {
  let state = 20_260_301;
  return Array.from({ length }, () => {
    state = (state * 16_807) % 2_147_483_647;
    return state / 2_147_483_647;
  });
}
