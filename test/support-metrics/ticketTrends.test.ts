import { mergeTallies, type TopicWindows, ticketTrends } from "cx-metrics";
import { describe, expect, it } from "vitest";
import { adjustPValues, poissonRatio } from "../../src/stats/index.ts";
import { faultOf, warningsOf } from "../core/faultOf.ts";

const windows: TopicWindows = {
  current: { billing: 70, login: 63, refund: 7 },
  previous: { billing: 60, login: 30, spam: 10 },
  currentDays: 7,
  previousDays: 6,
};

describe("ticketTrends", () => {
  it("is the growth of all tickets a day", () => {
    const result = ticketTrends(windows);
    expect(result).toMatchObject({
      metric: "ticket-trends",
      definition: "standard",
      options: { level: 0.95, interval: "conditional-binomial", adjustment: "holm" },
      value: 20,
      unit: "percent",
      better: null,
      n: 100,
      basis: { kind: "ratio", numerator: 140, denominator: 700 },
      tally: {
        labels: { kind: "ticket-trends", version: 1, currentDays: 7, previousDays: 6 },
        current: windows.current,
        previous: windows.previous,
      },
      excluded: {},
      warnings: [
        {
          code: "unbounded",
          message: "topics without tickets before, so that growth has no upper limit: 1",
        },
      ],
    });
    const exact = poissonRatio({ events: 140, exposure: 7 }, { events: 100, exposure: 6 }, 0.95);
    expect(result.interval).toMatchObject({ level: 0.95, method: "conditional-binomial" });
    expect(result.interval?.lower).toBe(100 * (exact.lower - 1));
    expect(result.interval?.upper).toBe(100 * ((exact.upper ?? 0) - 1));
  });

  it("lists the topics, the largest first", () => {
    const { topics } = ticketTrends(windows);
    const names = ["billing", "login", "refund", "spam"];
    expect(topics.map(({ topic }) => topic)).toEqual(names);
    expect(topics.map(({ growth }) => growth)).toEqual([0, 80, null, -100]);
    expect(topics.map(({ share }) => share)).toEqual([50, 45, 5, 0]);
    expect(topics.map(({ cumulativeShare }) => cumulativeShare)).toEqual([50, 95, 100, 100]);
    expect(topics.map(({ currentPerDay }) => currentPerDay)).toEqual([10, 9, 1, 0]);
    expect(topics.map(({ previousPerDay }) => previousPerDay)).toEqual([10, 5, 0, 10 / 6]);
    const p = topics.map(({ pValue }) => pValue);
    expect(topics.map(({ adjustedPValue }) => adjustedPValue)).toEqual(adjustPValues(p, "holm"));
    const login = poissonRatio({ events: 63, exposure: 7 }, { events: 30, exposure: 6 }, 0.95);
    expect(topics[1]).toMatchObject({
      current: 63,
      previous: 30,
      pValue: login.pValue,
      interval: { lower: 100 * (login.lower - 1), upper: 100 * ((login.upper ?? 0) - 1) },
    });
    expect(topics[2]?.interval?.upper).toBeNull();
    expect(topics[2]?.interval?.lower).toBeGreaterThan(-100);
    expect(topics[3]?.interval?.lower).toBe(-100);
  });

  it("sorts equal topics by name, whatever order they come in", () => {
    const counts = { b: 1, a: 1, B: 1 };
    const { topics } = ticketTrends({ ...windows, current: counts, previous: {} });
    expect(topics.map(({ topic }) => topic)).toEqual(["B", "a", "b"]);
  });

  it("takes level, method and adjustment", () => {
    const options = { level: 0.9, interval: "none", adjustment: "bh" } as const;
    const result = ticketTrends(windows, options);
    expect(result).toMatchObject({ options, value: 20, interval: null });
    expect(result.topics.every(({ interval }) => interval === null)).toBe(true);
    const p = result.topics.map(({ pValue }) => pValue);
    expect(p.every((value) => value !== null)).toBe(true);
    expect(result.topics.map(({ adjustedPValue }) => adjustedPValue)).toEqual(
      adjustPValues(p, "bh"),
    );
    expect(ticketTrends(windows, { level: 0.9 }).interval?.level).toBe(0.9);
  });

  it("takes its tally, which adds up over shards of the same windows", () => {
    const result = ticketTrends(windows);
    expect(ticketTrends(result.tally ?? windows)).toEqual(result);
    const other = ticketTrends({ ...windows, current: { spam: 5 }, previous: { login: 1 } });
    expect(ticketTrends(mergeTallies(result.tally, other.tally)).tally).toMatchObject({
      current: { ...windows.current, spam: 5 },
      previous: { billing: 60, login: 31, spam: 10 },
    });
    const longer = ticketTrends({ ...windows, currentDays: 8 });
    expect(faultOf(() => mergeTallies(result.tally, longer.tally))[0]).toBe("inconsistent");
  });

  it("takes any name for a topic", () => {
    const current = JSON.parse('{"__proto__": 3, "toString": 1}');
    const { topics, tally } = ticketTrends({ ...windows, current, previous: {} });
    expect(topics.map(({ topic, current, previous }) => [topic, current, previous])).toEqual([
      ["__proto__", 3, 0],
      ["toString", 1, 0],
    ]);
    expect(JSON.stringify(tally?.current)).toBe('{"__proto__":3,"toString":1}');
  });

  it("is undefined without tickets before", () => {
    const grown = ticketTrends({ ...windows, previous: {} });
    expect(grown).toMatchObject({ value: null, n: 0, interval: null, basis: null });
    expect(warningsOf(grown)).toEqual(["zero-denominator", "unbounded"]);
    const nothing = ticketTrends({ ...windows, current: { a: 0 }, previous: {} });
    expect(warningsOf(nothing)).toEqual(["no-data"]);
    expect(nothing.topics[0]).toMatchObject({
      growth: null,
      interval: null,
      pValue: null,
      adjustedPValue: null,
      share: null,
      cumulativeShare: null,
    });
  });

  it("does not compare topics that nobody wrote about, so that they hide no other", () => {
    const names = Array.from({ length: 20 }, (_, i) => [`idle ${i}`, 0] as const);
    const { topics } = ticketTrends({
      current: { login: 20, ...Object.fromEntries(names) },
      previous: { login: 7 },
      currentDays: 7,
      previousDays: 7,
    });
    expect(topics).toHaveLength(21);
    expect(topics[0]?.adjustedPValue).toBe(topics[0]?.pValue);
    expect(topics[0]?.adjustedPValue).toBeLessThan(0.05);
    for (const topic of topics.slice(1)) {
      const nothing = { growth: null, interval: null, pValue: null, adjustedPValue: null };
      expect(topic).toMatchObject({ ...nothing, share: 0 });
    }
  });

  it("falls by no more than all, also over parts of a day", () => {
    const gone = { ...windows, current: { a: 0 }, previous: { a: 7 }, currentDays: 0.1 };
    const { value, topics } = ticketTrends(gone);
    expect([value, topics[0]?.growth]).toEqual([-100, -100]);
  });

  it.each([
    ["all tickets", { a: 1 }, { a: 1e-320 }, 1],
    ["one topic", { a: 1, b: 1 }, { a: 1e-320, b: 1 }, 1],
    ["a product that vanishes", { a: 1 }, { a: 5e-324 }, 0.001],
    ["two products that vanish", { a: 0 }, { a: 5e-324 }, 0.001],
  ])("refuses a growth that no number can hold, of %s", (_what, current, previous, days) => {
    const input = { current, previous, currentDays: days, previousDays: days };
    expect(faultOf(() => ticketTrends(input))).toEqual(["out-of-range", []]);
  });

  it("warns of few tickets, and of fractions, which have no interval", () => {
    const few = { ...windows, current: { a: 3 }, previous: { a: 2 } };
    expect(warningsOf(ticketTrends(few))).toEqual(["small-sample"]);
    const weighted = ticketTrends({
      ...windows,
      current: { a: 35.5, b: 0.5 },
      previous: { a: 36 },
    });
    expect(weighted).toMatchObject({ interval: null, basis: { kind: "ratio" } });
    expect(warningsOf(weighted)).toEqual(["fractional-counts"]);
    expect(weighted.topics[0]).toMatchObject({
      interval: null,
      pValue: null,
      adjustedPValue: null,
    });
  });

  it.each<[string, unknown, unknown, string, string[]]>([
    ["nothing", undefined, {}, "invalid-shape", []],
    ["no days", { ...windows, currentDays: undefined }, {}, "invalid-shape", ["currentDays"]],
    [
      "a window of no length",
      { ...windows, previousDays: 0 },
      {},
      "out-of-range",
      ["previousDays"],
    ],
    ["a list of counts", { ...windows, current: [1] }, {}, "invalid-shape", ["current"]],
    ["no previous", { ...windows, previous: undefined }, {}, "invalid-shape", ["previous"]],
    ["words", { ...windows, current: { a: "1" } }, {}, "not-a-number", ["current", "a"]],
    ["too many", { ...windows, current: { a: 1e10 } }, {}, "out-of-range", []],
    ["a field", { ...windows, days: 7 }, {}, "invalid-shape", ["days"]],
    ["a level", windows, { level: 95 }, "out-of-range", ["options", "level"]],
    ["a method", windows, { interval: "wilson" }, "unknown-option", ["options", "interval"]],
    ["an adjustment", windows, { adjustment: "none" }, "unknown-option", ["options", "adjustment"]],
  ])("refuses %s", (_what, input, options, code, path) => {
    const call = ticketTrends as (input: unknown, options: unknown) => unknown;
    expect(faultOf(() => call(input, options))).toEqual([code, path]);
  });

  const tally = ticketTrends(windows).tally;
  const labels = (change: object) => ({ ...tally, labels: { ...tally?.labels, ...change } });

  it.each<[string, unknown, string, string[]]>([
    ["another kind", labels({ kind: "distribution" }), "inconsistent", ["labels", "kind"]],
    ["another version", labels({ version: 2 }), "inconsistent", ["labels", "version"]],
    ["days of no number", labels({ currentDays: "7" }), "not-a-number", ["labels", "currentDays"]],
    ["an unknown label", labels({ by: 1 }), "invalid-shape", ["labels", "by"]],
    ["days beside labels", { ...tally, currentDays: 7 }, "invalid-shape", ["currentDays"]],
  ])("refuses a tally of %s", (_what, input, code, path) => {
    expect(faultOf(() => ticketTrends(input as never))).toEqual([code, path]);
  });
});
