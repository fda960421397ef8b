import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { weighComponents } from "../../src/core/weighComponents.ts";
import { faultOf, warningsOf } from "./faultOf.ts";

const weigh = (components: unknown, itemWeights?: unknown) =>
  weighComponents("metric", components, itemWeights);

describe("weighComponents", () => {
  it("is the mean without weights", () => {
    expect(weigh({ a: 80, b: 50, c: 20 })).toEqual({
      estimate: {
        value: 50,
        n: null,
        interval: null,
        basis: { kind: "ratio", numerator: 150, denominator: 3 },
        warnings: [],
      },
      itemWeights: { a: 1, b: 1, c: 1 },
      missing: 0,
    });
  });

  it("weighs", () => {
    const { estimate, itemWeights } = weigh({ a: 90, b: 0 }, { b: 1, a: 2 });
    expect(estimate).toMatchObject({ value: 60, basis: { numerator: 180, denominator: 3 } });
    expect(itemWeights).toEqual({ a: 2, b: 1 });
  });

  it.each<[string, unknown]>([
    ["null", { a: 80, b: null }],
    ["undefined", { a: 80, b: undefined }],
    ["absent", { a: 80 }],
  ])("leaves out what is %s, with its weight", (_what, components) => {
    const { estimate, missing } = weigh(components, { a: 1, b: 3 });
    expect(estimate.value).toBe(80);
    expect(missing).toBe(1);
  });

  it("tells nothing known from nothing that weighs", () => {
    for (const none of [weigh({}), weigh({ a: null }), weigh({ a: null }, { a: 0 })]) {
      expect(none.estimate).toMatchObject({ value: null, n: null, basis: null });
      expect(warningsOf(none.estimate)).toEqual(["no-data"]);
    }
    const light = weigh({ a: 80, b: null }, { a: 0, b: 2 });
    expect(light.estimate).toMatchObject({ value: null, basis: null });
    expect(warningsOf(light.estimate)).toEqual(["zero-denominator"]);
  });

  it("does not count a component that weighs nothing", () => {
    expect(weigh({ a: 70, b: 100 }, { a: 0.1, b: 0 }).estimate.value).toBe(70);
  });

  it("takes any name", () => {
    const components = JSON.parse('{"__proto__":10,"constructor":30}');
    const { estimate, itemWeights } = weigh(components);
    expect(estimate.value).toBe(20);
    expect(JSON.stringify(itemWeights)).toBe('{"__proto__":1,"constructor":1}');
  });

  it("stays between its extremes, whatever the weights", () => {
    const item = fc.record({
      score: fc.double({ min: 0, max: 100, noNaN: true }),
      weight: fc.oneof(fc.constantFrom(0.1, 0.2, 0.7), fc.double({ min: 0, max: 1, noNaN: true })),
    });
    fc.assert(
      fc.property(fc.array(item, { minLength: 1, maxLength: 6 }), fc.boolean(), (items, same) => {
        const scores = items.map(({ score }) => (same ? (items[0]?.score ?? 0) : score));
        const { value } = weigh({ ...scores }, { ...items.map(({ weight }) => weight) }).estimate;
        if (value === null) return;
        expect(value).toBeGreaterThanOrEqual(Math.min(...scores));
        expect(value).toBeLessThanOrEqual(Math.max(...scores));
      }),
    );
  });

  it("refuses", () => {
    expect(faultOf(() => weigh([80]))).toEqual(["invalid-shape", []]);
    expect(faultOf(() => weigh({ a: 101 }))).toEqual(["out-of-range", ["a"]]);
    expect(faultOf(() => weigh({ a: "80" }))).toEqual(["not-a-number", ["a"]]);
    const weights = ["options", "itemWeights"];
    expect(faultOf(() => weigh({ a: 1 }, 3))).toEqual(["invalid-shape", weights]);
    expect(faultOf(() => weigh({ a: 1 }, { a: -1 }))).toEqual(["out-of-range", [...weights, "a"]]);
    expect(faultOf(() => weigh({ a: 1 }, { a: null }))).toEqual([
      "invalid-shape",
      [...weights, "a"],
    ]);
    expect(faultOf(() => weigh({ useage: 1 }, { usage: 2 }))).toEqual([
      "inconsistent",
      [...weights, "useage"],
    ]);
  });
});
