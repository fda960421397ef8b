import { type ChurnRiskDefinition, churnRisk } from "cx-metrics";
import { expectTypeOf, test } from "vitest";

test("churnRisk takes purchases or use", () => {
  const result = churnRisk([{ id: 1, purchases: ["2026-01-01", new Date(0)] }], { asOf: 0 });
  expectTypeOf(result.counts["at-risk"]).toEqualTypeOf<number>();
  expectTypeOf(result.customers[0]?.status).toEqualTypeOf<
    "healthy" | "at-risk" | "lost" | "unknown" | undefined
  >();
  churnRisk([{ id: "a", baseline: 3, current: 1 }], { thresholds: { "at-risk": 0.7 } });
  // @ts-expect-error present use is missing
  churnRisk([{ id: "a", baseline: 3 }]);
  // @ts-expect-error an unknown threshold
  churnRisk([], { thresholds: { healthy: 1 } });
});

test("churnRisk knows its definitions", () => {
  expectTypeOf<ChurnRiskDefinition>().toEqualTypeOf<
    "lapse-point" | "own-percentile" | "usage-drop"
  >();
});
