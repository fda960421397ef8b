import { checkKnown } from "../core/checkFields.ts";
import { checkNumber } from "../core/checkNumber.ts";
import { fail } from "../core/fail.ts";
import { isRecord } from "../core/isRecord.ts";
import type { MetricResult } from "../core/MetricResult.ts";
import {
  type Benchmark,
  type BenchmarkOptions,
  type BenchmarkReference,
  benchmark,
} from "../insight/benchmark.ts";

const NAME = "benchmark";

/**
 * Holds a result or a bare value against a reference: `benchmark` with both inputs in one, where a name
 * says which it is.
 *
 * @internal
 */
export function benchmarkOf(input: unknown, options?: BenchmarkOptions): Benchmark {
  const { result, value, reference } = checkKnown(NAME, input, ["result", "value", "reference"]);
  if ((result === undefined) === (value === undefined))
    fail("inconsistent", NAME, ["value"], value, "either a result or a value");
  if (result !== undefined && !isRecord(result))
    fail("invalid-shape", NAME, ["result"], result, "the result of a metric");
  const held = result ?? checkNumber(NAME, ["value"], value);
  return benchmark(
    held as unknown as MetricResult | number,
    reference as BenchmarkReference,
    options,
  );
}
