import type { CxMetricsErrorPath } from "../core/CxMetricsError.ts";
import { checkNumber } from "../core/checkNumber.ts";
import { checkChoice, checkOptions } from "../core/checkOptions.ts";
import { fail } from "../core/fail.ts";
import type { MetricUnit } from "../core/MetricResult.ts";
import { checkScale, type Scale } from "../core/Scale.ts";
import { VALUE } from "../stats/checkValues.ts";
import { boxOf, checkBoxes } from "../survey/CsatBoxes.ts";
import { CES_ASKS, CES_SCALES, easeOf } from "../survey/classifyCes.ts";
import { CSAT_SCALE } from "../survey/classifyCsat.ts";
import { NPS_SCALES, npsClassOf } from "../survey/classifyNps.ts";
import type { ComparePairedOptions, PairedMetric } from "./comparePaired.ts";

/** How a metric codes an answer, and what a code of one is worth. */
export interface PairedCode {
  readonly metric: PairedMetric;
  readonly codeOf: (path: CxMetricsErrorPath, answer: unknown) => number;
  /** How many units of the value a code of one is. */
  readonly units: number;
  /** The largest change there can be, as a code. */
  readonly most: number;
  readonly unit: MetricUnit;
  readonly better: "higher" | null;
}

const METRICS = ["nps", "csat", "ces", "mean"] as const;

const NPS_CODES = { promoter: 1, passive: 0, detractor: -1 } as const;

/**
 * Checks the options of a paired comparison, and says how answers are coded.
 *
 * @internal
 */
export function readPairedMetric(name: string, options: ComparePairedOptions): PairedCode {
  checkOptions(name, options, ["metric", "scale", "satisfiedFrom", "asks", "level"]);
  if (options.metric === undefined)
    fail("invalid-shape", name, ["options", "metric"], undefined, `one of ${METRICS.join(", ")}`);
  const metric = checkChoice(name, "metric", options.metric, METRICS);
  refuseOthers(name, metric, options);
  const given =
    options.scale === undefined ? undefined : checkScale(name, ["options", "scale"], options.scale);
  const shared = { metric, units: 100, most: 1, unit: "percent", better: "higher" } as const;
  switch (metric) {
    case "nps": {
      const scale = npsScale(name, given);
      const codeOf = on(name, scale, (answer) => NPS_CODES[npsClassOf(answer)]);
      return { ...shared, codeOf, most: 2, unit: "points" };
    }
    case "csat": {
      const scale = given ?? CSAT_SCALE;
      const boxes = checkBoxes(name, scale, options);
      return { ...shared, codeOf: on(name, scale, (answer) => (boxOf(answer, boxes) > 0 ? 1 : 0)) };
    }
    case "ces": {
      const asks = checkChoice(name, "asks", options.asks, CES_ASKS);
      const scale = given ?? CES_SCALES[asks];
      const codeOf = on(name, scale, (answer) => (easeOf(answer, scale, asks) > 0 ? 1 : 0));
      return { ...shared, codeOf };
    }
    case "mean": {
      const most = given === undefined ? Number.POSITIVE_INFINITY : given.max - given.min;
      const codeOf =
        given === undefined
          ? (path: CxMetricsErrorPath, answer: unknown) => checkNumber(name, path, answer, VALUE)
          : on(name, given, (answer) => answer);
      return { metric, codeOf, units: 1, most, unit: "score", better: null };
    }
  }
}

/** Codes of the whole points of a scale. */
function on(name: string, scale: Scale, codeOf: (answer: number) => number) {
  return (path: CxMetricsErrorPath, answer: unknown): number =>
    codeOf(checkNumber(name, path, answer, { ...scale, whole: true }));
}

/** Refuses an option that belongs to another metric. */
function refuseOthers(name: string, metric: PairedMetric, options: ComparePairedOptions): void {
  const owners = { satisfiedFrom: "csat", asks: "ces" } as const;
  for (const option of ["satisfiedFrom", "asks"] as const) {
    const given = options[option];
    if (given !== undefined && metric !== owners[option])
      fail("inconsistent", name, ["options", option], given, `none beside "${metric}"`);
  }
}

function npsScale(name: string, given: Scale | undefined): Scale {
  const { standard, "from-one": fromOne } = NPS_SCALES;
  if (given === undefined) return standard;
  const known = [standard, fromOne].some(({ min, max }) => min === given.min && max === given.max);
  if (!known)
    fail("inconsistent", name, ["options", "scale"], given, "0 to 10 or 1 to 10, as NPS is asked");
  return given;
}
