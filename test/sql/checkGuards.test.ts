import { expect, test } from "vitest";
import { checkGuards } from "../../src/sql/checkGuards.ts";
import { column } from "../../src/sql/Expression.ts";
import type { Guard } from "../../src/sql/SqlPlan.ts";
import { openRow } from "../../src/sql/TallyRow.ts";

const guards: Guard[] = [{ field: "took", when: column("took"), expected: "a duration" }];

const rows = (...counts: (readonly [bad: number | null, refused: number | null, seen: number])[]) =>
  counts.map(([cx_bad, cx_refused, cx_seen], i) =>
    openRow({ cx_bad, cx_refused, cx_seen }, i + 10),
  );

test("rows of which none is bad pass, and so do none", () => {
  expect(() => checkGuards(rows([0, 0, 5], [null, null, 0]), guards)).not.toThrow();
  expect(() => checkGuards([], guards)).not.toThrow();
});

test("the first bad row is named, with how many of all rows are so", () => {
  expect(() => checkGuards(rows([0, 0, 5], [1, 2, 3], [1, 1, 9]), guards)).toThrow(
    expect.objectContaining({
      code: "inconsistent",
      path: ["rows", 11, "took"],
      message: "read: rows[11].took is wrong, expected a duration: 3 of 17 rows are not so",
    }),
  );
});

test("a guard that nobody knows is an error all the same", () => {
  expect(() => checkGuards(rows([7, 1, 2]), guards)).toThrow(
    expect.objectContaining({ code: "inconsistent", path: ["rows", 10, "cx_bad"] }),
  );
});
