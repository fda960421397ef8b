import { contactVolume, mergeTallies } from "cx-metrics";
import { describe, expect, it } from "vitest";
import { faultOf } from "../core/faultOf.ts";

describe("contactVolume", () => {
  it("is the sum of the channels, and each one's share", () => {
    const counts = { email: 50, chat: 25, phone: 125 };
    expect(contactVolume(counts)).toEqual({
      metric: "contact-volume",
      definition: "standard",
      options: {},
      value: 200,
      unit: "count",
      better: null,
      n: 200,
      interval: null,
      basis: null,
      tally: { labels: { kind: "contacts", version: 1 }, channels: counts },
      excluded: {},
      warnings: [],
      shares: { email: 25, chat: 12.5, phone: 62.5 },
    });
  });

  it("counts nobody as 0, of which there is no share", () => {
    expect(contactVolume({ email: 0 })).toMatchObject({ value: 0, shares: { email: null } });
    expect(contactVolume({})).toMatchObject({ value: 0, n: 0, shares: {}, warnings: [] });
  });

  it("takes any name for a channel", () => {
    const counts = JSON.parse('{"__proto__": 3, "constructor": 1, "": 0}');
    const result = contactVolume(counts);
    expect(JSON.stringify(result.shares)).toBe('{"__proto__":75,"constructor":25,"":0}');
    expect(JSON.stringify(result.tally)).toContain('{"__proto__":3,"constructor":1,"":0}');
    expect(JSON.stringify(contactVolume(mergeTallies(result.tally, result.tally)).shares)).toBe(
      JSON.stringify(result.shares),
    );
  });

  it("adds shards that have other channels", () => {
    const [monday, tuesday] = [contactVolume({ email: 1, labels: 2 }), contactVolume({ chat: 3 })];
    const { value, shares } = contactVolume(mergeTallies(monday.tally, tuesday.tally));
    expect({ value, shares }).toEqual({
      value: 6,
      shares: { email: 100 / 6, labels: 200 / 6, chat: 50 },
    });
  });

  it("gives the only channel all of it, also of fractions", () => {
    expect(contactVolume({ email: 0.1, chat: 0 }).shares).toEqual({ email: 100, chat: 0 });
  });

  it.each<[string, unknown, unknown, string, string[]]>([
    ["nothing", undefined, {}, "invalid-shape", []],
    ["a list", [1, 2], {}, "invalid-shape", []],
    ["a map", new Map([["email", 1]]), {}, "invalid-shape", []],
    ["words", { email: "1" }, {}, "not-a-number", ["email"]],
    ["a missing count", { email: null }, {}, "invalid-shape", ["email"]],
    ["a negative", { email: 1, chat: -1 }, {}, "out-of-range", ["chat"]],
    [
      "another tally",
      { labels: { kind: "mentions", version: 1 }, channels: {} },
      {},
      "inconsistent",
      ["labels", "kind"],
    ],
    [
      "another version",
      { labels: { kind: "contacts", version: 2 }, channels: {} },
      {},
      "inconsistent",
      ["labels", "version"],
    ],
    [
      "a tally of words",
      { labels: { kind: "contacts", version: 1 }, channels: { a: "1" } },
      {},
      "not-a-number",
      ["channels", "a"],
    ],
    ["an option", { email: 1 }, { per: 1 }, "unknown-option", ["options", "per"]],
  ])("refuses %s", (_what, counts, options, code, path) => {
    const call = contactVolume as (counts: unknown, options: unknown) => unknown;
    expect(faultOf(() => call(counts, options))).toEqual([code, path]);
  });
});
