import { bgBb, bgNbd, frequencyRecencyMatrix, mbgNbd } from "cx-metrics/models";
import { describe, expect, it } from "vitest";
import { faultOf } from "../core/faultOf.ts";

const params = { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 };
const model = mbgNbd.fromParams(params, { unit: "weeks" });

describe("frequencyRecencyMatrix", () => {
  it("has the predictions of each history", () => {
    const matrix = frequencyRecencyMatrix(model, { T: 6, t: 4, maxFrequency: 3 });
    expect(matrix.frequency).toEqual([0, 1, 2, 3]);
    expect(matrix.recency).toEqual([0, 1, 2, 3, 4, 5, 6]);
    for (const frequency of matrix.frequency) {
      for (const recency of matrix.recency) {
        const customer = { frequency, recency, T: 6 };
        const [expected, alive] = [matrix.expectedPurchases, matrix.probabilityAlive].map(
          (of) => of[frequency]?.[recency],
        );
        if ((frequency === 0) !== (recency === 0)) {
          expect([expected, alive]).toEqual([null, null]);
        } else {
          expect(expected).toBe(mbgNbd.expectedPurchases(model, customer, 4));
          expect(alive).toBe(mbgNbd.probabilityAlive(model, customer));
        }
      }
    }
  });

  it("goes as far and as fine as it is told", () => {
    const at = (options: object) =>
      frequencyRecencyMatrix(model, { T: 6.5, t: 1, maxFrequency: 1, ...options }).recency;
    expect(at({})).toEqual([0, 1, 2, 3, 4, 5, 6]);
    expect(at({ maxRecency: 2.5 })).toEqual([0, 1, 2]);
    expect(at({ maxRecency: 1, recencyStep: 0.25 })).toEqual([0, 0.25, 0.5, 0.75, 1]);
    expect(at({ T: { days: 14 }, recencyStep: { days: 7 } })).toEqual([0, 1, 2]);
    // 3 * 0.1 is more than 0.3.
    expect(at({ T: 0.3, recencyStep: 0.1 })).toEqual([0, 0.1, 0.2, 0.3]);
    expect(at({ T: 0 })).toEqual([0]);
    expect(frequencyRecencyMatrix(model, { T: 0, t: 1, maxFrequency: 1 })).toEqual({
      frequency: [0, 1],
      recency: [0],
      expectedPurchases: [[mbgNbd.expectedPurchasesNewCustomer(model, 1)], [null]],
      probabilityAlive: [[expect.closeTo(2.426 / (0.793 + 2.426), 14)], [null]],
    });
  });

  it("has no cells of BG/BB with more purchases than opportunities", () => {
    const discrete = bgBb.fromParams({ alpha: 1.2, beta: 0.75, gamma: 0.66, delta: 2.78 });
    const matrix = frequencyRecencyMatrix(discrete, { T: 2, t: 3, maxFrequency: 3 });
    const at = (frequency: number, recency: number) =>
      bgBb.expectedPurchases(discrete, { frequency, recency, T: 2 }, 3);
    expect(matrix.expectedPurchases).toEqual([
      [expect.closeTo(at(0, 0), 12), null, null],
      [null, expect.closeTo(at(1, 1), 12), expect.closeTo(at(1, 2), 12)],
      [null, null, expect.closeTo(at(2, 2), 12)],
      [null, null, null],
    ]);
    expect(matrix.probabilityAlive[3]).toEqual([null, null, null]);
    expect(
      faultOf(() => frequencyRecencyMatrix(discrete, { T: 2.5, t: 3, maxFrequency: 1 })),
    ).toEqual(["not-integer", ["options", "T"]]);
  });

  it("survives JSON", () => {
    const matrix = frequencyRecencyMatrix(model, { T: 2, t: 1, maxFrequency: 2 });
    expect(JSON.parse(JSON.stringify(matrix))).toEqual(matrix);
  });

  it("refuses what cannot be", () => {
    const any = frequencyRecencyMatrix as (...input: unknown[]) => unknown;
    const fault = (change: object, of: unknown = model) =>
      faultOf(() => any(of, { T: 6, t: 4, maxFrequency: 3, ...change }));
    const at = (option: string) => ["options", option];
    expect(fault({ maxRecency: 6.1 })).toEqual(["inconsistent", at("maxRecency")]);
    expect(fault({ maxFrequency: 1.5 })).toEqual(["not-integer", at("maxFrequency")]);
    expect(fault({ maxFrequency: 142_857 })).toEqual(["out-of-range", at("maxFrequency")]);
    expect(fault({ maxFrequency: undefined })).toEqual(["invalid-shape", at("maxFrequency")]);
    expect(fault({ recencyStep: 0 })).toEqual(["out-of-range", at("recencyStep")]);
    expect(fault({ recencyStep: 1e-9 })).toEqual(["out-of-range", at("maxFrequency")]);
    expect(fault({ recencyStep: null })).toEqual(["invalid-shape", at("recencyStep")]);
    expect(fault({ maxRecency: null })).toEqual(["invalid-shape", at("maxRecency")]);
    expect(fault({ T: -1 })).toEqual(["out-of-range", at("T")]);
    expect(fault({ t: Number.NaN })).toEqual(["not-a-number", at("t")]);
    expect(fault({ time: 3 })).toEqual(["unknown-option", at("time")]);
    expect(fault({}, "bg-nbd")).toEqual(["invalid-shape", ["purchaseModel"]]);
    expect(faultOf(() => any(model))).toEqual(["invalid-shape", ["options"]]);
    const bare = bgNbd.fromParams(params);
    expect(fault({ T: { weeks: 6 } }, bare)).toEqual(["inconsistent", at("T")]);
  });
});
