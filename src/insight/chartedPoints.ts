import type { CxMetricsErrorPath } from "../core/CxMetricsError.ts";
import { checkNumber, PERCENT } from "../core/checkNumber.ts";
import { fail } from "../core/fail.ts";
import type { Basis } from "../core/MetricResult.ts";
import type { CountOf } from "../stats/CountOf.ts";
import type { PoissonRate } from "../stats/poissonRatio.ts";
import type { UpDownOf } from "../stats/UpDownOf.ts";
import type { ReadPoint } from "./readSeries.ts";

/** A point that is there, with its place in the series. */
export interface ChartedPoint extends ReadPoint {
  readonly value: number;
  readonly place: number;
}

const NAME = "control-chart";

/**
 * The points of a series that are there.
 *
 * @internal
 */
export function chartedPoints(points: readonly ReadPoint[]): ChartedPoint[] {
  return points.flatMap((point, place) => {
    const { value } = point;
    return value === null ? [] : [{ ...point, value, place }];
  });
}

/**
 * How many of how many each point stands for.
 *
 * @internal
 */
export function shareCountsOf(points: readonly ChartedPoint[]): CountOf[] {
  return points.map(({ value, n, basis, place }) => {
    if (basis === null) {
      const share = checkNumber(NAME, ["series", place, "value"], value, PERCENT) / 100;
      const of = checkSize(["series", place, "n"], n, "how many are behind the percentage");
      return { count: share * of, of };
    }
    if (basis.kind !== "share") return failBasis(place, basis, `a share in percent; ${INSTEAD}`);
    const { count, of } = basis;
    return { count, of: checkSize(["series", place, "result", "basis", "of"], of, "a number") };
  });
}

/**
 * How many are up and down at each point.
 *
 * @internal
 */
export function netGroupsOf(points: readonly ChartedPoint[]): UpDownOf[] {
  return points.map(({ value, basis, place }) => {
    if (basis?.kind !== "net") {
      const expected = `the result of a net score such as nps, by measure with edges; ${INSTEAD}`;
      if (basis !== null) return failBasis(place, basis, expected);
      return fail("inconsistent", NAME, ["series", place, "value"], value, expected);
    }
    const { up, down, of } = basis;
    return { up, down, of: checkSize(["series", place, "result", "basis", "of"], of, "a number") };
  });
}

/**
 * The events and the exposure of each point, the latter in the unit of the values: where they are
 * contacts per 100 orders, hundreds of orders.
 *
 * @internal
 */
export function ratesOf(points: readonly ChartedPoint[]): PoissonRate[] {
  const per = unitOf(points);
  return points.map(({ value, n, basis, place }) => {
    if (basis === null) {
      checkNumber(NAME, ["series", place, "value"], value, EVENTS);
      const exposure = checkSize(["series", place, "n"], n, "the exposure of the value");
      return { events: value * exposure, exposure };
    }
    if (basis.kind !== "ratio") return failBasis(place, basis, `events per exposure; ${INSTEAD}`);
    const path = ["series", place, "result", "basis"];
    const events = checkNumber(NAME, [...path, "numerator"], basis.numerator, EVENTS);
    const of = checkSize([...path, "denominator"], basis.denominator, "a denominator");
    return { events, exposure: checkNumber(NAME, [...path, "denominator"], of / per, EXPOSURE) };
  });
}

const EVENTS = { min: 0, max: 1e60 };

/** In the unit of the values; the ends keep all quotients finite. */
const EXPOSURE = { min: 1e-80, max: 1e80 };

/** By how much the values are more than their numerator over their denominator: 100 in percent. */
function unitOf(points: readonly ChartedPoint[]): number {
  for (const { value, basis } of points) {
    if (basis?.kind === "ratio" && basis.numerator > 0)
      return (value * basis.denominator) / basis.numerator;
  }
  return 1;
}

/** A base above 0; the ends keep all quotients finite. */
function checkSize(path: CxMetricsErrorPath, size: number | null, what: string): number {
  if (size === null || size <= 0)
    fail(size === null ? "invalid-shape" : "inconsistent", NAME, path, size, `${what}, above 0`);
  return checkNumber(NAME, path, size, { min: 1e-9, max: 9_007_199_254_740_991 });
}

function failBasis(place: number, { kind }: Basis, expected: string): never {
  fail("inconsistent", NAME, ["series", place, "result", "basis", "kind"], kind, expected);
}

const INSTEAD = 'the type "xmr" takes any values';
