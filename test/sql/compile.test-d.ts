import { expectTypeOf, test } from "vitest";
import type { Measured, MetricResult } from "../../src/index.ts";
import {
  bucket,
  type Condition,
  compile,
  type Dialect,
  duckdb,
  equal,
  finish,
  type Query,
  rollup,
  type SqlFieldName,
  type SqlMetricId,
  type SqlResult,
  table,
} from "../../src/sql/index.ts";
import type { firstContactResolution } from "../../src/support/firstContactResolution.ts";
import { nps } from "../../src/survey/nps.ts";

const spec = { dialect: duckdb, from: table("t") };

test("a metric is an id or a function, and both have the function's result", () => {
  type Nps = ReturnType<typeof nps>;
  expectTypeOf<SqlResult<"nps">>().toEqualTypeOf<Nps>();
  expectTypeOf<SqlResult<typeof nps>>().toEqualTypeOf<Nps>();
  expectTypeOf(compile("nps", { ...spec, input: "score" })).toEqualTypeOf<Query<Nps>>();
  expectTypeOf(compile(nps, { ...spec, input: "score" })).toEqualTypeOf<Query<Nps>>();
  expectTypeOf(finish("nps", [])).toEqualTypeOf<Measured<Nps>[]>();
  expectTypeOf(finish(nps, [])).toEqualTypeOf<Measured<Nps>[]>();
  expectTypeOf(rollup(finish("nps", []), [])).toEqualTypeOf<Measured<Nps>[]>();
  expectTypeOf<SqlResult<SqlMetricId>>().toExtend<MetricResult>();
  // @ts-expect-error: no metric of a warehouse has this id
  compile("net-promoter", { ...spec, input: "score" });
  // @ts-expect-error: no metric's function
  compile(table, { ...spec, input: "score" });
});

test("a metric's input has its fields", () => {
  expectTypeOf<SqlFieldName<"nps">>().toEqualTypeOf<
    "answer" | "promoters" | "passives" | "detractors"
  >();
  expectTypeOf<SqlFieldName<typeof nps>>().toEqualTypeOf<SqlFieldName<"nps">>();
  type Contact = "customer" | "issue" | "at" | "resolved";
  expectTypeOf<Contact>().toExtend<SqlFieldName<"first-contact-resolution">>();
  expectTypeOf<Contact>().toExtend<SqlFieldName<typeof firstContactResolution>>();
  compile("nps", { ...spec, input: { promoters: "p", passives: "q", detractors: "d" } });
  compile("first-contact-resolution", {
    ...spec,
    input: { customer: "c", at: { column: "at", as: "epoch-ms" }, resolved: "r" },
    options: { asOf: 0 },
  });
  // @ts-expect-error: a field of another metric
  compile("nps", { ...spec, input: { customer: "c" } });
  // @ts-expect-error: no way to write an instant
  compile("nps", { ...spec, input: { answer: { column: "a", as: "epoch-ns" } } });
});

test("keys, sources and conditions are made, not written", () => {
  compile("nps", { ...spec, input: "score", by: { plan: "p", month: bucket("at", [0, 1]) } });
  expectTypeOf(equal("a", 1)).toEqualTypeOf<Condition>();
  // @ts-expect-error: a text is no source
  compile("nps", { dialect: duckdb, from: "t", input: "score" });
  // @ts-expect-error: a text is no condition
  compile("nps", { ...spec, input: "score", where: "a = 1" });
  // @ts-expect-error: a value that cannot travel
  equal("a", null);
});

test("a dialect of one's own is another's with other fields", () => {
  expectTypeOf({ ...duckdb, name: "motherduck" }).toExtend<Dialect>();
});
