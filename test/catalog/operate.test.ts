import { type OperateRequest, operate, operations } from "cx-metrics/catalog";
import { describe, expect, it } from "vitest";

describe("operate", () => {
  it("leads to the place in the request that is wrong", () => {
    expect(operate({ operation: "classify-nps", input: 11 })).toMatchObject({
      error: { code: "out-of-range", path: ["input"] },
    });
    expect(
      operate({ operation: "compound-rate", input: 1, options: { periods: -1 } }),
    ).toMatchObject({
      error: { code: "out-of-range", path: ["options", "periods"] },
    });
  });

  it("knows its operations", () => {
    expect(operate({ operation: "nps", input: [] })).toMatchObject({
      error: { code: "unknown-option", path: ["operation"] },
    });
    expect(operate({ operation: "toString", input: [] }).error?.code).toBe("unknown-option");
    for (const [id, { title, summary }] of Object.entries(operations)) {
      expect([id, title, summary].every((text) => text.length > 0)).toBe(true);
    }
  });

  it.each([undefined, null, 1, "classify-nps", [], { operation: "classify-nps", more: 1 }])(
    "never throws: %j",
    (request) => {
      expect(operate(request as unknown as OperateRequest).error?.code).toBe("invalid-shape");
    },
  );

  it("refuses a length that stands for a list", () => {
    const input = { length: 2 ** 52 };
    expect(operate({ operation: "duration-tally", input }).error?.code).toBe("invalid-shape");
  });
});
