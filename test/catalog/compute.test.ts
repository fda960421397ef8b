import { type ComputeFailure, compute, type MetricEntry, metrics } from "cx-metrics/catalog";
import { describe, expect, it } from "vitest";
import { requestPath } from "../../src/catalog/requestPath.ts";

describe("compute", () => {
  it("answers with the metric's own result", () => {
    const input = [10, 9, 6, 0, null];
    const options = { level: 0.9, interval: "wald" } as const;
    expect(compute({ metric: "nps", input, options })).toEqual(
      metrics.nps.calculate(input, options),
    );
    expect(compute({ metric: "net-promoter-score", input })).toEqual(metrics.nps.calculate(input));
  });

  it.each<[string, unknown, string, (string | number)[]]>([
    ["no request", undefined, "invalid-shape", []],
    ["a list", [], "invalid-shape", []],
    ["an unknown field", { metric: "nps", input: [], value: 1 }, "invalid-shape", ["value"]],
    ["no metric", { input: [] }, "unknown-option", ["metric"]],
    ["an unknown metric", { metric: "npss", input: [] }, "unknown-option", ["metric"]],
    ["a metric that is no name", { metric: ["nps"], input: [] }, "unknown-option", ["metric"]],
    ["no input", { metric: "nps" }, "invalid-shape", ["input"]],
    ["an answer", { metric: "nps", input: [10, 11] }, "out-of-range", ["input", 1]],
    [
      "a field",
      { metric: "fcr", input: { contacts: 1 } },
      "invalid-shape",
      ["input", "resolvedFirst"],
    ],
    [
      "a count of a distribution",
      {
        metric: "csat",
        input: {
          labels: { kind: "distribution", version: 1, min: 1, max: 2 },
          counts: [1, -1],
          missing: 0,
        },
      },
      "out-of-range",
      ["input", "counts", 1],
    ],
    [
      "a ticket's time",
      { metric: "art", input: { tickets: [{ firstResolution: 1, fullResolution: "2" }] } },
      "not-a-number",
      ["input", "tickets", 0, "fullResolution"],
    ],
    [
      "an amount",
      { metric: "clv", input: { amounts: [null] } },
      "invalid-shape",
      ["input", "amounts", 0],
    ],
    [
      "the result",
      { metric: "clv", input: { arpa: 9e15, churn: 5e-324 } },
      "out-of-range",
      ["input"],
    ],
    [
      "an option",
      { metric: "nps", input: [], options: { level: 2 } },
      "out-of-range",
      ["options", "level"],
    ],
    ["no options", { metric: "nps", input: [], options: null }, "invalid-shape", ["options"]],
    [
      "a weight",
      { metric: "nps", input: [9], options: { weights: [-1] } },
      "out-of-range",
      ["options", "weights", 0],
    ],
  ])("refuses %s, with its place in the request", (_what, request, code, path) => {
    expect(compute(request as never)).toEqual({
      error: { code, path, message: expect.stringMatching(/expected/) },
    });
  });

  it("names the metrics that there are", () => {
    const { error } = compute({ metric: "npss", input: [] }) as ComputeFailure;
    for (const id of Object.keys(metrics)) expect(error.message).toContain(id);
  });

  it("answers what throws with an error, too", () => {
    const throwing = (error: unknown) => ({
      [Symbol.iterator]: () => {
        throw error;
      },
    });
    expect(compute({ metric: "nps", input: throwing(new TypeError("no")) })).toEqual({
      error: { code: "invalid-shape", path: [], message: "compute: TypeError: no" },
    });
    expect(compute({ metric: "nps", input: throwing(Object.create(null)) })).toEqual({
      error: { code: "invalid-shape", path: [], message: "compute: the request cannot be read" },
    });
  });
});

describe("an entry's request schema", () => {
  const issues = (entry: MetricEntry, request: unknown) =>
    entry.request.safeParse(request).error?.issues.map(({ path, message }) => ({ path, message }));

  it("says what the calculator says, at its place in the request", () => {
    expect(issues(metrics["churn-rate"], { input: { start: 5, lost: 6 } })).toEqual([
      {
        path: ["input", "lost"],
        message: "churn-rate: lost is 6, expected at most start, which is 5",
      },
    ]);
    const { error } = metrics.nps.request.safeParse({ input: [11] });
    expect(error?.issues[0]).toMatchObject({
      code: "custom",
      path: ["input", 0],
      params: { code: "out-of-range" },
    });
  });

  it("takes what is right, with and without options", () => {
    expect(issues(metrics.nps, { input: [10] })).toBeUndefined();
    expect(issues(metrics.nps, { input: [10], options: {} })).toBeUndefined();
  });

  it("refuses a list that is a record with a length", () => {
    expect(issues(metrics.nps, { input: { length: 2 ** 52 } })).toBeDefined();
    expect(issues(metrics.csat, { input: [5], options: { weights: { length: 1 } } })).toBeDefined();
  });

  it("lets through what is no refusal of ours", () => {
    const broken = {
      get promoters(): never {
        throw new TypeError("not ours");
      },
      passives: 1,
      detractors: 1,
    };
    expect(() => metrics.nps.request.safeParse({ input: broken })).toThrow(TypeError);
  });
});

describe("requestPath", () => {
  it.each([
    [["options", "level"], [], ["options", "level"]],
    [["answers", 3], [1], ["input", 3]],
    [["answers"], [1], ["input"]],
    [["counts", 3], {}, ["input", "counts", 3]],
    [[], {}, ["input"]],
    [["customers", 3, "joined"], [1], ["input", 3, "joined"]],
    [["customers", 3, "joined"], { joined: [] }, ["input", "joined", 3]],
    [["customers", "joined"], { id: [] }, ["input", "joined"]],
    [["rating"], 11, ["input"]],
  ])("%j of %j is %j", (path, input, expected) => {
    expect(requestPath(path, input)).toEqual(expected);
  });
});
