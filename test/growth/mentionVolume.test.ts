import { type MentionTally, mentionVolume, mergeTallies } from "cx-metrics";
import { describe, expect, it } from "vitest";
import { faultOf } from "../core/faultOf.ts";

const labels = { kind: "mentions", version: 1 } as const;
const news = { positive: 4, negative: 1, neutral: 11 };
const forum = { positive: 1, negative: 3, neutral: 0 };
const nothing = { positive: 0, negative: 0, neutral: 0 };

describe("mentionVolume", () => {
  it("counts mentions, in all and by channel", () => {
    expect(mentionVolume({ forum, news })).toEqual({
      metric: "mention-volume",
      definition: "standard",
      options: {},
      value: 20,
      unit: "count",
      better: null,
      n: 20,
      interval: null,
      basis: null,
      tally: { labels, channels: { forum, news } },
      excluded: {},
      warnings: [],
      channels: [
        { channel: "news", mentions: 16, share: 80, netSentiment: 18.75 },
        { channel: "forum", mentions: 4, share: 20, netSentiment: -50 },
      ],
    });
  });

  it("puts the loudest first, then goes by name", () => {
    const { channels } = mentionVolume({ b: forum, é: news, a: forum, B: forum, z: nothing });
    expect(channels.map(({ channel }) => channel)).toEqual(["é", "B", "a", "b", "z"]);
  });

  it("tells no channels from channels without mentions", () => {
    const none = mentionVolume({});
    expect(none).toMatchObject({
      value: null,
      n: 0,
      channels: [],
      tally: { labels, channels: {} },
    });
    expect(none.warnings.map(({ code }) => code)).toEqual(["no-data"]);
    expect(mentionVolume({ forum: nothing }, { definition: "standard" })).toMatchObject({
      value: 0,
      n: 0,
      warnings: [],
      channels: [{ channel: "forum", mentions: 0, share: null, netSentiment: null }],
    });
    expect(mentionVolume({ forum: nothing, news }).channels[1]).toEqual({
      channel: "forum",
      mentions: 0,
      share: 0,
      netSentiment: null,
    });
  });

  it("adds up over channels and shards", () => {
    const monday = mentionVolume({ forum, news }).tally;
    const tuesday = mentionVolume({ forum, video: news }).tally;
    const both = mentionVolume(mergeTallies(monday, tuesday));
    expect(both.tally).toEqual({
      labels,
      channels: { forum: { positive: 2, negative: 6, neutral: 0 }, news, video: news },
    });
    expect(both).toEqual(mentionVolume(both.tally?.channels ?? {}));
    expect(both.value).toBe(40);
  });

  it("takes its words for names, too", () => {
    const odd = { labels: news, channels: forum, kind: nothing };
    expect(mentionVolume(odd).value).toBe(20);
    expect(mentionVolume(mentionVolume(odd).tally as MentionTally)).toEqual(mentionVolume(odd));
  });
});

describe("mentionVolume refuses", () => {
  const tally = { labels, channels: { forum } };

  it.each<[string, unknown, unknown, string, string[]]>([
    ["nothing", undefined, {}, "invalid-shape", []],
    ["a list", [forum], {}, "invalid-shape", []],
    ["a map", new Map([["forum", forum]]), {}, "invalid-shape", []],
    ["a plain count", { forum: 4 }, {}, "invalid-shape", ["forum"]],
    ["no neutral ones", { a: { positive: 1, negative: 1 } }, {}, "invalid-shape", ["a", "neutral"]],
    ["mixed ones", { a: { ...forum, mixed: 1 } }, {}, "invalid-shape", ["a", "mixed"]],
    ["a negative", { a: { ...forum, neutral: -1 } }, {}, "out-of-range", ["a", "neutral"]],
    ["an option", { forum }, { level: 0.9 }, "unknown-option", ["options", "level"]],
    [
      "another kind",
      { ...tally, labels: { kind: "visits", version: 1 } },
      {},
      "inconsistent",
      ["labels", "kind"],
    ],
    [
      "another version",
      { ...tally, labels: { kind: "mentions", version: 2 } },
      {},
      "inconsistent",
      ["labels", "version"],
    ],
    [
      "another label",
      { ...tally, labels: { ...labels, unit: "ms" } },
      {},
      "invalid-shape",
      ["labels", "unit"],
    ],
    ["a tally of nothing", { labels }, {}, "invalid-shape", ["channels"]],
    ["a tally of more", { ...tally, missing: 1 }, {}, "invalid-shape", ["missing"]],
    [
      "a tally of words",
      { labels, channels: { forum: { ...forum, neutral: "1" } } },
      {},
      "not-a-number",
      ["channels", "forum", "neutral"],
    ],
  ])("%s", (_what, input, options, code, path) => {
    const call = mentionVolume as (counts: unknown, options: unknown) => unknown;
    expect(faultOf(() => call(input, options))).toEqual([code, path]);
  });
});
