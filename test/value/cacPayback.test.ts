import { cacPayback } from "cx-metrics";
import { describe, expect, it } from "vitest";
import { faultOf, warningsOf } from "../core/faultOf.ts";

describe("cacPayback", () => {
  it("divides cost by what is earned in a period", () => {
    expect(cacPayback({ cac: 450, arpa: 100, margin: 75 })).toEqual({
      metric: "cac-payback",
      definition: "standard",
      options: {},
      value: 6,
      unit: "periods",
      better: "lower",
      n: null,
      interval: null,
      basis: { kind: "ratio", numerator: 45_000, denominator: 7500 },
      tally: null,
      excluded: {},
      warnings: [],
    });
    expect(cacPayback({ cac: 0, arpa: 100, margin: 75 }).value).toBe(0);
  });

  it("divides by the margin, which a formula without brackets multiplies", () => {
    expect(cacPayback({ cac: 450, arpa: 100, margin: 50 }).value).toBe(9);
  });

  it.each([
    { cac: 450, arpa: 0, margin: 75 },
    { cac: 450, arpa: 100, margin: 0 },
  ])("never pays back for %j", (input) => {
    const never = cacPayback(input);
    expect(never).toMatchObject({ value: null, basis: null });
    expect(warningsOf(never)).toEqual(["zero-denominator"]);
  });

  it.each<[string, unknown, string, string[]]>([
    ["no margin", { cac: 450, arpa: 100 }, "invalid-shape", ["margin"]],
    ["a margin above 100", { cac: 450, arpa: 100, margin: 101 }, "out-of-range", ["margin"]],
    ["a negative margin", { cac: 450, arpa: 100, margin: -1 }, "out-of-range", ["margin"]],
    ["a negative cost", { cac: -1, arpa: 100, margin: 75 }, "out-of-range", ["cac"]],
    ["a negative revenue", { cac: 1, arpa: -1, margin: 75 }, "out-of-range", ["arpa"]],
    ["a churn", { cac: 1, arpa: 1, margin: 75, churn: 5 }, "invalid-shape", ["churn"]],
  ])("refuses %s", (_what, input, code, path) => {
    const call = cacPayback as (input: unknown, options?: unknown) => unknown;
    expect(faultOf(() => call(input))).toEqual([code, path]);
    const asked = { definition: "gross" };
    expect(faultOf(() => call({ cac: 1, arpa: 1, margin: 1 }, asked))[0]).toBe(
      "unknown-definition",
    );
  });
});

it("multiplies before it divides", () => {
  expect(cacPayback({ cac: 7, arpa: 1, margin: 7 }).value).toBe(100);
});
