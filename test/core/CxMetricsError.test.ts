import { describe, expect, it, vi } from "vitest";
import { CxMetricsError, isCxMetricsError, nps } from "../../src/index.ts";
import { errorOf } from "./faultOf.ts";

describe("CxMetricsError", () => {
  const refuse = () => errorOf(() => nps([9, 10, 7, 11]));

  it("carries code, path and what was received", () => {
    expect(refuse()).toMatchObject({ code: "out-of-range", path: ["answers", 3], received: 11 });
  });

  it("says metric, place and expectation in one sentence", () => {
    expect(refuse().message).toBe("nps: answers[3] is 11, expected a whole number from 0 to 10");
  });

  it("is a RangeError with a name and a stack", () => {
    const error = refuse();
    expect(error).toBeInstanceOf(RangeError);
    expect(error.name).toBe("CxMetricsError");
    expect(String(error)).toMatch(/^CxMetricsError: nps: /);
    expect(error.stack).toContain("fail.ts");
  });

  it("shows its details, and not its brand, when it is logged or copied", () => {
    const error = refuse();
    expect(Object.keys(error).sort()).toEqual(["code", "name", "path", "received"]);
    expect(Object.getOwnPropertySymbols({ ...error })).toEqual([]);
  });

  it("can be made by a program of its own", () => {
    const details = { code: "inconsistent", path: ["a", 0], received: null } as const;
    expect({ ...new CxMetricsError("no", details) }).toEqual({
      ...details,
      name: "CxMetricsError",
    });
  });
});

describe("isCxMetricsError", () => {
  it("holds for an error of another copy of the library, where instanceof does not", async () => {
    vi.resetModules();
    const copy: typeof import("../../src/index.ts") = await import("../../src/index.ts");
    expect(copy.CxMetricsError).not.toBe(CxMetricsError);
    let caught: unknown;
    try {
      copy.nps([11]);
    } catch (error) {
      caught = error;
    }
    expect(caught).not.toBeInstanceOf(CxMetricsError);
    expect(isCxMetricsError(caught)).toBe(true);
  });

  it("holds by a mark that every version makes alike", () => {
    const mark = Symbol.for("cx-metrics.CxMetricsError");
    expect(
      Reflect.get(
        errorOf(() => nps([11])),
        mark,
      ),
    ).toBe(true);
    expect(isCxMetricsError({ [mark]: true })).toBe(true);
  });

  it("holds for its own", () => {
    expect(isCxMetricsError(errorOf(() => nps([11])))).toBe(true);
  });

  it.each([
    [undefined],
    [null],
    ["out-of-range"],
    [new RangeError("no")],
    [{ code: "out-of-range", path: [], received: 1 }],
    [() => 1],
  ])("does not hold for %s", (other) => {
    expect(isCxMetricsError(other)).toBe(false);
  });
});
