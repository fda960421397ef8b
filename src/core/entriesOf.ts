import type { CxMetricsErrorPath } from "./CxMetricsError.ts";
import { fail } from "./fail.ts";
import { isRecord } from "./isRecord.ts";

/**
 * The entries of a record whose names are the caller's own, such as channels; a map or a generator
 * has none, and must not pass for an empty record.
 *
 * @internal
 */
export function entriesOf(
  metric: string,
  path: CxMetricsErrorPath,
  record: unknown,
  expected: string,
): [name: string, value: unknown][] {
  if (!isRecord(record) || Symbol.iterator in record)
    fail("invalid-shape", metric, path, record, expected);
  return Object.entries(record);
}

/**
 * The same of a record that stands for a sum, where none at all would pass for 0.
 *
 * @internal
 */
export function someEntriesOf(
  metric: string,
  path: CxMetricsErrorPath,
  record: unknown,
  expected: string,
): [name: string, value: unknown][] {
  const entries = entriesOf(metric, path, record, expected);
  return entries.length > 0 ? entries : fail("invalid-shape", metric, path, record, expected);
}
