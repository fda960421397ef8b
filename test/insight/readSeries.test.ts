import { csat, type Measured, type MetricResult, measure, nps } from "cx-metrics";
import { describe, expect, it } from "vitest";
import { readSeries } from "../../src/insight/readSeries.ts";
import { refusal } from "../stats/golden.ts";

const read = (series: unknown) => readSeries("test", series);

const day = (date: number) => Date.UTC(2026, 0, date);
const answers = [
  { at: day(1), channel: "chat", score: 10 },
  { at: day(3), channel: "mail", score: 3 },
];
const spec = {
  metric: nps,
  value: "score",
  at: "at",
  edges: [day(1), day(2), day(3), day(4)],
} as const;
const measured = measure(answers, spec);
const [first, second] = measured as readonly Measured<MetricResult>[] as readonly [
  Measured<MetricResult>,
  Measured<MetricResult>,
];

describe("readSeries", () => {
  it("reads what measure returns, with empty periods in their places", () => {
    const { points, warnings } = read(measure(answers, { ...spec, asOf: day(4) }));
    expect(points).toEqual([
      { at: day(1), value: 100, n: 1, basis: { kind: "net", up: 1, down: 0, of: 1 } },
      { at: day(2), value: null, n: 0, basis: null },
      { at: day(3), value: -100, n: 1, basis: { kind: "net", up: 0, down: 1, of: 1 } },
    ]);
    expect(warnings).toEqual([]);
    expect(read(JSON.parse(JSON.stringify(measured))).points).toEqual(points);
  });

  it("says where the data end before the period", () => {
    expect(read(measured).warnings.map(({ code }) => code)).toEqual(["incomplete-period"]);
  });

  it("reads points by hand, of any instants", () => {
    const points = [
      { at: "2026-01-01", value: 3, n: 7 },
      { at: new Date(day(2)), value: null, n: null },
      { at: day(3), value: -0 },
    ];
    expect(read(points).points).toEqual([
      { at: day(1), value: 3, n: 7, basis: null },
      { at: day(2), value: null, n: null, basis: null },
      { at: day(3), value: 0, n: null, basis: null },
    ]);
    expect(read([])).toEqual({ points: [], warnings: [] });
  });

  it("does not mind the order of keys", () => {
    const [a, b] = [
      { x: 1, y: 2 },
      { y: 2, x: 1 },
    ];
    expect(
      read([
        { ...first, keys: a },
        { ...second, keys: b },
      ]).points,
    ).toHaveLength(2);
  });

  it("remembers what any result before has said", () => {
    const results = [
      csat({ satisfied: 1, responses: 2 }),
      csat([5]),
      csat([7], { scale: { min: 1, max: 7 } }),
    ];
    const series = results.map((result, i) => ({ keys: {}, from: i, to: i + 1, result }));
    expect(refusal(() => read(series))).toBe("test: inconsistent at series.2.result.options.scale");
  });

  it.each<[string, unknown, string]>([
    ["no list", { at: 1, value: 2 }, "test: invalid-shape at series"],
    ["nothing", undefined, "test: invalid-shape at series"],
    // biome-ignore lint/suspicious/noSparseArray: a hole is no point.
    ["a hole", [{ at: 1, value: 1 }, , { at: 2, value: 1 }], "test: invalid-shape at series.1"],
    ["bare numbers", [1, 2], "test: invalid-shape at series.0"],
    ["a point without a time", [{ value: 1 }], "test: invalid-time at series.0.at"],
    ["a point without a value", [{ at: 1 }], "test: invalid-shape at series.0.value"],
    [
      "a value too large to square",
      [{ at: 1, value: 1e61 }],
      "test: out-of-range at series.0.value",
    ],
    ["a negative n", [{ at: 1, value: 1, n: -1 }], "test: out-of-range at series.0.n"],
    [
      "time that goes back",
      [
        { at: 2, value: 1 },
        { at: 1, value: 1 },
      ],
      "test: inconsistent at series.1.at",
    ],
    [
      "two values at one time",
      [
        { at: 1, value: 1 },
        { at: 1, value: 1 },
      ],
      "test: inconsistent at series.1.at",
    ],
    [
      "results without periods",
      measure(answers, { metric: nps, value: "score" }),
      "test: invalid-shape at series.0.from",
    ],
    ["a result that is none", [{ from: 1, result: 3 }], "test: invalid-shape at series.0.result"],
    [
      "two metrics",
      [first, { ...second, result: csat([5]) }],
      "test: inconsistent at series.1.result.metric",
    ],
    [
      "two segments",
      measure(answers, { ...spec, by: ["channel"] }).filter(({ from }) => from !== day(1)),
      "test: inconsistent at series.2.keys",
    ],
    [
      "a period of another segment",
      [first, { ...second, keys: { channel: "mail" } }],
      "test: inconsistent at series.1.keys",
    ],
  ])("refuses %s", (_, series, expected) => {
    expect(refusal(() => read(series))).toBe(expected);
  });
});
