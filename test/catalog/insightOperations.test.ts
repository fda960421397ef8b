import {
  adjustPValues,
  agreement,
  benchmark,
  changePoints,
  compare,
  comparePaired,
  controlChart,
  cronbachAlpha,
  csat,
  decompose,
  detectableDifference,
  drivers,
  measure,
  nps,
  sampleSize,
  spikes,
  trend,
} from "cx-metrics";
import { type OperateRequest, operate, operations } from "cx-metrics/catalog";
import { describe, expect, it } from "vitest";

const DAY = 86_400_000;

const a = nps({ promoters: 80, passives: 64, detractors: 56 });
const b = nps({ promoters: 90, passives: 60, detractors: 50 });
const pairs = [
  [5, 4],
  [2, 5],
  [3, null],
];
const rows = Array.from({ length: 60 }, (_, i) => ({
  at: i * (DAY / 10),
  channel: i % 3 === 0 ? "mail" : "chat",
  score: (i * 7) % 11,
}));
const series = measure(rows, {
  metric: nps,
  value: "score",
  at: "at",
  edges: [0, 1, 2, 3, 4, 5, 6].map((day) => day * DAY),
});
const plain = [40, 41, 43, 90, 44, 46, 47, 48].map((value, i) => ({ at: i * DAY, value }));
const segments = { chat: csat([5, 4, 2]), mail: csat([3, 4]) };
const byChannel = measure(rows, { metric: nps, value: "score", by: ["channel"] });
const table = { overall: [9, 7, 8, 3, 5], speed: [5, 4, 4, 1, null], price: [1, 5, 2, 4, 4] };
const asked = { outcome: "overall", attributes: ["speed", "price"] } as const;
const matrix = [
  [5, 4, 4, 2, 1, 3],
  [5, 4, 3, 2, 1, null],
];
const plan = { metric: "share", share: 80, difference: 5 } as const;
const room = { metric: "nps", n: 200, direction: "fall" } as const;

describe("an operation of insight", () => {
  it.each<[OperateRequest, unknown]>([
    [{ operation: "compare", input: { a, b } }, compare(a, b)],
    [
      { operation: "compare", input: { a, b }, options: { level: 0.8 } },
      compare(a, b, { level: 0.8 }),
    ],
    [
      { operation: "compare-paired", input: pairs, options: { metric: "csat" } },
      comparePaired(pairs, { metric: "csat" }),
    ],
    [
      { operation: "adjust-p-values", input: [0.01, null, 0.04] },
      adjustPValues([0.01, null, 0.04]),
    ],
    [
      { operation: "adjust-p-values", input: [0.01, 0.04, 0.9], options: { method: "by" } },
      adjustPValues([0.01, 0.04, 0.9], "by"),
    ],
    [{ operation: "sample-size", input: plan }, sampleSize(plan)],
    [{ operation: "detectable-difference", input: room }, detectableDifference(room)],
    [{ operation: "benchmark", input: { result: a, reference: 30 } }, benchmark(a, 30)],
    [{ operation: "benchmark", input: { result: a, reference: b } }, benchmark(a, b)],
    [
      {
        operation: "benchmark",
        input: { value: 3, reference: { low: 4, high: 5 } },
        options: { better: "lower" },
      },
      benchmark(3, { low: 4, high: 5 }, { better: "lower" }),
    ],
    [{ operation: "trend", input: plain }, trend(plain)],
    [{ operation: "trend", input: series, options: { level: 0.8 } }, trend(series, { level: 0.8 })],
    [
      { operation: "spikes", input: plain, options: { definition: "z" } },
      spikes(plain, { definition: "z" }),
    ],
    [{ operation: "control-chart", input: series }, controlChart(series)],
    [
      { operation: "change-points", input: plain, options: { minSegment: 2 } },
      changePoints(plain, { minSegment: 2 }),
    ],
    [
      { operation: "decompose", input: { before: segments, after: segments } },
      decompose(segments, segments),
    ],
    [
      { operation: "decompose", input: { before: byChannel, after: byChannel } },
      decompose(byChannel, byChannel),
    ],
    [{ operation: "drivers", input: table, options: asked }, drivers(table, asked)],
    [{ operation: "agreement", input: matrix }, agreement(matrix)],
    [{ operation: "cronbach-alpha", input: matrix }, cronbachAlpha(matrix)],
  ])("$operation is its function, fresh and back from JSON", (request, output) => {
    expect(operate(request)).toEqual({ output });
    expect(operate(JSON.parse(JSON.stringify(request)))).toEqual({ output });
  });

  it.each<[OperateRequest, string, (string | number)[]]>([
    [{ operation: "compare", input: { a } }, "invalid-shape", ["input", "b"]],
    [{ operation: "compare", input: { a, b, c: b } }, "invalid-shape", ["input", "c"]],
    [{ operation: "compare", input: [a, b] }, "invalid-shape", ["input"]],
    [
      { operation: "compare", input: { a, b: segments.chat } },
      "inconsistent",
      ["input", "b", "metric"],
    ],
    [
      { operation: "compare", input: { a, b: { ...b, value: 21 } } },
      "inconsistent",
      ["input", "b", "value"],
    ],
    [
      { operation: "compare-paired", input: [[5]], options: { metric: "csat" } },
      "invalid-shape",
      ["input", 0],
    ],
    [{ operation: "compare-paired", input: pairs }, "invalid-shape", ["options"]],
    [{ operation: "adjust-p-values", input: [2] }, "out-of-range", ["input", 0]],
    [
      { operation: "adjust-p-values", input: [], options: { method: "x" } },
      "unknown-option",
      ["options", "method"],
    ],
    [
      { operation: "adjust-p-values", input: [], options: { how: "by" } },
      "unknown-option",
      ["options", "how"],
    ],
    [
      { operation: "sample-size", input: { metric: "nps", margin: -1 } },
      "out-of-range",
      ["input", "margin"],
    ],
    [
      { operation: "sample-size", input: { metric: "nps", margin: 5, shares: { promoters: 50 } } },
      "invalid-shape",
      ["input", "shares", "detractors"],
    ],
    [{ operation: "sample-size", input: null }, "invalid-shape", ["input"]],
    [
      { operation: "sample-size", input: plan, options: plan },
      "unknown-option",
      ["options", "metric"],
    ],
    [
      { operation: "detectable-difference", input: { metric: "share" } },
      "invalid-shape",
      ["input", "n"],
    ],
    [{ operation: "benchmark", input: { reference: 1 } }, "inconsistent", ["input", "value"]],
    [
      { operation: "benchmark", input: { value: 1, result: a, reference: 1 } },
      "inconsistent",
      ["input", "value"],
    ],
    [
      { operation: "benchmark", input: { result: 1, reference: 1 } },
      "invalid-shape",
      ["input", "result"],
    ],
    [
      { operation: "benchmark", input: { value: a, reference: 1 } },
      "not-a-number",
      ["input", "value"],
    ],
    [
      { operation: "benchmark", input: { value: 1e61, reference: 1 } },
      "out-of-range",
      ["input", "value"],
    ],
    [{ operation: "benchmark", input: { value: 1 } }, "invalid-shape", ["input", "reference"]],
    [{ operation: "benchmark", input: 1 }, "invalid-shape", ["input"]],
    [
      {
        operation: "trend",
        input: [
          { at: 0, value: 1 },
          { at: 0, value: 1 },
        ],
      },
      "inconsistent",
      ["input", 1, "at"],
    ],
    [
      { operation: "spikes", input: plain, options: { season: 4 } },
      "out-of-range",
      ["options", "season"],
    ],
    [
      { operation: "change-points", input: plain, options: { maxBreaks: 2 ** 53 } },
      "out-of-range",
      ["options", "maxBreaks"],
    ],
    [
      { operation: "control-chart", input: plain, options: { rules: ["x"] } },
      "unknown-option",
      ["options", "rules", 0],
    ],
    [
      { operation: "decompose", input: { before: segments, after: { chat: a } } },
      "inconsistent",
      ["input", "after", "chat", "metric"],
    ],
    [{ operation: "decompose", input: { before: segments } }, "invalid-shape", ["input", "after"]],
    [
      { operation: "drivers", input: { ...table, speed: [5, 4, 4, 1, "x"] }, options: asked },
      "not-a-number",
      ["input", "speed", 4],
    ],
    [
      { operation: "drivers", input: { ...table, speed: { length: 5 } }, options: asked },
      "invalid-shape",
      ["input", "speed"],
    ],
    [{ operation: "agreement", input: [[1], [1, 2]] }, "inconsistent", ["input", 1, "length"]],
    [{ operation: "cronbach-alpha", input: [["1"]] }, "not-a-number", ["input", 0, 0]],
  ])("leads to what is wrong: %j", (request, code, path) => {
    expect(operate(request)).toEqual({
      error: { code, path, message: expect.stringMatching(/^[a-z-]+: .*expected/) },
    });
  });

  it("speaks of the input where its function speaks of options", () => {
    const { error } = operate({ operation: "sample-size", input: { metric: "nps", margin: -1 } });
    expect(error?.message).toBe("sample-size: input.margin is -1, expected a number from 0 to 100");
  });

  it("lets through what is no refusal of ours", () => {
    const shares = {
      get promoters(): never {
        throw new TypeError("not ours");
      },
      detractors: 1,
    };
    const broken = { metric: "nps", margin: 5, shares };
    expect(() => operations["sample-size"].run(broken)).toThrow(TypeError);
  });
});
