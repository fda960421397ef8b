import {
  type DurationResult,
  type DurationTally,
  type HandleTotals,
  handleTime,
  type MetricResult,
} from "cx-metrics";
import { expectTypeOf, test } from "vitest";

test("handleTime takes totals, durations or their tally, and gives either tally back", () => {
  const result = handleTime({ talk: 1, handled: 1 });
  expectTypeOf(result).toEqualTypeOf<DurationResult<DurationTally | HandleTotals>>();
  expectTypeOf(result).toExtend<MetricResult>();
  handleTime([1, null]);
  // @ts-expect-error how many were handled?
  handleTime({ talk: 1 });
});
