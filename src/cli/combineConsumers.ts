import type { RowConsumer } from "./RowConsumer.ts";

/** Several consumers of the same rows as one, so that a file is read once. */
export function combineConsumers<Found>(
  consumers: readonly RowConsumer<Found>[],
): RowConsumer<Found[]> {
  let next = 0;
  const parts = consumers.map(({ wanted, take }) => {
    const start = next;
    next += wanted.length;
    return { start, end: next, take };
  });
  return {
    wanted: consumers.flatMap(({ wanted }) => wanted),
    take: (cells, row) => {
      for (const { start, end, take } of parts) take(cells.slice(start, end), row);
    },
    finish: () => consumers.map(({ finish }) => finish()),
  };
}
