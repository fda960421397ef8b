import {
  type ChartRule,
  type ControlChart,
  type ControlChartType,
  controlChart,
  csat,
  type Decomposition,
  decompose,
  measure,
} from "cx-metrics";
import { expectTypeOf, test } from "vitest";

const rows = [{ at: 0, channel: "web", rating: 5 }];

test("controlChart takes what measure returns, and points", () => {
  const series = measure(rows, { metric: csat, value: "rating", at: "at", edges: [0, 1] });
  expectTypeOf(controlChart(series)).toEqualTypeOf<ControlChart>();
  controlChart([{ at: "2026-01-01", value: null, n: 3 }], { type: "laney-p", rules: [] });
  // @ts-expect-error -- no such chart
  controlChart(series, { type: "np" });
  // @ts-expect-error -- no such rule
  controlChart(series, { rules: ["nelson-1"] });
  // @ts-expect-error -- numbers without their time
  controlChart([1, 2, 3]);
});

test("what a control chart says is narrow, and may be null", () => {
  const { type, points, center } = controlChart([]);
  expectTypeOf(type).toEqualTypeOf<ControlChartType>();
  expectTypeOf(center).toEqualTypeOf<number | null>();
  expectTypeOf(points[0]?.signals).toEqualTypeOf<readonly ChartRule[] | undefined>();
});

test("decompose takes results by segment", () => {
  const web = csat([5]);
  expectTypeOf(decompose({ web }, { web }, { level: 0.9 })).toEqualTypeOf<Decomposition>();
  // @ts-expect-error -- results, not values
  decompose({ web: 5 }, { web: 6 });
});
