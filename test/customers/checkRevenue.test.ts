import {
  grossRevenueRetention,
  mrrGrowth,
  netRevenueRetention,
  quickRatio,
  type RevenueMovement,
  type RevenueParts,
  revenueChurn,
  revenueMovement,
} from "cx-metrics";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { faultOf } from "../core/faultOf.ts";
import { revenueChanges } from "../support/rowCases/revenueChanges.ts";
import { tickPeriod } from "../support/spells.ts";

const net = (movement: RevenueMovement | RevenueParts) =>
  revenueChurn(movement, { definition: "net" });

const month = {
  start: 1000,
  new: 300,
  expansion: 120,
  reactivation: 30,
  contraction: 40,
  churn: 60,
  end: 1350,
};

const tally: RevenueMovement = {
  labels: { kind: "revenue-movement", version: 1, from: 0, to: 10, currency: "EUR" },
  ...month,
};

type Call = (movement: never, options?: never) => unknown;

const rates = [
  ["revenue-churn", "gross", revenueChurn, 10, "percent", "lower", [100, 1000]],
  ["revenue-churn", "net", net, -5, "percent", "lower", [-50, 1000]],
  [
    "gross-revenue-retention",
    "standard",
    grossRevenueRetention,
    90,
    "percent",
    "higher",
    [900, 1000],
  ],
  [
    "net-revenue-retention",
    "standard",
    netRevenueRetention,
    102,
    "percent",
    "higher",
    [1020, 1000],
  ],
  ["quick-ratio", "standard", quickRatio, 4.5, "ratio", "higher", [450, 100]],
  ["mrr-growth", "standard", mrrGrowth, 35, "percent", "higher", [350, 1000]],
] as const;

describe.each(rates)("%s, %s", (metric, definition, rate, value, unit, better, basis) => {
  it("is the same from a tally and from its parts", () => {
    const [numerator, denominator] = basis;
    const result = {
      metric,
      definition,
      options: {},
      value,
      unit,
      better,
      n: null,
      interval: null,
      basis: { kind: "ratio", numerator, denominator },
      excluded: {},
      warnings: [],
    };
    expect(rate(tally)).toEqual({ ...result, options: { currency: "EUR" }, tally });
    expect(rate(month)).toEqual({ ...result, tally: month });
  });

  it("names a currency where the tally has one", () => {
    const { currency: _, ...labels } = tally.labels;
    expect(rate({ ...tally, labels }).options).toStrictEqual({});
    const yen = rate({ ...tally, labels: { ...labels, currency: "JPY" } });
    expect(yen.options).toStrictEqual({ currency: "JPY" });
    const nothing = { start: 0, new: 0, expansion: 0, reactivation: 0, contraction: 0, churn: 0 };
    const empty = rate({ labels: { ...labels, currency: "JPY" }, ...nothing, end: 0 });
    expect(empty).toMatchObject({ value: null, options: { currency: "JPY" } });
  });

  it("needs neither the end nor what may be 0", () => {
    const { end: _, contraction: __, reactivation: ___, ...known } = month;
    const given = { ...known, contraction: undefined };
    expect(rate(given)).toEqual(rate(known));
    expect(rate(given).tally).toStrictEqual(known);
    expect(rate({ ...known, contraction: 0, reactivation: 0 }).value).toBe(rate(known).value);
  });

  it("is undefined where there is nothing to divide by", () => {
    const result = rate({ start: 0, new: 5, expansion: 0, churn: 0 });
    const of = unit === "ratio" ? "churn + contraction" : "start";
    expect(result).toMatchObject({ value: null, n: null, interval: null, basis: null });
    expect(result.warnings).toEqual([
      { code: "zero-denominator", message: `there is nothing to divide by: ${of} is 0` },
    ]);
  });

  it("is 0, not -0, where nothing moved", () => {
    const still = rate({ start: 10, new: 0, expansion: 0, churn: 0, end: 10 }).value;
    expect([0, 100, null]).toContain(still);
    expect(Object.is(still, -0)).toBe(false);
  });

  it("leaves a frozen movement alone", () => {
    expect(rate(Object.freeze({ ...month })).value).toBe(value);
  });

  it.each<[string, unknown, string, (string | number)[]]>([
    ["nothing", undefined, "invalid-shape", []],
    ["a list", [1000, 10], "invalid-shape", []],
    ["a misspelt part", { ...month, reactivated: 1 }, "invalid-shape", ["reactivated"]],
    ["a null", { ...month, churn: null }, "invalid-shape", ["churn"]],
    ["an amount in words", { ...month, churn: "1" }, "not-a-number", ["churn"]],
    ["NaN", { ...month, start: Number.NaN }, "not-a-number", ["start"]],
    ["infinite money", { ...month, start: Infinity }, "not-finite", ["start"]],
    ["a loss as a negative amount", { ...month, churn: -60 }, "out-of-range", ["churn"]],
    ["more lost than there was", { ...month, churn: 961 }, "inconsistent", ["start"]],
    ["a larger contraction than start", { start: 5, contraction: 6 }, "inconsistent", ["start"]],
    ["an end that is 1 too large", { ...month, end: 1351 }, "inconsistent", ["end"]],
    ["an end that is 1 too small", { ...month, end: 1349 }, "inconsistent", ["end"]],
    ["an end below what came", { start: 9, new: 5, end: 4 }, "inconsistent", ["end"]],
    ["an end below what came back", { start: 9, reactivation: 5, end: 4 }, "inconsistent", ["end"]],
    ["an end below what stayed", { start: 9, churn: 2, end: 6 }, "inconsistent", ["end"]],
    [
      "an end that nothing explains",
      { start: 9, new: 1, expansion: 1, end: 12 },
      "inconsistent",
      ["end"],
    ],
    ["no labels", { ...tally, labels: null }, "invalid-shape", ["labels"]],
    ["another kind", labelled({ kind: "customer-movement" }), "inconsistent", ["labels", "kind"]],
    ["another version", labelled({ version: 2 }), "inconsistent", ["labels", "version"]],
    ["an unknown label", labelled({ unit: "EUR" }), "invalid-shape", ["labels", "unit"]],
    ["a period without start", labelled({ from: undefined }), "invalid-shape", ["labels", "from"]],
    ["a period backwards", labelled({ to: -1 }), "inconsistent", ["labels", "to"]],
    ["a currency in numbers", labelled({ currency: 978 }), "invalid-shape", ["labels", "currency"]],
    ["a tally without a part", { ...tally, churn: undefined }, "invalid-shape", ["churn"]],
    ["a tally in parts of cents", { ...tally, end: 1350.5 }, "not-integer", ["end"]],
    ["a tally that does not add up", { ...tally, end: 1351 }, "inconsistent", ["end"]],
  ])("refuses %s", (_what, movement, code, path) => {
    expect(faultOf(() => (rate as Call)(movement as never))).toEqual([code, path]);
  });

  it("takes fractions of money whose sum is off by the last bit", () => {
    const parts = { start: 0.3, new: 0.1, expansion: 0, contraction: 0.1, churn: 0.2 };
    expect(parts.contraction + parts.churn).toBeGreaterThan(parts.start);
    const [low, high] = [rate(parts).value, rate({ ...parts, end: 0.1 }).value];
    expect(low).toBeCloseTo(high as number, 9);
    if (metric === "revenue-churn") expect(low).toBe(100);
    if (metric.endsWith("retention")) expect(low).toBe(0);
    if (metric === "mrr-growth") expect(low).toBeCloseTo(-66.67, 2);
    const fault = faultOf(() => rate({ ...parts, end: 0.101 }));
    expect(fault).toEqual(["inconsistent", ["end"]]);
  });

  it("refuses what it cannot divide in a double", () => {
    const parts = { start: 1e-300, new: 9e15, expansion: 9e15, churn: 1e-300 };
    const bounded = definition === "gross" || metric === "gross-revenue-retention";
    if (bounded) expect(rate(parts).value).toBe(definition === "gross" ? 100 : 0);
    else expect(faultOf(() => rate(parts))).toEqual(["out-of-range", []]);
  });

  function labelled(labels: object) {
    return { ...tally, labels: { ...tally.labels, ...labels } };
  }
});

describe("the options", () => {
  it.each([
    ["null", null, "invalid-shape", ["options"]],
    ["an interval", { interval: "wilson" }, "unknown-option", ["options", "interval"]],
    ["a definition", { definition: "logo" }, "unknown-definition", ["options", "definition"]],
  ])("are not %s", (_what, options, code, path) => {
    for (const [, , rate] of rates.filter(([, definition]) => definition !== "net")) {
      expect(faultOf(() => (rate as Call)(month as never, options as never))).toEqual([code, path]);
    }
  });
});

it("keeps the identities between the rates, of any revenue", () => {
  fc.assert(
    fc.property(revenueChanges, tickPeriod, (rows, period) => {
      const movement = revenueMovement(rows, period);
      const { start, reactivation, contraction, churn, end } = movement;
      if (start === 0) return;
      const value = (result: { readonly value: number | null }) => result.value as number;
      const gross = value(revenueChurn(movement));
      expect(value(grossRevenueRetention(movement)) + gross).toBeCloseTo(100, 9);
      const returned = (100 * reactivation) / start;
      const kept = value(netRevenueRetention(movement)) + returned;
      expect(kept + value(net(movement))).toBeCloseTo(100, 9);
      if (churn + contraction === 0) return;
      expect(Math.sign(value(quickRatio(movement)) - 1)).toBe(Math.sign(end - start));
      expect(Math.sign(value(mrrGrowth(movement)))).toBe(Math.sign(end - start));
    }),
    { seed: 4, numRuns: 300 },
  );
});
