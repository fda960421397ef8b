import { expect, test } from "vitest";
import { column } from "../../src/sql/Expression.ts";
import { hasColumn } from "../../src/sql/hasColumn.ts";
import { groups, type Relation, rows } from "../../src/sql/Relation.ts";

const source: Relation = { kind: "source", source: { kind: "table", path: ["t"] } };

test("groups have their keys and tallies, and no others", () => {
  const counted = groups(source, ["plan"], { n: { kind: "count" } });
  expect(["plan", "n", "partial", "toString"].map((name) => hasColumn(counted, name))).toEqual([
    true,
    true,
    false,
    false,
  ]);
});

test("other stages make what they are asked for", () => {
  expect(hasColumn(rows(source, { plan: column("plan") }), "plan")).toBe(true);
});
