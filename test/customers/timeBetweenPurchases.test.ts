import { mergeTallies, timeBetweenPurchases } from "cx-metrics";
import { describe, expect, it } from "vitest";
import { faultOf, warningsOf } from "../core/faultOf.ts";

const DAY = 86_400_000;

const order = (customer: string, day: number) => ({ customer, at: Date.UTC(2026, 2, day) });

describe("timeBetweenPurchases", () => {
  const orders = [order("a", 31), order("a", 1), order("b", 5), order("a", 11)];

  it("is the mean of all gaps, in days", () => {
    expect(timeBetweenPurchases(orders)).toMatchObject({
      metric: "time-between-purchases",
      definition: "standard",
      options: {},
      value: 15,
      unit: "days",
      better: "lower",
      n: 2,
      interval: null,
      basis: { kind: "ratio", numerator: 30 * DAY, denominator: 2 * DAY },
      tally: { labels: { kind: "purchase-gaps", version: 1 }, gaps: 2, totalMs: 30 * DAY },
      excluded: {},
    });
  });

  it("counts a gap as often as it occurs, not each customer once", () => {
    const pooled = [...orders, order("c", 1), order("c", 2)];
    expect(timeBetweenPurchases(pooled).value).toBe(31 / 3);
  });

  it("counts two orders of one instant as a gap of 0", () => {
    expect(timeBetweenPurchases([order("a", 1), order("a", 1)])).toMatchObject({ value: 0, n: 1 });
  });

  it("measures days of 24 hours, over a change of clocks as well", () => {
    const at = ["2026-03-28T12:00:00+01:00", "2026-03-29T12:00:00+02:00"];
    const result = timeBetweenPurchases(at.map((instant) => ({ customer: 1, at: instant })));
    expect(result.value).toBe(23 / 24);
  });

  it("is undefined where nobody ordered twice", () => {
    for (const rows of [[], [order("a", 1), order("b", 2)]]) {
      const result = timeBetweenPurchases(rows);
      expect(result).toMatchObject({ value: null, n: 0, interval: null, basis: null });
      expect(warningsOf(result)).toEqual(["no-data"]);
    }
  });

  it("finishes its tally to the same result, and the sum of two", () => {
    const result = timeBetweenPurchases(orders);
    expect(timeBetweenPurchases(result.tally ?? [])).toEqual(result);
    const others = [order("z", 1), order("z", 7)];
    const sum = mergeTallies(result.tally, timeBetweenPurchases(others).tally);
    expect(timeBetweenPurchases(sum)).toEqual(timeBetweenPurchases([...orders, ...others]));
  });

  it("warns of few gaps only", () => {
    expect(warningsOf(timeBetweenPurchases(orders))).toEqual(["small-sample"]);
    const many = Array.from({ length: 31 }, (_, day) => order("a", day));
    expect(warningsOf(timeBetweenPurchases(many))).toEqual([]);
  });
});

describe("timeBetweenPurchases refuses", () => {
  const labels = { kind: "purchase-gaps", version: 1 };
  const tally = { labels, gaps: 2, totalMs: 5 };

  it.each<[string, unknown, unknown, string, (string | number)[]]>([
    ["nothing", undefined, {}, "invalid-shape", []],
    ["sums without labels", { gaps: 2, totalMs: 5 }, {}, "invalid-shape", ["labels"]],
    [
      "another tally",
      { ...tally, labels: { ...labels, kind: "durations" } },
      {},
      "inconsistent",
      ["labels", "kind"],
    ],
    ["half a gap", { ...tally, gaps: 1.5 }, {}, "not-integer", ["gaps"]],
    ["negative time", { ...tally, totalMs: -1 }, {}, "out-of-range", ["totalMs"]],
    ["time without gaps", { ...tally, gaps: 0 }, {}, "inconsistent", ["totalMs"]],
    ["endless time", { ...tally, totalMs: Infinity }, {}, "not-finite", ["totalMs"]],
    ["another count", { ...tally, orders: 3 }, {}, "invalid-shape", ["orders"]],
    ["a row of nobody", [{ at: 0 }], {}, "invalid-shape", ["orders", 0, "customer"]],
    ["an option", tally, { unit: "hours" }, "unknown-option", ["options", "unit"]],
    ["a definition", tally, { definition: "x" }, "unknown-definition", ["options", "definition"]],
  ])("%s", (_what, input, options, code, path) => {
    const call = timeBetweenPurchases as (input: unknown, options: unknown) => unknown;
    expect(faultOf(() => call(input, options))).toEqual([code, path]);
  });
});

it("divides once", () => {
  const at = [0, 1, 2, 3].map((gap) => gap * 8_640_000);
  expect(timeBetweenPurchases({ customer: at.map(() => "a"), at }).value).toBe(0.1);
});
