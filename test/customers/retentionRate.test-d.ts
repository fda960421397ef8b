import { type RetentionDefinition, retentionRate } from "cx-metrics";
import { expectTypeOf, test } from "vitest";

test("retentionRate takes what churnRate takes, and has its own definitions", () => {
  expectTypeOf(retentionRate({ start: 1, lost: 0 }).value).toEqualTypeOf<number | null>();
  retentionRate({ start: 500, end: 550, gained: 100 }, { definition: "end-minus-new" });
  expectTypeOf<RetentionDefinition>().toEqualTypeOf<
    "start-existing" | "end-minus-new" | "end-over-start"
  >();
  // @ts-expect-error a definition of churn
  retentionRate({ start: 1, lost: 0 }, { definition: "start-all" });
  // @ts-expect-error a misspelt count
  retentionRate({ start: 1, ended: 0 });
});
