import {
  averageResolutionTime,
  type DurationResult,
  type DurationTally,
  type MetricResult,
  type QuantileEstimate,
} from "cx-metrics";
import { expectTypeOf, test } from "vitest";

declare const tally: DurationTally;

test("averageResolutionTime takes durations, a tally or tickets", () => {
  expectTypeOf(averageResolutionTime([1, null, undefined])).toEqualTypeOf<DurationResult>();
  averageResolutionTime(Float64Array.of(1));
  averageResolutionTime(new Set([1]));
  averageResolutionTime(tally, { unit: "hours" });
  averageResolutionTime({ tickets: [{ firstResolution: 1, fullResolution: null }] });
  // @ts-expect-error durations are numbers
  averageResolutionTime(["1"]);
  // @ts-expect-error a ticket has both times
  averageResolutionTime({ tickets: [{ firstResolution: 1 }] });
  // @ts-expect-error weeks are no unit
  averageResolutionTime([1], { unit: "weeks" });
});

test("its result is the envelope with three quantiles", () => {
  expectTypeOf<DurationResult>().toExtend<MetricResult<DurationTally>>();
  expectTypeOf<DurationResult["median"]>().toEqualTypeOf<QuantileEstimate>();
  expectTypeOf<QuantileEstimate["upper"]>().toEqualTypeOf<number | null>();
});
