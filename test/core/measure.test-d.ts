import { Readable } from "node:stream";
import { expectTypeOf, test } from "vitest";
import {
  averageResolutionTime,
  type Calculator,
  type churnRate,
  csat,
  type DurationResult,
  type Edges,
  type GroupKey,
  type Measured,
  type MeasureSpec,
  type MetricResult,
  measure,
  measureStream,
  type NpsResult,
  nps,
  type Rows,
} from "../../src/index.ts";

interface Row {
  score: number | null;
  ms: number;
  channel: string;
  at: Date;
  good: number;
  all: number;
}

declare const rows: Row[];
declare const frozen: readonly Readonly<Row>[];
declare const stream: AsyncIterable<Row>;
declare const webStream: ReadableStream<Row>;

test("measure returns results of the metric", () => {
  const scores = measure(rows, { metric: nps, value: "score", by: ["channel"] });
  expectTypeOf(scores).toEqualTypeOf<Measured<NpsResult, "channel">[]>();
  const times = measure(frozen, { metric: averageResolutionTime, value: "ms" });
  expectTypeOf(times).toEqualTypeOf<Measured<DurationResult, never>[]>();
  const shares = measure(rows, {
    metric: csat,
    value: { satisfied: "good", responses: "all" },
    options: { level: 0.9 },
  });
  expectTypeOf(shares[0]?.result).toEqualTypeOf<ReturnType<typeof csat> | undefined>();
});

test("measure takes the fields of its rows only", () => {
  // @ts-expect-error -- no such field
  measure(rows, { metric: nps, value: "scores" });
  // @ts-expect-error -- no such field to group by
  measure(rows, { metric: nps, value: "score", by: ["chanel"] });
  // @ts-expect-error -- no such field of instants
  measure(rows, { metric: nps, value: "score", at: "when", edges: [0, 1] });
  // @ts-expect-error -- no such field of weights
  measure(rows, { metric: nps, value: "score", weights: "weight" });
  // @ts-expect-error -- no such field for a count
  measure(rows, { metric: csat, value: { satisfied: "god", responses: "all" } });
});

test("measure takes the options of its metric only", () => {
  measure(rows, { metric: nps, value: "score", options: { definition: "from-one" } });
  // @ts-expect-error -- an option of another metric
  measure(rows, { metric: nps, value: "score", options: { scale: { min: 1, max: 5 } } });
  // @ts-expect-error -- a definition of another metric
  measure(rows, { metric: nps, value: "score", options: { definition: "top-box" } });
  // @ts-expect-error -- an unknown part of the spec
  measure(rows, { metric: nps, value: "score", groupBy: ["channel"] });
  // @ts-expect-error -- no metric
  measure(rows, { value: "score" });
  // @ts-expect-error -- a metric by name
  measure(rows, { metric: "nps", value: "score" });
});

test("measure takes columns", () => {
  const columns = { score: Uint8Array.of(1), channel: ["chat"] };
  const groups = measure(columns, { metric: nps, value: "score", by: ["channel"] });
  expectTypeOf(groups).toEqualTypeOf<Measured<NpsResult, "channel">[]>();
  // @ts-expect-error -- no such column
  measure(columns, { metric: nps, value: "scores" });
  expectTypeOf(columns).toExtend<Rows<{ score: number; channel: string }>>();
});

test("measureStream returns the same, later", () => {
  const scores = measureStream(stream, { metric: nps, value: "score" });
  expectTypeOf(scores).toEqualTypeOf<Promise<Measured<NpsResult, never>[]>>();
  expectTypeOf(measureStream(rows, { metric: nps, value: "score" })).toEqualTypeOf(scores);
  // @ts-expect-error -- no such field
  measureStream(stream, { metric: nps, value: "scores" });
  const web = measureStream(webStream, { metric: nps, value: "score", by: ["channel"] });
  expectTypeOf(web).toEqualTypeOf<Promise<Measured<NpsResult, "channel">[]>>();
  // @ts-expect-error -- no such field
  measureStream(webStream, { metric: nps, value: "scores" });
  measureStream(Readable.from(rows), { metric: nps, value: "score" });
});

test("measure names the keys of its groups", () => {
  const [group] = measure(rows, { metric: nps, value: "score", by: ["channel", "at"] });
  if (group === undefined) return;
  expectTypeOf(group.keys).toEqualTypeOf<Readonly<Record<"channel" | "at", GroupKey>>>();
  expectTypeOf(group.keys.channel).toEqualTypeOf<GroupKey>();
  // @ts-expect-error -- no segment of that name
  group.keys.score;
});

test("what measure returns is readonly", () => {
  const [group] = measure(rows, { metric: nps, value: "score", by: ["channel"] });
  if (group === undefined) return;
  expectTypeOf(group.from).toEqualTypeOf<number | undefined>();
  expectTypeOf(group.complete).toEqualTypeOf<boolean | undefined>();
  // @ts-expect-error -- readonly
  group.result = nps([]);
  // @ts-expect-error -- readonly
  group.keys.channel = "mail";
  expectTypeOf<Measured<NpsResult>["keys"]>().toEqualTypeOf<Readonly<Record<string, GroupKey>>>();
});

test("every metric is a calculator", () => {
  expectTypeOf<typeof nps>().toExtend<Calculator>();
  expectTypeOf<typeof churnRate>().toExtend<Calculator>();
  expectTypeOf<(input: number) => MetricResult>().toExtend<Calculator>();
  expectTypeOf<(input: number) => number>().not.toExtend<Calculator>();
  expectTypeOf<Edges>().toEqualTypeOf<readonly number[]>();
  expectTypeOf<GroupKey>().toEqualTypeOf<string | number | boolean | null>();
  expectTypeOf<MeasureSpec<typeof nps, Row>["value"]>().toEqualTypeOf<
    keyof Row | Readonly<Record<string, keyof Row>>
  >();
});
