import type { CxMetricsErrorPath } from "../core/CxMetricsError.ts";
import { checkKnown } from "../core/checkFields.ts";
import { checkNumber, WHOLE_COUNT } from "../core/checkNumber.ts";
import { checkTallyKind } from "../core/checkTallyKind.ts";
import { fail } from "../core/fail.ts";
import { checkInstant, EPOCH_MS } from "../core/Instant.ts";

/**
 * Cohorts as counts that add up: how many customers began in each period, and how many of them were
 * active so many periods later.
 *
 * @public
 */
export interface CohortTally {
  /** The periods and until when they were observed; tallies add only where these agree. */
  readonly labels: {
    readonly kind: "cohort-retention";
    readonly version: 1;
    readonly edges: readonly number[];
    readonly asOf: number;
  };
  /** How many customers began in each period. */
  readonly sizes: readonly number[];
  /** Of those of each period, how many were active in it, and in each later one. */
  readonly active: readonly (readonly number[])[];
  /** The same for those who were active then for the last time. */
  readonly lastActive: readonly (readonly number[])[];
  /** Customers who began before the first period. */
  readonly beforeWindow: number;
  /** Customers who began after the last period. */
  readonly afterWindow: number;
}

/** The periods of a window, and until when they were observed. */
export interface CohortWindow {
  readonly edges: readonly number[];
  readonly asOf: number;
}

/**
 * Checks the limits of periods: two or more epoch milliseconds that ascend.
 *
 * @internal
 */
export function checkEdges(metric: string, path: CxMetricsErrorPath, edges: unknown): number[] {
  if (!Array.isArray(edges) || edges.length < 2)
    fail("invalid-shape", metric, path, edges, "two or more epoch milliseconds");
  // A hole is no edge.
  const checked = Array.from(edges, (edge, i) => checkNumber(metric, [...path, i], edge, EPOCH_MS));
  checked.forEach((edge, i) => {
    const before = checked[i - 1] ?? Number.NEGATIVE_INFINITY;
    if (edge <= before) fail("inconsistent", metric, [...path, i], edge, `more than ${before}`);
  });
  return checked;
}

/**
 * Checks a tally of cohorts that came from outside, and that options name no other window.
 *
 * @internal
 */
export function checkCohorts(
  metric: string,
  input: unknown,
  asked: { readonly edges?: unknown; readonly asOf?: unknown },
): CohortTally {
  const fields = checkKnown(metric, input, [
    "labels",
    "sizes",
    "active",
    "lastActive",
    "beforeWindow",
    "afterWindow",
  ]);
  const { edges, asOf } = checkWindow(metric, fields["labels"], asked);
  const periods = edges.length - 1;
  const count = (name: string) => checkNumber(metric, [name], fields[name], WHOLE_COUNT);
  const counts = (path: CxMetricsErrorPath, list: unknown, length: number) => {
    checkLength(metric, path, list, length);
    return list.map((item, i) => checkNumber(metric, [...path, i], item, WHOLE_COUNT));
  };
  const ages = (name: string) => {
    const list = fields[name];
    checkLength(metric, [name], list, periods);
    return list.map((row, cohort) => counts([name, cohort], row, periods - cohort));
  };
  const tally: CohortTally = {
    labels: { kind: "cohort-retention", version: 1, edges, asOf },
    sizes: counts(["sizes"], fields["sizes"], periods),
    active: ages("active"),
    lastActive: ages("lastActive"),
    beforeWindow: count("beforeWindow"),
    afterWindow: count("afterWindow"),
  };
  checkParts(metric, tally);
  return tally;
}

function checkWindow(
  metric: string,
  input: unknown,
  asked: { readonly edges?: unknown; readonly asOf?: unknown },
): CohortWindow {
  const labels = checkTallyKind(metric, input, "cohort-retention", ["edges", "asOf"]);
  const edges = checkEdges(metric, ["labels", "edges"], labels["edges"]);
  const asOf = checkNumber(metric, ["labels", "asOf"], labels["asOf"], EPOCH_MS);
  if (asked.edges !== undefined) {
    const others = checkEdges(metric, ["options", "edges"], asked.edges);
    if (others.join() !== edges.join())
      fail("inconsistent", metric, ["options", "edges"], asked.edges, "the tally's edges");
  }
  if (asked.asOf !== undefined) {
    const other = checkInstant(metric, ["options", "asOf"], asked.asOf);
    if (other !== asOf)
      fail("inconsistent", metric, ["options", "asOf"], asked.asOf, `${asOf}, the tally's asOf`);
  }
  return { edges, asOf };
}

function checkLength(
  metric: string,
  path: CxMetricsErrorPath,
  list: unknown,
  length: number,
): asserts list is unknown[] {
  if (!Array.isArray(list)) fail("invalid-shape", metric, path, list, "a list of counts");
  if (list.length !== length) fail("inconsistent", metric, path, list, `${length} entries`);
}

/** Nobody is active who did not begin, nor after the last time. */
function checkParts(metric: string, { sizes, active, lastActive }: CohortTally): void {
  lastActive.forEach((row, cohort) => {
    let later = 0;
    for (let age = row.length - 1; age >= 0; age--) {
      const last = row[age] as number;
      const count = active[cohort]?.[age] as number;
      later += last;
      if (last > count)
        fail(
          "inconsistent",
          metric,
          ["lastActive", cohort, age],
          last,
          `at most ${count}, who were active`,
        );
      if (count > later)
        fail(
          "inconsistent",
          metric,
          ["active", cohort, age],
          count,
          `at most ${later}, who were active then or later`,
        );
    }
    const size = sizes[cohort] as number;
    if (later > size)
      fail("inconsistent", metric, ["sizes", cohort], size, `at least ${later}, who were active`);
  });
}
