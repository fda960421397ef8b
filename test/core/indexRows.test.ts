import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { indexRows } from "../../src/core/indexRows.ts";
import { openTable } from "../../src/core/Rows.ts";
import { holds } from "../support/lawRuns.ts";
import { faultOf } from "./faultOf.ts";

const index = (id: unknown) => indexRows("m", openTable("m", "rows", { id }), "id");

/** What an index says, row by row: that is what went in. */
const owners = ({ of, ids }: ReturnType<typeof index>) => Array.from(of, (place) => ids[place]);

describe("indexRows", () => {
  it("numbers owners in the order of their first rows", () => {
    const { of, ids } = index(["b", "a", "b", "c", "a"]);
    expect([...of]).toEqual([0, 1, 0, 2, 1]);
    expect(ids).toEqual(["b", "a", "c"]);
  });

  it("reads records", () => {
    const rows = [{ id: 7 }, { id: "7" }, { id: 7 }];
    const { of, ids } = indexRows("m", openTable("m", "rows", rows), "id");
    expect([...of]).toEqual([0, 1, 0]);
    expect(ids).toEqual([7, "7"]);
  });

  it.each([["__proto__"], ["constructor"], ["toString"], [""]])("takes %j for an owner", (id) => {
    expect(owners(index([id, "a", id]))).toEqual([id, "a", id]);
  });

  it("is the same for keys of every kind of array, near to each other or far apart", () => {
    const near = fc.array(fc.integer({ min: 0, max: 100 }), { maxLength: 40 });
    const far = fc.array(fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }), { maxLength: 40 });
    holds(
      fc.property(fc.oneof(near, far), (keys) => {
        const plain = index(keys);
        expect(owners(plain)).toEqual(keys);
        expect(plain.ids).toEqual([...new Set(keys)]);
        for (const column of [Int32Array.from(keys), Float64Array.from(keys)]) {
          expect(index(column)).toEqual(plain);
        }
        const small = keys.map((key) => key & 255);
        for (const kind of [Uint8Array, Uint16Array, Uint32Array, Float32Array]) {
          expect(index(kind.from(small))).toEqual(index(small));
        }
      }),
      200,
    );
  });

  it("takes fractions and zeros of either sign", () => {
    expect(index(Float64Array.of(1.5, 2, 1.5)).ids).toEqual([1.5, 2]);
    const zeros = index(Float64Array.of(-0, 0));
    expect(zeros.ids).toEqual([0]);
    expect([...zeros.of]).toEqual([0, 0]);
  });

  it("indexes nothing", () => {
    for (const none of [[], new Uint32Array(), new Float64Array()]) {
      expect(index(none)).toEqual({ of: new Uint32Array(), ids: [] });
    }
  });

  it("refuses what is no id, and says where", () => {
    expect(faultOf(() => index(["a", null]))).toEqual(["invalid-shape", ["rows", 1, "id"]]);
    for (const column of [Float64Array.of(1, Number.NaN), Float64Array.of(1, Infinity)]) {
      expect(faultOf(() => index(column))).toEqual(["invalid-shape", ["rows", 1, "id"]]);
    }
    expect(faultOf(() => index(BigInt64Array.of(1n)))).toEqual([
      "invalid-shape",
      ["rows", 0, "id"],
    ]);
  });
});
