import type { MetricResult } from "../core/MetricResult.ts";
import type { compoundRate } from "../customers/compoundRate.ts";
import type { customerMovement } from "../customers/customerMovement.ts";
import type { CurveStep } from "../customers/kaplanMeier.ts";
import type { logRank } from "../customers/logRank.ts";
import type { revenueMovement } from "../customers/revenueMovement.ts";
import type { agreement } from "../insight/agreement.ts";
import type { Benchmark, BenchmarkOptions, BenchmarkReference } from "../insight/benchmark.ts";
import type { changePoints } from "../insight/changePoints.ts";
import type { CompareOptions, ResultComparison } from "../insight/compare.ts";
import type { comparePaired } from "../insight/comparePaired.ts";
import type { controlChart } from "../insight/controlChart.ts";
import type { DriversResult } from "../insight/Driver.ts";
import type { DriverOptions, DriverRows } from "../insight/DriverOptions.ts";
import type { DecomposeOptions, Decomposition, SegmentResults } from "../insight/decompose.ts";
import type { detectableDifference } from "../insight/detectableDifference.ts";
import type { sampleSize } from "../insight/sampleSize.ts";
import type { spikes } from "../insight/spikes.ts";
import type { trend } from "../insight/trend.ts";
import type { Adjustment } from "../stats/adjustPValues.ts";
import type { cronbachAlpha } from "../stats/cronbachAlpha.ts";
import type { durationTally } from "../support/durationTally.ts";
import type { firstContacts } from "../support/firstContacts.ts";
import type { ticketTimes } from "../support/ticketTimes.ts";
import type { classifyCes } from "../survey/classifyCes.ts";
import type { classifyCsat } from "../survey/classifyCsat.ts";
import type { classifyNps } from "../survey/classifyNps.ts";
import type { distribution } from "../survey/distribution.ts";
import type { viralGenerations } from "../value/viralGenerations.ts";

/**
 * The operations by id, as functions of one input and options: what each takes and what it returns. Where
 * a function has two inputs, they are fields of one here, by the names of its parameters.
 */
export interface OperationFunctions {
  /** Distribution. */
  readonly distribution: typeof distribution;
  /** Promoter, passive or detractor. */
  readonly "classify-nps": typeof classifyNps;
  /** Satisfied, neutral or dissatisfied. */
  readonly "classify-csat": typeof classifyCsat;
  /** Easy, neutral or difficult. */
  readonly "classify-ces": typeof classifyCes;
  /** Customer movement. */
  readonly "customer-movement": typeof customerMovement;
  /** Revenue movement. */
  readonly "revenue-movement": typeof revenueMovement;
  /** Compound rate. */
  readonly "compound-rate": typeof compoundRate;
  /** Survival at a time. */
  readonly "survival-at": (input: {
    readonly curve: { readonly steps: readonly Pick<CurveStep, "time" | "survival">[] };
    readonly time: number;
  }) => number | null;
  /** Log-rank test. */
  readonly "log-rank": typeof logRank;
  /** Duration tally. */
  readonly "duration-tally": typeof durationTally;
  /** First contacts. */
  readonly "first-contacts": typeof firstContacts;
  /** Ticket times. */
  readonly "ticket-times": typeof ticketTimes;
  /** Viral generations. */
  readonly "viral-generations": typeof viralGenerations;
  /** Comparison. */
  readonly compare: (
    input: { readonly a: MetricResult; readonly b: MetricResult },
    options?: CompareOptions,
  ) => ResultComparison;
  /** Paired comparison. */
  readonly "compare-paired": typeof comparePaired;
  /** Adjusted p values. */
  readonly "adjust-p-values": (
    p: readonly (number | null)[],
    options?: { readonly method?: Adjustment | undefined },
  ) => (number | null)[];
  /** Sample size. */
  readonly "sample-size": typeof sampleSize;
  /** Detectable difference. */
  readonly "detectable-difference": typeof detectableDifference;
  /** Benchmark. */
  readonly benchmark: (
    input:
      | { readonly result: MetricResult; readonly reference: BenchmarkReference }
      | { readonly value: number; readonly reference: BenchmarkReference },
    options?: BenchmarkOptions,
  ) => Benchmark;
  /** Trend. */
  readonly trend: typeof trend;
  /** Spikes. */
  readonly spikes: typeof spikes;
  /** Control chart. */
  readonly "control-chart": typeof controlChart;
  /** Change points. */
  readonly "change-points": typeof changePoints;
  /** Rate and mix. */
  readonly decompose: (
    input: { readonly before: SegmentResults; readonly after: SegmentResults },
    options?: DecomposeOptions,
  ) => Decomposition;
  /** Key drivers. */
  readonly drivers: (rows: DriverRows<unknown>, options: DriverOptions) => DriversResult;
  /** Agreement of raters. */
  readonly agreement: typeof agreement;
  /** Cronbach's alpha. */
  readonly "cronbach-alpha": typeof cronbachAlpha;
}

/**
 * The id of an operation in the catalog.
 *
 * @public
 */
export type OperationId = keyof OperationFunctions;

/**
 * What an operation takes; anything where the id is known at run time only.
 *
 * @typeParam Id - The operation's id.
 * @public
 */
export type OperationInput<Id extends string> = Id extends OperationId
  ? Parameters<OperationFunctions[Id]>[0]
  : unknown;

/**
 * The options that an operation takes; anything where the id is known at run time only.
 *
 * @typeParam Id - The operation's id.
 * @public
 */
export type OperationOptions<Id extends string> = Id extends OperationId
  ? Parameters<OperationFunctions[Id]>[1]
  : unknown;

/**
 * What an operation returns.
 *
 * @typeParam Id - The operation's id.
 * @public
 */
export type OperationOutput<Id extends string> = Id extends OperationId
  ? ReturnType<OperationFunctions[Id]>
  : unknown;
