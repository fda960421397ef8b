import { mergeTallies, netSentiment, nps, type SentimentCounts } from "cx-metrics";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { faultOf, warningsOf } from "../core/faultOf.ts";

const decided = { definition: "without-neutral" } as const;

describe("netSentiment", () => {
  const counts = { positive: 80, negative: 20, neutral: 100, unclassified: 7 };

  it("is positive minus negative, of all that were placed", () => {
    const result = netSentiment(counts);
    expect(result).toMatchObject({
      metric: "net-sentiment",
      definition: "all",
      options: { level: 0.95, interval: "score" },
      value: 30,
      unit: "points",
      better: "higher",
      n: 200,
      interval: { level: 0.95, method: "score" },
      basis: { kind: "net", up: 80, down: 20, of: 200 },
      tally: counts,
      excluded: { unclassified: 7 },
      warnings: [],
      shares: { positive: 40, neutral: 50, negative: 10 },
    });
    expect(netSentiment(counts, { definition: "all" })).toEqual(result);
  });

  it("leaves neutral ones out where asked to", () => {
    expect(netSentiment(counts, decided)).toMatchObject({
      definition: "without-neutral",
      value: 60,
      n: 100,
      basis: { kind: "net", up: 80, down: 20, of: 100 },
      tally: counts,
      excluded: { neutral: 100, unclassified: 7 },
      shares: { positive: 80, neutral: null, negative: 20 },
    });
  });

  it("has the interval of nps", () => {
    const net = netSentiment({ positive: 60, neutral: 25, negative: 15 }, { level: 0.9 });
    const score = nps({ promoters: 60, passives: 25, detractors: 15 }, { level: 0.9 });
    expect(net.interval).toEqual(score.interval);
    expect(netSentiment(counts, { interval: "wald" }).interval?.method).toBe("wald");
    expect(netSentiment(counts, { interval: "none" }).interval).toBeNull();
  });

  it.each<[SentimentCounts, number]>([
    [{ positive: 5, negative: 0 }, 100],
    [{ positive: 0, negative: 5 }, -100],
    [{ positive: 5, negative: 5 }, 0],
    [{ positive: 0, negative: 0, neutral: 5 }, 0],
  ])("of %j is %d", (some, net) => {
    expect(netSentiment(some).value).toBe(net);
  });

  it("takes absent counts as 0", () => {
    const { excluded, tally, shares } = netSentiment({ positive: 3, negative: 1 });
    expect(excluded).toEqual({ unclassified: 0 });
    expect(tally).toEqual({ positive: 3, negative: 1, neutral: 0, unclassified: 0 });
    const other = netSentiment({ positive: 1, negative: 1, neutral: 6 });
    expect(netSentiment(mergeTallies(tally, other.tally)).value).toBeCloseTo(100 / 6, 12);
    expect(shares).toEqual({ positive: 75, neutral: 0, negative: 25 });
    expect(netSentiment({ positive: 3, negative: 1 }, decided).excluded).toEqual({
      neutral: 0,
      unclassified: 0,
    });
  });

  it("is undefined where no mention counts", () => {
    const nothing = { positive: 0, negative: 0, neutral: 0, unclassified: 9 };
    const result = netSentiment(nothing);
    expect(result).toMatchObject({
      value: null,
      n: 0,
      interval: null,
      basis: null,
      excluded: { unclassified: 9 },
      shares: { positive: null, neutral: null, negative: null },
    });
    const message = "there is nothing to divide by: positive + negative + neutral is 0";
    expect(result.warnings).toEqual([{ code: "zero-denominator", message }]);
    const neutral = netSentiment({ ...nothing, neutral: 4 }, decided);
    expect(neutral).toMatchObject({ value: null, excluded: { neutral: 4, unclassified: 9 } });
    expect(neutral.warnings).toEqual([
      {
        code: "zero-denominator",
        message: "there is nothing to divide by: positive + negative is 0",
      },
    ]);
  });

  it("warns of small samples and of fractions", () => {
    expect(warningsOf(netSentiment({ positive: 3, negative: 1 }))).toEqual(["small-sample"]);
    for (const weighted of [
      { positive: 30.5, negative: 9.5 },
      { positive: 30, negative: 9, neutral: 0.5 },
    ]) {
      expect(warningsOf(netSentiment(weighted))).toEqual(["fractional-counts"]);
    }
  });

  it("lies further out without the neutral ones, on the same side", () => {
    const count = fc.integer({ min: 0, max: 1000 });
    fc.assert(
      fc.property(count, count, count, (positive, negative, neutral) => {
        fc.pre(positive + negative > 0);
        const all = netSentiment({ positive, negative, neutral }).value ?? Number.NaN;
        const far = netSentiment({ positive, negative, neutral }, decided).value ?? Number.NaN;
        expect(Math.abs(far)).toBeGreaterThanOrEqual(Math.abs(all));
        expect(Math.sign(far)).toBe(Math.sign(all));
      }),
    );
  });
});

describe("netSentiment refuses", () => {
  const counts = { positive: 3, negative: 1 };

  it.each<[string, unknown, unknown, string, string[]]>([
    ["nothing", undefined, {}, "invalid-shape", []],
    ["no negative ones", { positive: 3 }, {}, "invalid-shape", ["negative"]],
    ["mixed ones", { ...counts, mixed: 3 }, {}, "invalid-shape", ["mixed"]],
    ["words", { ...counts, neutral: "3" }, {}, "not-a-number", ["neutral"]],
    ["a negative count", { ...counts, unclassified: -1 }, {}, "out-of-range", ["unclassified"]],
    ["a method", counts, { interval: "wilson" }, "unknown-option", ["options", "interval"]],
    ["a level", counts, { level: 0 }, "out-of-range", ["options", "level"]],
    ["an option", counts, { neutral: 0 }, "unknown-option", ["options", "neutral"]],
    [
      "a definition",
      counts,
      { definition: "net" },
      "unknown-definition",
      ["options", "definition"],
    ],
  ])("%s", (_what, input, options, code, path) => {
    const call = netSentiment as (counts: unknown, options: unknown) => unknown;
    expect(faultOf(() => call(input, options))).toEqual([code, path]);
  });
});
