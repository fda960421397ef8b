/**
 * Places in the order of the ids there: numbers by size, then strings by their code units.
 *
 * @internal
 */
export function orderIds(
  ids: readonly (string | number)[],
  places: readonly number[],
): readonly number[] {
  return Array.from(places).sort((a, b) =>
    compare(ids[a] as string | number, ids[b] as string | number),
  );
}

function compare(a: string | number, b: string | number): number {
  if (typeof a === typeof b) return a < b ? -1 : 1;
  return typeof a === "number" ? -1 : 1;
}
