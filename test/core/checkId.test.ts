import { describe, expect, it } from "vitest";
import { checkId } from "../../src/core/checkId.ts";
import { faultOf } from "./faultOf.ts";

describe("checkId", () => {
  it.each([["a"], [""], ["__proto__"], [7], [-1.5], [0]])("takes %j", (id) => {
    expect(checkId("m", ["id"], id)).toBe(id);
  });

  it("knows one 0", () => {
    expect(Object.is(checkId("m", ["id"], -0), 0)).toBe(true);
  });

  it.each([[null], [undefined], [true], [Number.NaN], [Infinity], [{}], [["a"]], [7n]])(
    "refuses %s",
    (id) => {
      expect(faultOf(() => checkId("m", ["rows", 3, "id"], id))).toEqual([
        "invalid-shape",
        ["rows", 3, "id"],
      ]);
    },
  );
});
