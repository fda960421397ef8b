import { describe, expect, it } from "vitest";
import { checkTallyKind } from "../../src/core/checkTallyKind.ts";
import { errorOf, faultOf } from "./faultOf.ts";

const labels = { kind: "orders", version: 1, from: 5 };
const check = (given: unknown) => checkTallyKind("metric", given, "orders", ["from"]);

describe("checkTallyKind", () => {
  it("gives the labels, for those of its own kind to be read", () => {
    expect(check(labels)).toEqual(labels);
    expect(checkTallyKind("metric", { kind: "orders", version: 1 }, "orders")).toBeDefined();
  });

  it.each<[string, unknown, string, string[]]>([
    ["no labels", undefined, "invalid-shape", ["labels"]],
    ["an unknown one", { ...labels, to: 9 }, "invalid-shape", ["labels", "to"]],
    ["another kind", { ...labels, kind: "visits" }, "inconsistent", ["labels", "kind"]],
    ["no kind", { version: 1 }, "inconsistent", ["labels", "kind"]],
    ["another version", { ...labels, version: 2 }, "inconsistent", ["labels", "version"]],
    ["no version", { kind: "orders" }, "inconsistent", ["labels", "version"]],
  ])("refuses %s", (_what, given, code, path) => {
    expect(faultOf(() => check(given))).toEqual([code, path]);
  });

  it("says what it has received", () => {
    const { message, received } = errorOf(() => check({ ...labels, version: 2 }));
    expect([message, received]).toEqual(["metric: labels.version is 2, expected 1", 2]);
    expect(errorOf(() => check({ ...labels, kind: "visits" })).message).toBe(
      'metric: labels.kind is "visits", expected "orders"',
    );
  });
});
