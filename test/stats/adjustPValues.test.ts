import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Adjustment, adjustPValues } from "../../src/stats/index.ts";
import { expectGolden, goldens, refusal } from "./golden.ts";

const METHODS: Adjustment[] = ["holm", "bh", "by", "bonferroni"];

describe("adjustPValues", () => {
  it.each(goldens("multiple.adjust"))("%s, as R has it", (_id, { inputs, expected, tolerance }) => {
    const p = inputs["p"] as unknown as number[];
    for (const method of METHODS) {
      const want = expected[method] as number[];
      adjustPValues(p, method).forEach((value, i) => {
        expectGolden(value, want[i], tolerance);
      });
    }
  });

  it("leaves null where it is, and out of the family", () => {
    for (const method of METHODS) {
      const [a, b] = adjustPValues([0.01, 0.04], method);
      expect(adjustPValues([null, 0.01, null, 0.04], method)).toEqual([null, a, null, b]);
    }
    expect(adjustPValues([])).toEqual([]);
    expect(adjustPValues([null])).toEqual([null]);
  });

  it("is Holm's unless asked otherwise, and leaves its input alone", () => {
    const p = Object.freeze([0.5, 0.04, 0.01]);
    expect(adjustPValues(p)).toEqual([0.5, 0.08, 0.03]);
    expect(adjustPValues(p, "bh")).toEqual([0.5, 0.06, 0.03]);
  });

  it("never lowers a p value, nor changes their order", () => {
    const lists = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 12 });
    fc.assert(
      fc.property(lists, fc.constantFrom(...METHODS), (p, method) => {
        const adjusted = adjustPValues(p, method) as number[];
        p.forEach((value, i) => {
          expect(adjusted[i]).toBeGreaterThanOrEqual(value * (1 - 1e-15));
          expect(adjusted[i]).toBeLessThanOrEqual(1);
          p.forEach((other, j) => {
            if (value < other) expect(adjusted[i]).toBeLessThanOrEqual(adjusted[j] as number);
            if (value === other) expect(adjusted[i]).toBe(adjusted[j]);
          });
        });
      }),
      { seed: 1, numRuns: 200 },
    );
  });

  it.each<[unknown, unknown, string]>([
    [0.5, "holm", "adjust-p-values: invalid-shape at p"],
    [[0.5, 1.1], "holm", "adjust-p-values: out-of-range at p.1"],
    [[undefined], "holm", "adjust-p-values: invalid-shape at p.0"],
    [["0.5"], "bh", "adjust-p-values: not-a-number at p.0"],
    [[0.5], "hochberg", "adjust-p-values: unknown-option at method"],
  ])("refuses %j, %j", (p, method, expected) => {
    expect(refusal(() => adjustPValues(p as never, method as never))).toBe(expected);
  });

  it("takes a typed array", () => {
    expect(adjustPValues(Float64Array.of(0.01, 0.04))).toEqual([0.02, 0.04]);
    expect(refusal(() => adjustPValues("0.01" as never))).toBe(
      "adjust-p-values: invalid-shape at p",
    );
  });
});
