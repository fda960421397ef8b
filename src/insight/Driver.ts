import type { Interval, MetricWarning } from "../core/MetricResult.ts";
import type { DriverQuadrant } from "./quadrantOf.ts";
import type { DriverDefinition } from "./weighAttributes.ts";

/** An attribute and what goes with it. */
export interface Driver {
  /** The field. */
  readonly name: string;
  /** What of the outcome's variance is put down to it, in R² from 0 to 1; `null` of a constant. */
  readonly importance: number | null;
  /** Its percentage of the sum of the importance of all; `null` where that is 0. */
  readonly share: number | null;
  /** How sure the share is, in percent; `null` without a seed or with too few rows. */
  readonly interval: Interval | null;
  /** Its place by importance, from 1; equals share a place. `null` with too few rows. */
  readonly rank: number | null;
  /** The places that the data are compatible with; `null` as the interval. */
  readonly rankInterval: Interval | null;
  /** Its mean, in its own unit; `null` without rows. */
  readonly performance: number | null;
  /** By both cuts; `null` as the rank. */
  readonly quadrant: DriverQuadrant | null;
}

/** What drives an outcome, as far as rows can tell. */
export interface DriversResult {
  /** How importance was measured. */
  readonly definition: DriverDefinition;
  /** What all attributes together explain of the outcome's variance, from 0 to 1. */
  readonly r2: number | null;
  /** The rows that have every field. */
  readonly n: number;
  /** The attributes, in the order they were named. */
  readonly attributes: readonly Driver[];
  /** From which share, in percent, and which performance on an attribute counts as high. */
  readonly cuts: { readonly share: number | null; readonly performance: number | null };
  /** Rows left out: those that lack a field. */
  readonly excluded: { readonly missing: number };
  /** What the reader should know. */
  readonly warnings: readonly MetricWarning[];
}
