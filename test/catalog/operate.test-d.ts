import type { Benchmark, NpsClass, ResultComparison, SeriesTrend } from "cx-metrics";
import {
  type ComputeFailure,
  compute,
  type OperateRequest,
  type OperateSuccess,
  type OperationId,
  type OperationInput,
  operate,
  operations,
} from "cx-metrics/catalog";
import { expectTypeOf, test } from "vitest";

test("operate knows input, options and output by the operation's id", () => {
  const answer = operate({ operation: "classify-nps", input: 9 });
  expectTypeOf(answer).toEqualTypeOf<OperateSuccess<"classify-nps"> | ComputeFailure>();
  if (!answer.error) expectTypeOf(answer.output).toEqualTypeOf<NpsClass>();
  expectTypeOf(answer.output).toEqualTypeOf<NpsClass | undefined>();
  const series = [{ at: "2026-03-01", value: 1 }];
  expectTypeOf(operate({ operation: "trend", input: series }).output).toEqualTypeOf<
    SeriesTrend | undefined
  >();
  const input = { value: 1, reference: { low: 2, high: 3 } };
  expectTypeOf(operate({ operation: "benchmark", input }).output).toEqualTypeOf<
    Benchmark | undefined
  >();
  const rows = { outcome: [1, 2], speed: [1, null] };
  operate({ operation: "drivers", input: rows, options: { outcome: "a", attributes: ["b"] } });
  operate({
    operation: "drivers",
    input: [{ a: 1 }],
    options: { outcome: "a", attributes: ["b"] },
  });
  operate({ operation: "sample-size", input: { metric: "nps", margin: 5 } });
  const ratings = [
    [1, null],
    [1, 2],
  ];
  operate({ operation: "agreement", input: ratings });
});

test("operate compares what compute has returned", () => {
  const a = compute({ metric: "nps", input: [10] });
  const b = compute({ metric: "nps", input: [9] });
  // @ts-expect-error either may have failed
  operate({ operation: "compare", input: { a, b } });
  if (a.error || b.error) return;
  expectTypeOf(operate({ operation: "compare", input: { a, b } }).output).toEqualTypeOf<
    ResultComparison | undefined
  >();
});

test("operate refuses what the operation cannot take", () => {
  // @ts-expect-error no rating
  operate({ operation: "classify-nps", input: "9" });
  // @ts-expect-error one result alone
  operate({ operation: "compare", input: { a: 1 } });
  // @ts-expect-error an unknown method
  operate({ operation: "adjust-p-values", input: [0.1], options: { method: "hocus" } });
});

test("operate takes JSON off the wire where the id is known at run time only", () => {
  const body: unknown = JSON.parse("{}");
  const operation: string = JSON.parse('"compare"');
  expectTypeOf(operate({ operation, input: body })).toEqualTypeOf<
    OperateSuccess | ComputeFailure
  >();
  operate(body as OperateRequest);
  expectTypeOf<OperationInput<string>>().toBeUnknown();
});

test("operations are known by id", () => {
  expectTypeOf<keyof typeof operations>().toEqualTypeOf<OperationId>();
  expectTypeOf(operations.compare.family).toExtend<string>();
});
