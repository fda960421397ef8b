import { durationTally, firstResponseTime } from "cx-metrics";
import { describe, expect, it } from "vitest";
import { faultOf, warningsOf } from "../core/faultOf.ts";

describe("firstResponseTime", () => {
  it("is the mean with its quantiles", () => {
    const result = firstResponseTime([5, 10, 90, null], { unit: "minutes" });
    expect(result).toMatchObject({
      metric: "first-response-time",
      definition: "standard",
      options: { level: 0.95, interval: "t", unit: "minutes" },
      value: 35,
      unit: "minutes",
      better: "lower",
      n: 3,
      excluded: { missing: 1 },
      median: { value: 10, lower: null, upper: null },
    });
    expect(result.tally).toEqual(durationTally([5, 10, 90, null], { unit: "minutes" }));
  });

  it("finishes a tally", () => {
    const tally = durationTally([5, 10, 90], { unit: "hours", cells: "values" });
    expect(firstResponseTime(tally)).toMatchObject({
      value: 35,
      unit: "hours",
      median: { value: 10 },
      excluded: { missing: 0 },
    });
  });

  it("takes tickets, and counts apart those that nobody has answered", () => {
    const tickets = [{ firstResponse: 1000 }, { firstResponse: null }, { firstResponse: 0 }];
    expect(firstResponseTime({ tickets }, { unit: "ms" })).toMatchObject({
      value: 500,
      unit: "ms",
      n: 2,
      excluded: { unanswered: 1 },
      tally: { n: 2, missing: 0 },
    });
  });

  it("keeps the count of those that were left out before", () => {
    const tickets = [{ firstResponse: 1000 }, { firstResponse: null }];
    const excluded = { solvedByBots: 3 };
    expect(firstResponseTime({ tickets, excluded }).excluded).toEqual({
      solvedByBots: 3,
      unanswered: 1,
    });
    expect(firstResponseTime({ tickets, excluded: undefined }).excluded).toEqual({ unanswered: 1 });
  });

  it("is undefined where nobody answered", () => {
    const result = firstResponseTime({ tickets: [{ firstResponse: null }] });
    expect(result).toMatchObject({ value: null, n: 0, median: { value: null } });
    expect(warningsOf(result)).toEqual(["no-data"]);
  });

  it.each<[string, unknown, unknown, string, (string | number)[]]>([
    ["nothing", undefined, {}, "invalid-shape", ["tickets"]],
    [
      "tickets without their response",
      { tickets: [{ fullResolution: 5 }] },
      {},
      "invalid-shape",
      ["tickets", 0, "firstResponse"],
    ],
    [
      "a negative time",
      { tickets: [{ firstResponse: -1 }] },
      {},
      "out-of-range",
      ["tickets", 0, "firstResponse"],
    ],
    ["no record", { tickets: [], excluded: 3 }, {}, "invalid-shape", ["excluded"]],
    [
      "another reason",
      { tickets: [], excluded: { unanswered: 1 } },
      {},
      "invalid-shape",
      ["excluded", "unanswered"],
    ],
    [
      "half a ticket",
      { tickets: [], excluded: { solvedByBots: 0.5 } },
      {},
      "not-integer",
      ["excluded", "solvedByBots"],
    ],
    ["tickets in hours", { tickets: [] }, { unit: "hours" }, "inconsistent", ["options", "unit"]],
    ["a definition", [1], { definition: "full" }, "unknown-definition", ["options", "definition"]],
    ["an option", [1], { calendar: {} }, "unknown-option", ["options", "calendar"]],
  ])("refuses %s", (_what, input, options, code, path) => {
    const call = firstResponseTime as (input: unknown, options: unknown) => unknown;
    expect(faultOf(() => call(input, options))).toEqual([code, path]);
  });
});
