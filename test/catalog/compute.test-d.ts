import type {
  CxMetricsErrorCode,
  MetricResult,
  NpsInput,
  NpsResult,
  SurvivalCurve,
} from "cx-metrics";
import {
  type ComputeFailure,
  type ComputeRequest,
  type ComputeSuccess,
  compareDefinitions,
  compute,
  type DefinitionResult,
  findMetric,
  jsonSchemas,
  type MetricEntry,
  type MetricId,
  type MetricInput,
  metrics,
} from "cx-metrics/catalog";
import { expectTypeOf, test } from "vitest";

test("compute knows input, options and result by the metric's id", () => {
  const answer = compute({ metric: "nps", input: [10], options: { interval: "wald" } });
  expectTypeOf(answer).toEqualTypeOf<ComputeSuccess<"nps"> | ComputeFailure>();
  expectTypeOf<ComputeSuccess<"nps">>().toExtend<NpsResult>();
  expectTypeOf<MetricInput<"nps">>().toEqualTypeOf<NpsInput>();
  if (answer.error) expectTypeOf(answer.error.code).toEqualTypeOf<CxMetricsErrorCode>();
  else expectTypeOf(answer.shares.promoters).toEqualTypeOf<number | null>();
  expectTypeOf(answer.value).toEqualTypeOf<number | null | undefined>();
  const curve = compute({ metric: "kaplan-meier", input: [{ duration: 1, ended: true }] });
  expectTypeOf(curve).toExtend<SurvivalCurve | ComputeFailure>();
});

test("compute refuses what the metric cannot take", () => {
  // @ts-expect-error of what?
  compute({ metric: "nps" });
  // @ts-expect-error answers are numbers
  compute({ metric: "nps", input: ["10"] });
  // @ts-expect-error a misspelt count
  compute({ metric: "churn-rate", input: { start: 4, lots: 1 } });
  // @ts-expect-error an unknown option
  compute({ metric: "nps", input: [10], options: { levels: 0.9 } });
  // @ts-expect-error an unknown method
  compute({ metric: "nps", input: [10], options: { interval: "t" } });
});

test("compute takes JSON off the wire where the id is known at run time only", () => {
  const body: unknown = JSON.parse("{}");
  const metric: string = JSON.parse('"nps"');
  const answer = compute({ metric, input: body, options: body });
  expectTypeOf(answer).toEqualTypeOf<ComputeSuccess | ComputeFailure>();
  expectTypeOf<ComputeSuccess>().toExtend<MetricResult>();
  expectTypeOf(compute(body as ComputeRequest)).toEqualTypeOf(answer);
  expectTypeOf(compute(JSON.parse("{}")).value).toEqualTypeOf<number | null | undefined>();
  expectTypeOf(compute({ metric: "fcr", input: body })).toExtend<MetricResult | ComputeFailure>();
  const either = "nps" as "nps" | "roi";
  compute({ metric: either, input: [10] });
});

test("metrics are known by id", () => {
  expectTypeOf(metrics["churn-rate"]).toEqualTypeOf<MetricEntry>();
  expectTypeOf<"nps" | "clv">().toExtend<MetricId>();
  expectTypeOf<keyof typeof metrics>().toEqualTypeOf<MetricId>();
  expectTypeOf(findMetric("any")).toEqualTypeOf<MetricEntry | undefined>();
  // @ts-expect-error an alias is no id
  metrics.fcr;
});

test("definitions and schemas come as plain data", () => {
  const [first] = compareDefinitions("churn", { start: 1, lost: 0 });
  expectTypeOf(first?.result).toEqualTypeOf<MetricResult | undefined>();
  expectTypeOf(compareDefinitions("nps", [10])).toEqualTypeOf<DefinitionResult<"nps">[]>();
  compareDefinitions("csat", [5], { level: 0.9 });
  // @ts-expect-error all definitions are compared
  compareDefinitions("csat", [5], { definition: "mean" });
  // @ts-expect-error no answers
  compareDefinitions("csat", "5");
  expectTypeOf(jsonSchemas("nps").options).toEqualTypeOf<Record<string, unknown>>();
});
