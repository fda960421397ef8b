import type { CxMetricsErrorCode, MetricResult } from "cx-metrics";
import {
  type ComputeFailure,
  type ComputeSuccess,
  compareDefinitions,
  compute,
  findMetric,
  jsonSchemas,
  type MetricEntry,
  type MetricId,
  metrics,
} from "cx-metrics/catalog";
import { expectTypeOf, test } from "vitest";

test("compute returns a result or an error, told apart by its key", () => {
  const answer = compute({ metric: "nps", input: [10] });
  expectTypeOf(answer).toEqualTypeOf<ComputeSuccess | ComputeFailure>();
  expectTypeOf<ComputeSuccess>().toExtend<MetricResult>();
  if (answer.error) expectTypeOf(answer.error.code).toEqualTypeOf<CxMetricsErrorCode>();
  else expectTypeOf(answer.value).toEqualTypeOf<number | null>();
  // @ts-expect-error of what?
  compute({ metric: "nps" });
});

test("metrics are known by id", () => {
  expectTypeOf(metrics["churn-rate"]).toEqualTypeOf<MetricEntry>();
  expectTypeOf<"nps" | "clv">().toExtend<MetricId>();
  expectTypeOf(findMetric("any")).toEqualTypeOf<MetricEntry | undefined>();
  // @ts-expect-error an alias is no id
  metrics.fcr;
});

test("definitions and schemas come as plain data", () => {
  const [first] = compareDefinitions("churn", { start: 1, lost: 0 });
  expectTypeOf(first?.result).toEqualTypeOf<MetricResult | undefined>();
  expectTypeOf(jsonSchemas("nps").options).toEqualTypeOf<Record<string, unknown>>();
});
