import { cac, mergeTallies } from "cx-metrics";
import { describe, expect, it } from "vitest";
import { faultOf, warningsOf } from "../core/faultOf.ts";

describe("cac", () => {
  it("divides costs by new customers", () => {
    expect(cac({ costs: 10_000, newCustomers: 200 })).toEqual({
      metric: "cac",
      definition: "standard",
      options: {},
      value: 50,
      unit: "money",
      better: "lower",
      n: 200,
      interval: null,
      basis: { kind: "ratio", numerator: 10_000, denominator: 200 },
      tally: { costs: 10_000, newCustomers: 200 },
      excluded: {},
      warnings: [],
    });
  });

  it("adds up items, whatever their names", () => {
    const costs = JSON.parse('{ "media": 6000, "__proto__": 3500, "constructor": 500 }');
    expect(cac({ costs, newCustomers: 200 })).toMatchObject({
      value: 50,
      tally: { costs: 10_000, newCustomers: 200 },
    });
    expect(faultOf(() => cac({ costs: {}, newCustomers: 5 }))).toEqual([
      "invalid-shape",
      ["costs"],
    ]);
  });

  it("loses no small item beside a large one", () => {
    const costs = { office: 2 ** 52, a: 0.25, b: 0.25, c: 0.5 };
    expect(cac({ costs, newCustomers: 1 }).tally?.costs).toBe(2 ** 52 + 1);
  });

  it("is 0 where it cost nothing, and undefined where nobody came", () => {
    expect(cac({ costs: 0, newCustomers: 3 })).toMatchObject({ value: 0, warnings: [] });
    const nobody = cac({ costs: 500, newCustomers: 0 });
    expect(nobody).toMatchObject({ value: null, n: 0, basis: null });
    expect(warningsOf(nobody)).toEqual(["zero-denominator"]);
  });

  it("adds up over channels with items of their own", () => {
    const search = cac({ costs: { ads: 300 }, newCustomers: 10 }).tally;
    const events = cac({ costs: { stand: 500, travel: 200 }, newCustomers: 10 }).tally;
    expect(cac(mergeTallies(search, events)).value).toBe(50);
  });

  it.each<[string, unknown, unknown, string, string[]]>([
    ["no costs", { newCustomers: 1 }, {}, "invalid-shape", ["costs"]],
    ["null", { costs: null, newCustomers: 1 }, {}, "invalid-shape", ["costs"]],
    ["a list", { costs: [1, 2], newCustomers: 1 }, {}, "invalid-shape", ["costs"]],
    ["a map", { costs: new Map([["a", 1]]), newCustomers: 1 }, {}, "invalid-shape", ["costs"]],
    ["words", { costs: "1", newCustomers: 1 }, {}, "not-a-number", ["costs"]],
    ["negative costs", { costs: -1, newCustomers: 1 }, {}, "out-of-range", ["costs"]],
    [
      "a negative item",
      { costs: { ads: -1 }, newCustomers: 1 },
      {},
      "out-of-range",
      ["costs", "ads"],
    ],
    [
      "an empty item",
      { costs: { ads: null }, newCustomers: 1 },
      {},
      "invalid-shape",
      ["costs", "ads"],
    ],
    [
      "a sum beyond counting",
      { costs: { a: Number.MAX_SAFE_INTEGER, b: 1 }, newCustomers: 1 },
      {},
      "out-of-range",
      ["costs"],
    ],
    ["no customers", { costs: 1 }, {}, "invalid-shape", ["newCustomers"]],
    [
      "retained ones",
      { costs: 1, retainedCustomers: 1 },
      {},
      "invalid-shape",
      ["retainedCustomers"],
    ],
    ["an option", { costs: 1, newCustomers: 1 }, { lag: 1 }, "unknown-option", ["options", "lag"]],
  ])("refuses %s", (_what, input, options, code, path) => {
    const call = cac as (input: unknown, options: unknown) => unknown;
    expect(faultOf(() => call(input, options))).toEqual([code, path]);
  });
});
