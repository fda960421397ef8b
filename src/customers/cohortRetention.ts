import { createResult, type Estimate } from "../core/createResult.ts";
import { estimateRatio } from "../core/estimateRatio.ts";
import { checkInstant, type Instant } from "../core/Instant.ts";
import type { Edges } from "../core/MeasureSpec.ts";
import type { MetricResult } from "../core/MetricResult.ts";
import { noData } from "../core/noData.ts";
import { isTable } from "../core/openColumns.ts";
import { percentOf } from "../core/percentOf.ts";
import type { Rows } from "../core/Rows.ts";
import { countSample, sampleWarnings } from "../stats/Sample.ts";
import { finishShare, readShareOptions, type ShareOptions } from "../stats/ShareOptions.ts";
import { type CohortTally, checkCohorts, checkEdges } from "./checkCohorts.ts";
import { tallyCohorts } from "./tallyCohorts.ts";

/** One thing that a customer did. */
export interface CohortEvent {
  /** The customer; several events share it. */
  readonly customer: string | number;
  /** When it was. */
  readonly at: Instant;
  /** When the customer began, where that is known; the same in all events of the customer. */
  readonly joined?: Instant | null | undefined;
}

/** Which formula cohort retention follows. */
export type CohortDefinition = "classic" | "rolling" | "hazard";

/** How cohort retention is made. */
export interface CohortOptions extends ShareOptions<CohortDefinition> {
  /** The limits of the periods; of a tally they may be left out. */
  readonly edges?: Edges | undefined;
  /** Until when events were observed; of a tally it may be left out. */
  readonly asOf?: Instant | undefined;
}

/**
 * A cohort so many periods after it began.
 *
 * @public
 */
export interface CohortAge {
  /** Who was active then; under "rolling" then or later. */
  readonly active: number;
  /** By definition; `null` where the period is not over, or where there is nothing to divide by. */
  readonly percent: number | null;
  /** Whether the period was over when the events were observed. */
  readonly complete: boolean;
}

/**
 * The customers who began in one period.
 *
 * @public
 */
export interface Cohort {
  /** Start of the period, epoch milliseconds. */
  readonly from: number;
  /** End of the period, which it does not include. */
  readonly to: number;
  /** How many customers began in it. */
  readonly size: number;
  /** What became of them: in that period itself, in the next one, and so on. */
  readonly ages: readonly CohortAge[];
}

/** Cohorts of customers, and the envelope of what became of them a period later. */
export interface CohortResult extends MetricResult<CohortTally> {
  /** Customers by cohort and age. */
  readonly tally: CohortTally;
  /** The cohorts, the earliest first. */
  readonly cohorts: readonly Cohort[];
  /** All cohorts together by age, each customer counting once: over complete cells only. */
  readonly average: readonly {
    /** By definition; `null` where there is nothing to divide by. */
    readonly percent: number | null;
    /** How many customers the average is over. */
    readonly size: number;
  }[];
}

const NAME = "cohort-retention";

const DEFINITIONS = ["classic", "rolling", "hazard"] as const satisfies readonly CohortDefinition[];

/**
 * Cohort retention: of the customers who began in one period, how many are active in later ones.
 *
 * @remarks
 * Age 0 is the period a customer began in. In percent, by definition:
 *
 * - "classic": `100 * active in period k / size`. The default. May rise again: who comes back counts.
 * - "rolling": `100 * active in period k or later / size`, up to the last period; never rises.
 * - "hazard": `100 * (active in k - 1 less active in k) / active in k - 1`, what a period lost; lower
 *   is better, and negative where more were active than before.
 *
 * `value` is the average at age 1: of all customers whose next period is over, each counting once. It
 * has Wilson's interval; "hazard" only where all of them were active at age 0, and else is no share.
 *
 * A customer began at `joined`, or else with the first event. Events before the first period are no
 * activity, but tell that a customer is not new: such customers are left out, as `beforeWindow`. So
 * give all events, or `joined`: cut at the first period, old customers look new. Joining is no
 * activity by itself. Several events of one period are one activity.
 *
 * Running periods are counted but have no percentage (`complete: false`): a period that has just
 * begun is not one without activity. Cohorts of size 0 weigh nothing, cells of 0 percent all they
 * should. Periods may differ in length, as months and days of 23 hours do.
 *
 * Additive over customers: all events of one customer must be in one call.
 *
 * Cost: linear in the events; a bit of memory for each customer and period.
 *
 * @param events - Events, as records or columns; or the tally of an earlier result.
 * @param options - Periods and `asOf`, definition, level and method of the interval.
 * @returns The average at age 1, with all cohorts. `value` is `null` with "no-data" where no cohort
 * has a customer and a whole second period.
 * @throws {@link CxMetricsError} `invalid-shape` for an event without customer, or for edges that are
 * no list; `invalid-time`; `inconsistent` for edges that do not ascend, an event after `asOf` or
 * before its customer joined, customers who joined twice, a tally that contradicts itself or the
 * options; `not-a-number`, `not-finite`, `not-integer`, `out-of-range` for a count of a tally;
 * `unknown-option`, `unknown-definition`.
 *
 * @example
 * ```ts
 * import { cohortRetention } from "cx-metrics";
 *
 * const [jan, feb, mar] = [Date.UTC(2026, 0, 1), Date.UTC(2026, 1, 1), Date.UTC(2026, 2, 1)];
 * const events = [
 *   { customer: "a", at: "2026-01-05" },
 *   { customer: "a", at: "2026-02-05" },
 *   { customer: "b", at: "2026-01-20" },
 *   { customer: "c", at: "2026-02-11" },
 * ];
 * const { value, cohorts } = cohortRetention(events, { edges: [jan, feb, mar], asOf: "2026-03-01" });
 * value; // => 50
 * cohorts.map(({ size }) => size); // => [2, 1]
 * cohorts[0]?.ages[1]; // => { active: 1, percent: 50, complete: true }
 * ```
 *
 * @see {@link repeatPurchaseRate}, {@link kaplanMeier}, {@link churnRate}
 * @public
 */
export function cohortRetention(
  events: Rows<CohortEvent> | CohortTally,
  options: CohortOptions = {},
): CohortResult {
  const { definition, settings } = readShareOptions(NAME, options, DEFINITIONS, ["edges", "asOf"]);
  const tally = isTable(events, ["customer", "at"])
    ? tallyCohorts(NAME, events, {
        edges: checkEdges(NAME, ["options", "edges"], options.edges),
        asOf: checkInstant(NAME, ["options", "asOf"], options.asOf),
      })
    : checkCohorts(NAME, events, options);
  const { beforeWindow, afterWindow } = tally;
  const table = tabulate(tally, definition);
  const result = createResult(
    {
      metric: NAME,
      definition,
      options: { ...settings, edges: tally.labels.edges, asOf: tally.labels.asOf },
      unit: "percent",
      better: definition === "hazard" ? "lower" : "higher",
      tally,
      excluded: { beforeWindow, afterWindow },
    },
    estimate(table, settings),
  );
  return {
    ...result,
    tally,
    cohorts: table.cohorts,
    average: table.sums.map(({ part, of }) => ({ percent: share(part, of), size: of })),
  };
}

/** A part of customers, by definition, and how many they are. */
interface Fraction {
  readonly part: number;
  readonly of: number;
}

/** The cohorts, and their sums by age over complete cells. */
interface Cells {
  readonly cohorts: Cohort[];
  readonly sums: (Fraction & { readonly isShare: boolean })[];
}

function tabulate(tally: CohortTally, definition: CohortDefinition): Cells {
  const { edges, asOf } = tally.labels;
  const sums = tally.sizes.map(() => ({ part: 0, of: 0, isShare: true }));
  const cohorts = tally.sizes.map((size, cohort): Cohort => {
    const counts = countsOf(tally, definition, cohort);
    const ages = counts.map((active, age): CohortAge => {
      const complete = (edges[cohort + age + 1] as number) <= asOf;
      const fraction = fractionOf(definition, size, active, counts[age - 1]);
      const sum = sums[age] as { part: number; of: number; isShare: boolean };
      if (complete && fraction !== null) {
        sum.part += fraction.part;
        sum.of += fraction.of;
        if (fraction.of !== size) sum.isShare = false;
      }
      const percent = complete && fraction !== null ? share(fraction.part, fraction.of) : null;
      return { active, percent, complete };
    });
    return { from: edges[cohort] as number, to: edges[cohort + 1] as number, size, ages };
  });
  return { cohorts, sums };
}

/** Who was active at each age; under "rolling" then or later. */
function countsOf(tally: CohortTally, definition: CohortDefinition, cohort: number): number[] {
  if (definition !== "rolling") return [...(tally.active[cohort] as readonly number[])];
  const thenOrLater = [...(tally.lastActive[cohort] as readonly number[])];
  for (let age = thenOrLater.length - 2; age >= 0; age--) {
    thenOrLater[age] = (thenOrLater[age] as number) + (thenOrLater[age + 1] as number);
  }
  return thenOrLater;
}

function fractionOf(
  definition: CohortDefinition,
  size: number,
  active: number,
  before: number | undefined,
): Fraction | null {
  if (definition !== "hazard") return { part: active, of: size };
  return before === undefined ? null : { part: before - active, of: before };
}

function share(part: number, of: number): number | null {
  return of === 0 ? null : percentOf(part, of);
}

/** The average at age 1. A loss is a share of people where all of them were there to be lost. */
function estimate({ sums }: Cells, settings: Parameters<typeof finishShare>[2]): Estimate {
  const { part, of, isShare } = sums[1] ?? { part: 0, of: 0, isShare: true };
  if (of === 0) return noData(0);
  if (isShare) return finishShare(part, ["size", of], settings);
  return estimateRatio(NAME, part, of, of, sampleWarnings(countSample(of)));
}
