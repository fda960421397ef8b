import { expectTypeOf, test } from "vitest";
import type {
  Basis,
  CxMetricsErrorCode,
  CxMetricsErrorPath,
  DurationUnit,
  Interval,
  Json,
  MetricResult,
  MetricUnit,
  MetricWarning,
} from "../../src/index.ts";
import { CxMetricsError, isCxMetricsError, nps } from "../../src/index.ts";

test("a result has one shape", () => {
  expectTypeOf<MetricResult["metric"]>().toEqualTypeOf<string>();
  expectTypeOf<MetricResult["definition"]>().toEqualTypeOf<string>();
  expectTypeOf<MetricResult["options"]>().toEqualTypeOf<Readonly<Record<string, Json>>>();
  expectTypeOf<MetricResult["value"]>().toEqualTypeOf<number | null>();
  expectTypeOf<MetricResult["unit"]>().toEqualTypeOf<MetricUnit>();
  expectTypeOf<MetricResult["better"]>().toEqualTypeOf<"higher" | "lower" | null>();
  expectTypeOf<MetricResult["n"]>().toEqualTypeOf<number | null>();
  expectTypeOf<MetricResult["interval"]>().toEqualTypeOf<Interval | null>();
  expectTypeOf<MetricResult["basis"]>().toEqualTypeOf<Basis | null>();
  expectTypeOf<MetricResult<{ a: 1 }>["tally"]>().toEqualTypeOf<{ a: 1 } | null>();
  expectTypeOf<MetricResult["excluded"]>().toEqualTypeOf<Readonly<Record<string, number>>>();
  expectTypeOf<MetricResult["warnings"]>().toEqualTypeOf<readonly MetricWarning[]>();
});

test("a missing value has to be handled", () => {
  const { value, interval } = nps([9]);
  // @ts-expect-error -- the value may be null
  value.toFixed(1);
  // @ts-expect-error -- so may the interval
  interval.lower;
  // @ts-expect-error -- and its ends
  interval?.lower.toFixed(1);
});

test("results are readonly", () => {
  const result = nps([9]);
  // @ts-expect-error -- readonly
  result.value = 100;
  // @ts-expect-error -- readonly
  result.excluded["missing"] = 5;
  // @ts-expect-error -- readonly
  result.warnings.push({ code: "x", message: "y" });
  // @ts-expect-error -- readonly
  result.options["level"] = 0.9;
});

test("units and bases are unions to switch on", () => {
  expectTypeOf<DurationUnit>().toEqualTypeOf<"ms" | "seconds" | "minutes" | "hours" | "days">();
  expectTypeOf<MetricUnit>().toEqualTypeOf<
    "points" | "percent" | "score" | "ratio" | "count" | "money" | "periods" | DurationUnit
  >();
  expectTypeOf<Basis["kind"]>().toEqualTypeOf<"share" | "net" | "mean" | "ratio">();
  const basis = nps([9]).basis;
  if (basis?.kind === "net") expectTypeOf(basis.down).toEqualTypeOf<number>();
  if (basis?.kind === "mean") expectTypeOf(basis.variance).toEqualTypeOf<number | null>();
});

test("errors are told apart by code", () => {
  const caught: unknown = new Error("no");
  if (isCxMetricsError(caught)) {
    expectTypeOf(caught).toEqualTypeOf<CxMetricsError>();
    expectTypeOf(caught.code).toEqualTypeOf<CxMetricsErrorCode>();
    expectTypeOf(caught.path).toEqualTypeOf<CxMetricsErrorPath>();
    expectTypeOf(caught.received).toEqualTypeOf<unknown>();
  }
  expectTypeOf<CxMetricsErrorPath>().toEqualTypeOf<readonly (string | number)[]>();
  expectTypeOf<CxMetricsErrorCode>().toEqualTypeOf<
    | "not-a-number"
    | "not-finite"
    | "not-integer"
    | "out-of-range"
    | "inconsistent"
    | "unknown-option"
    | "unknown-definition"
    | "mixed-currency"
    | "invalid-time"
    | "invalid-shape"
  >();
  // @ts-expect-error -- no such code
  new CxMetricsError("no", { code: "wrong", path: [], received: 1 });
});
