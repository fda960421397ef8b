import { checkKnown } from "./checkFields.ts";
import { fail } from "./fail.ts";

/**
 * The labels of a tally of this kind, as far as all kinds share them; `more` names its own ones.
 *
 * @internal
 */
export function checkTallyKind(
  metric: string,
  input: unknown,
  kind: string,
  more: readonly string[] = [],
): Readonly<Record<string, unknown>> {
  const labels = checkKnown(metric, input, ["kind", "version", ...more], ["labels"]);
  checkKind(metric, labels["kind"], labels["version"], kind);
  return labels;
}

/**
 * Refuses labels of another kind, or of a version that this library does not know.
 *
 * @internal
 */
export function checkKind(metric: string, kind: unknown, version: unknown, expected: string): void {
  if (kind !== expected)
    fail("inconsistent", metric, ["labels", "kind"], kind, JSON.stringify(expected));
  if (version !== 1) fail("inconsistent", metric, ["labels", "version"], version, "1");
}

/**
 * Refuses labels that are not just these.
 *
 * @internal
 */
export function checkLabels(
  metric: string,
  input: unknown,
  expected: Readonly<Record<string, unknown>>,
): void {
  const given = checkKnown(metric, input, Object.keys(expected), ["labels"]);
  for (const [name, label] of Object.entries(expected)) {
    if (given[name] !== label)
      fail("inconsistent", metric, ["labels", name], given[name], JSON.stringify(label));
  }
}
