import { mergeTallies, shareOfVoice, type VoiceCounts } from "cx-metrics";
import { describe, expect, it } from "vitest";
import { faultOf, warningsOf } from "../core/faultOf.ts";

describe("shareOfVoice", () => {
  it("is the brand's share of all mentions", () => {
    expect(shareOfVoice({ brand: 20, competitors: 80 })).toMatchObject({
      metric: "share-of-voice",
      definition: "standard",
      options: { level: 0.95, interval: "wilson" },
      value: 20,
      unit: "percent",
      better: "higher",
      n: 100,
      interval: { level: 0.95, method: "wilson" },
      basis: { kind: "share", count: 20, of: 100 },
      tally: { brand: 20, total: 100 },
      excluded: {},
      warnings: [],
    });
  });

  it.each<[VoiceCounts, number]>([
    [{ brand: 50, competitors: 450 }, 10],
    [{ brand: 250, total: 1000 }, 25],
    [{ brand: 20, competitors: { a: 50, b: 30 } }, 20],
    [{ brand: 40, competitors: 0 }, 100],
    [{ brand: 0, total: 40 }, 0],
    [{ brand: 10, competitors: JSON.parse('{"__proto__":20,"constructor":10}') }, 25],
  ])("of %j is %d", (counts, share) => {
    expect(shareOfVoice(counts, { definition: "standard" }).value).toBe(share);
  });

  it("adds up, whichever way it was counted", () => {
    const tallies = [
      shareOfVoice({ brand: 20, competitors: 80 }).tally,
      shareOfVoice({ brand: 50, total: 100 }).tally,
      shareOfVoice({ brand: 5, competitors: { a: 40, b: 55 } }).tally,
    ];
    expect(shareOfVoice(mergeTallies(...tallies)).value).toBe(25);
  });

  it.each<VoiceCounts>([
    { brand: 0, competitors: 0 },
    { brand: 0, total: 0 },
  ])("is undefined of %j", (counts) => {
    const result = shareOfVoice(counts);
    expect(result).toMatchObject({ value: null, n: 0, interval: null, basis: null });
    expect(result.warnings).toEqual([
      { code: "zero-denominator", message: "there is nothing to divide by: total is 0" },
    ]);
  });

  it("warns of small samples and of fractions", () => {
    expect(warningsOf(shareOfVoice({ brand: 2, total: 20 }))).toEqual(["small-sample"]);
    expect(warningsOf(shareOfVoice({ brand: 2, competitors: { a: 40.5 } }))).toEqual([
      "fractional-counts",
    ]);
  });
});

describe("shareOfVoice refuses", () => {
  it.each<[string, unknown, unknown, string, string[]]>([
    ["nothing", undefined, {}, "invalid-shape", []],
    ["only the brand", { brand: 2 }, {}, "invalid-shape", ["competitors"]],
    ["no brand", { total: 2 }, {}, "invalid-shape", ["brand"]],
    ["both", { brand: 2, competitors: 3, total: 5 }, {}, "invalid-shape", ["competitors"]],
    ["no total", { brand: 2, total: null }, {}, "invalid-shape", ["total"]],
    ["a total without the brand", { brand: 6, total: 5 }, {}, "inconsistent", ["brand"]],
    ["words", { brand: 2, competitors: "3" }, {}, "not-a-number", ["competitors"]],
    ["a list", { brand: 2, competitors: [3] }, {}, "not-a-number", ["competitors"]],
    ["a map", { brand: 2, competitors: new Map() }, {}, "invalid-shape", ["competitors"]],
    ["a negative", { brand: 2, competitors: { a: -1 } }, {}, "out-of-range", ["competitors", "a"]],
    ["an option", { brand: 2, total: 5 }, { by: "a" }, "unknown-option", ["options", "by"]],
  ])("%s", (_what, input, options, code, path) => {
    const call = shareOfVoice as (counts: unknown, options: unknown) => unknown;
    expect(faultOf(() => call(input, options))).toEqual([code, path]);
  });
});

it("does not take nobody named for nobody else", () => {
  expect(faultOf(() => shareOfVoice({ brand: 40, competitors: {} }))).toEqual([
    "invalid-shape",
    ["competitors"],
  ]);
});
