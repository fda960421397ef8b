import {
  cagr,
  cartAbandonment,
  formatResult,
  mentionVolume,
  mergeTallies,
  netSentiment,
  roundShares,
  salesGrowth,
  shareholderReturn,
  shareOfVoice,
  stickiness,
  taskCompletion,
  visitorIntent,
} from "cx-metrics";
import { metrics } from "cx-metrics/catalog";
import { describe, expect, it } from "vitest";
import { faultOf } from "../core/faultOf.ts";

describe("a rate of nothing is no 0 (matomo, getQuotientSafe)", () => {
  const nothing = { completed: 0, notCompleted: 0, partial: 0 };
  it.each([
    ["growth", salesGrowth({ current: 10, previous: 0 })],
    ["a yearly rate", cagr({ start: 0, end: 10, years: 2 })],
    ["a return", shareholderReturn({ start: 0, end: 10 })],
    ["carts", cartAbandonment({ created: 0, completed: 0 })],
    ["users", stickiness({ dau: 0, mau: 0 })],
    ["attempts", taskCompletion(nothing)],
    ["attempts, by halves", taskCompletion(nothing, { definition: "half-partial" })],
    ["visitors", visitorIntent([])],
    ["mentions", netSentiment({ positive: 0, negative: 0 })],
    ["a market", shareOfVoice({ brand: 0, total: 0 })],
  ])("%s", (_what, { value, warnings }) => {
    expect(value).toBeNull();
    expect(warnings.map(({ code }) => code)).toEqual(["zero-denominator"]);
  });
});

it("rounds at display and not inside the quotient (matomo, getQuotientSafe)", () => {
  const rate = cartAbandonment({ created: 3000, completed: 1000 });
  expect(rate.value).toBe(200_000 / 3000);
  expect(formatResult(rate)).toBe("66.7%");
  expect(salesGrowth({ current: 1_000_001, previous: 1_000_000 }).value).toBe(0.0001);
});

it("multiplies by 100 once (matomo #7061)", () => {
  const growth = salesGrowth({ current: 150, previous: 100 });
  expect(growth.value).toBe(50);
  expect(formatResult(growth)).toBe("50.0%");
  expect(formatResult(shareOfVoice({ brand: 1, total: 4 }))).toBe("25.0%");
  expect(shareholderReturn({ start: 100, end: 110, benchmark: 8 }).excess).toBe(2);
});

describe("cart abandonment", () => {
  it("is of all carts, not of the abandoned ones, which makes 100 % always (compressor #1423)", () => {
    const [abandoned, completed] = [70, 30];
    expect(cartAbandonment({ created: abandoned + completed, completed }).value).toBe(70);
    const filtered = cartAbandonment as (counts: unknown) => unknown;
    expect(faultOf(() => filtered({ created: abandoned, abandoned }))).toEqual([
      "invalid-shape",
      ["abandoned"],
    ]);
  });

  it("refuses more orders than carts instead of going below 0", () => {
    expect(faultOf(() => cartAbandonment({ created: 70, completed: 75 }))).toEqual([
      "inconsistent",
      ["completed"],
    ]);
  });
});

describe("a part is never above its whole: no funnel above 100 % (PostHog #5575)", () => {
  it.each([
    ["users of a day", () => stickiness({ dau: 101, mau: 100 }), ["dau"]],
    ["a brand in a total without it", () => shareOfVoice({ brand: 60, total: 40 }), ["brand"]],
    [
      "outcomes of an intent",
      () => visitorIntent({ buy: { visitors: 10, completed: 8, notCompleted: 3 } }),
      ["buy", "completed"],
    ],
  ])("%s", (_what, run, path) => {
    expect(faultOf(run)).toEqual(["inconsistent", path]);
  });
});

it("does not take dislikes for likes (dify #6512)", () => {
  const liked = { positive: 9, negative: 1, neutral: 0 };
  expect(netSentiment(liked)).toMatchObject({
    value: 80,
    shares: { positive: 90, negative: 10 },
    basis: { up: 9, down: 1 },
  });
  expect(netSentiment({ positive: 1, negative: 9 }).value).toBe(-80);
  expect(mentionVolume({ app: liked }).channels[0]?.netSentiment).toBe(80);
});

it("has parts that add up to 100 after rounding, too (formbricks)", () => {
  const { shares } = netSentiment({ positive: 1, neutral: 1, negative: 1 });
  const rounded = roundShares(shares, 1);
  expect(rounded).toEqual({ positive: 33.4, neutral: 33.3, negative: 33.3 });
  const { intents } = visitorIntent(["a", "b", "c"].map((intent) => ({ intent })));
  const ofIntents = roundShares(
    intents.map(({ share }) => share),
    0,
  );
  expect(ofIntents).toEqual([34, 33, 33]);
});

describe("a mean of means is no mean (new-api #5026, langfuse #15209)", () => {
  const channels = {
    forum: { positive: 0, negative: 3, neutral: 0 },
    news: { positive: 97, negative: 0, neutral: 0 },
  };

  it("of channels", () => {
    const tallies = Object.values(channels).map((counts) => netSentiment(counts).tally);
    expect(netSentiment(mergeTallies(...tallies)).value).toBe(94);
    const each = mentionVolume(channels).channels.map(({ netSentiment: net }) => net);
    expect(each).toEqual([100, -100]);
  });

  it("of intents", () => {
    const result = visitorIntent({
      learn: { visitors: 90, completed: 81, notCompleted: 9 },
      buy: { visitors: 10, completed: 1, notCompleted: 9 },
    });
    expect(result.intents.map(({ completion }) => completion.value)).toEqual([90, 10]);
    expect(result.value).toBe(82);
  });
});

describe("growth from a negative base has no sign to trust", () => {
  it("a loss that turns into a profit is no decline of 200 %", () => {
    expect(salesGrowth({ current: 50, previous: -50 }).value).toBeNull();
  });

  it("a loss that doubles is no growth of 100 %", () => {
    const result = salesGrowth({ current: -100, previous: -50 });
    expect(result.value).toBeNull();
    expect(result.warnings.map(({ code }) => code)).toEqual(["negative-base"]);
  });

  it("nor has a root of it", () => {
    for (const [start, end] of [
      [-10, 20],
      [10, -20],
      [-10, -20],
    ] as const) {
      const { value, warnings } = cagr({ start, end, years: 2 });
      expect(value).toBeNull();
      expect(warnings.map(({ code }) => code)).toEqual(["negative-base"]);
    }
  });
});

it("keeps a channel named __proto__ or constructor", () => {
  const counts = '{"positive":1,"negative":0,"neutral":0}';
  const channels = JSON.parse(`{"__proto__":${counts},"constructor":${counts}}`);
  const result = mentionVolume(channels);
  expect(result.value).toBe(2);
  expect(result.channels.map(({ channel }) => channel)).toEqual(["__proto__", "constructor"]);
  const sum = mergeTallies(JSON.parse(JSON.stringify(result.tally)), result.tally);
  expect(mentionVolume(sum).value).toBe(4);
});

it("does not look past a bad channel named __proto__, as zod's records do", () => {
  const { request } = metrics["mention-volume"];
  const of = (counts: string) =>
    request.safeParse({ input: JSON.parse(`{"__proto__":${counts}}`) }).success;
  expect(of('{"positive":1,"negative":0,"neutral":0}')).toBe(true);
  expect(of('{"positive":-1,"negative":0,"neutral":0}')).toBe(false);
  expect(of('"many"')).toBe(false);
});
