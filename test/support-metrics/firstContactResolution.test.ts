import { firstContactResolution, firstContacts } from "cx-metrics";
import { describe, expect, it } from "vitest";
import { faultOf, warningsOf } from "../core/faultOf.ts";

const counts = { resolvedFirst: 700, contacts: 1000, notResolvable: 100 };

describe("firstContactResolution", () => {
  it("is gross unless asked otherwise", () => {
    expect(firstContactResolution(counts)).toMatchObject({
      metric: "first-contact-resolution",
      definition: "gross",
      options: { level: 0.95, interval: "wilson" },
      value: 70,
      unit: "percent",
      better: "higher",
      n: 1000,
      basis: { kind: "share", count: 700, of: 1000 },
      tally: counts,
      excluded: {},
      warnings: [],
    });
  });

  it("leaves out of net what nobody could resolve", () => {
    const result = firstContactResolution(counts, { definition: "net" });
    expect(result).toMatchObject({ value: 70000 / 900, n: 900, excluded: { notResolvable: 100 } });
    expect(result.interval).toMatchObject({ level: 0.95, method: "wilson" });
  });

  it("names window and match of contacts, also where there are none; by hand nobody knows them", () => {
    const asOf = 10_000;
    const contacts = [{ customer: 1, at: 0, resolved: true }];
    const hasty = firstContacts(contacts, { asOf, window: 1000, match: "customer" });
    const options = { level: 0.95, interval: "wilson", window: 1000, match: "customer" };
    expect(firstContactResolution(hasty).options).toStrictEqual(options);
    const empty = firstContacts([], { asOf, window: 1000, match: "customer" });
    expect(firstContactResolution(empty)).toMatchObject({ value: null, options });
    const usual = firstContactResolution(firstContacts(contacts, { asOf })).options;
    expect(usual).toMatchObject({ window: 604_800_000, match: "issue" });
    expect(firstContactResolution(counts).options).toStrictEqual({
      level: 0.95,
      interval: "wilson",
    });
  });

  it("needs no count of those, for gross", () => {
    const { notResolvable: _, ...known } = counts;
    expect(firstContactResolution(known)).toMatchObject({ value: 70, tally: known });
    const absent = { ...known, notResolvable: undefined };
    expect(firstContactResolution(absent).tally).toStrictEqual(known);
  });

  it("knows all and nothing", () => {
    const all = firstContactResolution({ resolvedFirst: 10, contacts: 10 });
    expect(all).toMatchObject({ value: 100, interval: { upper: 100 } });
    expect(all.interval?.lower).toBeCloseTo(72.2467200137, 9);
    const none = firstContactResolution({ resolvedFirst: 0, contacts: 10 });
    expect(none).toMatchObject({ value: 0, interval: { lower: 0 } });
  });

  it("takes level and method", () => {
    const exact = { level: 0.9, interval: "clopper-pearson" } as const;
    expect(firstContactResolution(counts, exact).interval).toMatchObject({
      level: 0.9,
      method: "clopper-pearson",
    });
    expect(firstContactResolution(counts, { interval: "none" }).interval).toBeNull();
  });

  it("is undefined without contacts, and says which", () => {
    const none = firstContactResolution({ resolvedFirst: 0, contacts: 0 });
    expect(none).toMatchObject({ value: null, n: 0, interval: null, basis: null });
    expect(warningsOf(none)).toEqual(["no-data"]);
    const left = { resolvedFirst: 0, contacts: 5, notResolvable: 5 };
    const net = firstContactResolution(left, { definition: "net" });
    expect(net).toMatchObject({ value: null, n: 0, excluded: { notResolvable: 5 } });
    expect(net.warnings).toEqual([
      {
        code: "zero-denominator",
        message: "there is nothing to divide by: contacts - notResolvable is 0",
      },
    ]);
    expect(firstContactResolution(left)).toMatchObject({ value: 0, n: 5 });
  });

  it("warns of small samples and of fractions, which have no interval", () => {
    expect(warningsOf(firstContactResolution({ resolvedFirst: 9, contacts: 29 }))).toEqual([
      "small-sample",
    ]);
    const weighted = firstContactResolution({ resolvedFirst: 50.5, contacts: 100 });
    expect(weighted).toMatchObject({ value: 50.5, interval: null });
    expect(warningsOf(weighted)).toEqual(["fractional-counts"]);
    // 0.5 and 0.5 leave a whole number, and are fractions all the same.
    const halves = { resolvedFirst: 20, contacts: 100.5, notResolvable: 0.5 };
    expect(warningsOf(firstContactResolution(halves, { definition: "net" }))).toEqual([
      "fractional-counts",
    ]);
  });

  it.each<[string, unknown, unknown, string, string[]]>([
    ["no counts", undefined, {}, "invalid-shape", []],
    ["a list", [700, 1000], {}, "invalid-shape", []],
    ["no contacts", { resolvedFirst: 1 }, {}, "invalid-shape", ["contacts"]],
    ["no resolved", { contacts: 1 }, {}, "invalid-shape", ["resolvedFirst"]],
    ["an unknown field", { ...counts, open: 1 }, {}, "invalid-shape", ["open"]],
    ["words", { ...counts, contacts: "1000" }, {}, "not-a-number", ["contacts"]],
    ["NaN", { ...counts, notResolvable: NaN }, {}, "not-a-number", ["notResolvable"]],
    ["infinity", { ...counts, contacts: Infinity }, {}, "not-finite", ["contacts"]],
    ["a negative", { ...counts, resolvedFirst: -1 }, {}, "out-of-range", ["resolvedFirst"]],
    ["too many", { ...counts, resolvedFirst: 1001 }, {}, "inconsistent", ["resolvedFirst"]],
    ["too many together", { ...counts, notResolvable: 301 }, {}, "inconsistent", ["resolvedFirst"]],
    [
      "net without its count",
      { resolvedFirst: 1, contacts: 2 },
      { definition: "net" },
      "inconsistent",
      ["notResolvable"],
    ],
    ["no options", counts, null, "invalid-shape", ["options"]],
    ["an option", counts, { window: 7 }, "unknown-option", ["options", "window"]],
    [
      "a definition",
      counts,
      { definition: "sqm" },
      "unknown-definition",
      ["options", "definition"],
    ],
    ["a method", counts, { interval: "t" }, "unknown-option", ["options", "interval"]],
    ["a level", counts, { level: 95 }, "out-of-range", ["options", "level"]],
  ])("refuses %s", (_what, input, options, code, path) => {
    const call = firstContactResolution as (input: unknown, options: unknown) => unknown;
    expect(faultOf(() => call(input, options))).toEqual([code, path]);
  });
});

it("takes weighted counts that add up to a last bit more than all of them", () => {
  const counts = { resolvedFirst: 0.1, notResolvable: 0.2, contacts: 0.3 };
  expect(firstContactResolution(counts, { definition: "net" }).value).toBeCloseTo(100, 9);
});
