import type { CxMetricsErrorPath } from "../core/CxMetricsError.ts";
import { checkKey } from "../core/checkKey.ts";
import { entriesOf, someEntriesOf } from "../core/entriesOf.ts";
import { fail } from "../core/fail.ts";
import { isRecord } from "../core/isRecord.ts";

/** One segment, where it was given, and its result, unchecked. */
interface SegmentEntry {
  readonly segment: string;
  readonly path: CxMetricsErrorPath;
  readonly input: unknown;
}

/**
 * The segments of a record by name, or of the entries that `measure` returns by their keys.
 *
 * @internal
 */
export function segmentEntries(
  name: string,
  time: "before" | "after",
  results: unknown,
): SegmentEntry[] {
  if (!Array.isArray(results) || results.length === 0)
    return someEntriesOf(name, [time], results, "results by segment").map(([segment, input]) => ({
      segment,
      path: [time, segment],
      input,
    }));
  const places = new Map<string, number>();
  return Array.from(results, (entry: unknown, i) => {
    if (!isRecord(entry)) fail("invalid-shape", name, [time, i], entry, "an entry as of measure");
    const { keys, result } = entry;
    const segment = segmentOf(name, [time, i, "keys"], keys);
    const first = places.get(segment);
    if (first !== undefined) {
      const expected = `other keys than those of entry ${first}, which reads "${segment}" too: one period, and keys that read differently`;
      fail("inconsistent", name, [time, i, "keys"], keys, expected);
    }
    places.set(segment, i);
    return { segment, path: [time, i, "result"], input: result };
  });
}

/** The values of the keys as one name. */
function segmentOf(name: string, path: CxMetricsErrorPath, keys: unknown): string {
  return entriesOf(name, path, keys, "the keys of the segment")
    .map(([field, key]) => String(checkKey(name, [...path, field], key)))
    .join(", ");
}
