import { checkFields, checkKnown } from "../core/checkFields.ts";
import { COUNT, checkNumber } from "../core/checkNumber.ts";
import { checkTallyKind } from "../core/checkTallyKind.ts";
import { entriesOf } from "../core/entriesOf.ts";
import { isRecord } from "../core/isRecord.ts";

/** A tally of counts under names of the caller's own, such as channels. */
export interface Naming<Counts extends string> {
  /** The kind that its labels say. */
  readonly kind: string;
  /** The field that holds the names. */
  readonly field: string;
  /** What is counted under each name. */
  readonly counts: readonly Counts[];
  /** Further counts of the tally. */
  readonly more: readonly string[];
}

/** The counts under each name, and the tally's further ones. */
export interface NamedCounts<Counts extends string> {
  /** Where the names are. */
  readonly path: readonly string[];
  readonly named: readonly (readonly [name: string, counts: Readonly<Record<Counts, number>>])[];
  readonly more: Readonly<Record<string, number>>;
}

/**
 * Reads such a tally, or its names and counts by hand. A name may be any string, "labels" too: only a
 * tally's labels have a kind.
 *
 * @internal
 */
export function readNamedCounts<Counts extends string>(
  metric: string,
  input: unknown,
  naming: Naming<Counts>,
): NamedCounts<Counts> {
  const { kind, field, counts, more } = naming;
  if (!isTally(input)) return { path: [], named: readNames([], input), more: {} };
  const tally = checkKnown(metric, input, ["labels", field, ...more]);
  checkTallyKind(metric, tally["labels"], kind);
  return {
    path: [field],
    named: readNames([field], tally[field]),
    more: Object.fromEntries(
      more.map((name) => [name, checkNumber(metric, [name], tally[name], COUNT)]),
    ),
  };

  function readNames(path: readonly string[], record: unknown) {
    const entries = entriesOf(metric, path, record, `counts by name of the ${field}`);
    return entries.map(
      ([name, value]) => [name, checkFields(metric, value, counts, [], [...path, name])] as const,
    );
  }
}

function isTally(input: unknown): boolean {
  return isRecord(input) && isRecord(input["labels"]) && "kind" in input["labels"];
}

/**
 * The largest first, then by name; no locale decides.
 *
 * @internal
 */
export function byCount(
  a: { readonly name: string; readonly count: number },
  b: { readonly name: string; readonly count: number },
): number {
  if (a.count !== b.count) return b.count - a.count;
  return a.name < b.name ? -1 : 1;
}
