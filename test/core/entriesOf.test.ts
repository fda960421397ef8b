import { expect, it } from "vitest";
import { entriesOf } from "../../src/core/entriesOf.ts";
import { errorOf, faultOf } from "./faultOf.ts";

const read = (record: unknown) => entriesOf("metric", ["field"], record, "counts by name");

it("takes any name", () => {
  const record = JSON.parse('{"__proto__":1,"constructor":2,"":3}');
  expect(read(record)).toEqual([
    ["__proto__", 1],
    ["constructor", 2],
    ["", 3],
  ]);
  expect(read({})).toEqual([]);
});

it.each<[string, unknown]>([
  ["nothing", undefined],
  ["null", null],
  ["a number", 4],
  ["a list", [1]],
  ["a map, which has no entries of its own", new Map([["a", 1]])],
  ["a generator", (function* () {})()],
])("refuses %s", (_what, record) => {
  expect(faultOf(() => read(record))).toEqual(["invalid-shape", ["field"]]);
  expect(errorOf(() => read(record)).message).toContain("expected counts by name");
});
