import { expect, test } from "vitest";
import { table } from "../../src/sql/index.ts";
import { faultOf } from "../core/faultOf.ts";

test("each part of a name stands by itself", () => {
  expect(table("crm", "a.b")).toEqual({ kind: "table", path: ["crm", "a.b"] });
});

test("no name, an empty one and what is no text are refused", () => {
  expect(faultOf(() => table())).toEqual(["invalid-shape", ["path"]]);
  expect(faultOf(() => table("crm", ""))).toEqual(["invalid-shape", ["path", 1]]);
  for (const name of [null, 7, {}, ["t"], undefined])
    expect(faultOf(() => table(name as string))).toEqual(["invalid-shape", ["path", 0]]);
});
