import { describe, expect, it } from "vitest";
import { checkSameLength, checkValues } from "../../src/stats/checkValues.ts";
import { refusal } from "./golden.ts";

describe("checkValues", () => {
  it("copies lists and typed arrays, with 0 for -0", () => {
    const given = Float32Array.of(1, 2.5, -0);
    const values = checkValues("test", ["values"], given);
    expect(Array.from(values)).toEqual([1, 2.5, 0]);
    values[0] = 9;
    expect(given[0]).toBe(1);
    expect(checkValues("test", ["values"], [])).toHaveLength(0);
  });

  it.each<[unknown, string]>([
    [undefined, "test: invalid-shape at values"],
    [null, "test: invalid-shape at values"],
    ["12", "test: invalid-shape at values"],
    [{ length: 2 }, "test: invalid-shape at values"],
    [new DataView(new ArrayBuffer(8)), "test: invalid-shape at values"],
    [[1], "test: out-of-range at values.length"],
    [[1, null], "test: invalid-shape at values.1"],
    // biome-ignore lint/suspicious/noSparseArray: a hole is no number.
    [[1, , 3], "test: invalid-shape at values.1"],
    [[1, "2"], "test: not-a-number at values.1"],
    [[1, Number.NaN], "test: not-a-number at values.1"],
    [[1, Infinity], "test: not-finite at values.1"],
    [[1, 1e61], "test: out-of-range at values.1"],
    [BigInt64Array.of(1n, 2n), "test: not-a-number at values.0"],
  ])("refuses %o", (values, expected) => {
    expect(refusal(() => checkValues("test", ["values"], values, 2))).toBe(expected);
  });
});

describe("checkSameLength", () => {
  it("refuses a list of another length", () => {
    expect(checkSameLength("test", ["weights"], [1, 2], 2)).toBeUndefined();
    const refused = refusal(() => checkSameLength("test", ["weights"], [1], 2));
    expect(refused).toBe("test: inconsistent at weights.length");
  });
});
