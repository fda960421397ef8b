import {
  type ChurnDefinition,
  type CustomerMovement,
  churnRate,
  type MetricResult,
  type MovementCounts,
} from "cx-metrics";
import { expectTypeOf, test } from "vitest";

declare const tally: CustomerMovement;

test("churnRate takes a tally or counts, and returns the one envelope", () => {
  expectTypeOf(churnRate(tally)).toEqualTypeOf<MetricResult<CustomerMovement | MovementCounts>>();
  expectTypeOf(churnRate({ lost: 1, gained: 2 }).value).toEqualTypeOf<number | null>();
  // @ts-expect-error a misspelt count
  churnRate({ start: 1, lots: 1 });
  // @ts-expect-error counts are numbers
  churnRate({ start: "1", lost: 1 });
  // @ts-expect-error null is no count
  churnRate({ start: 1, lost: null });
});

test("churnRate knows its definitions and methods", () => {
  expectTypeOf<ChurnDefinition>().toEqualTypeOf<
    | "start-existing"
    | "start-all"
    | "including-new"
    | "average-base"
    | "net-change"
    | "lost-per-gained"
    | "customer-days"
  >();
  churnRate(tally, { definition: "start-all", level: 0.9, interval: "jeffreys" });
  // @ts-expect-error unknown definition
  churnRate(tally, { definition: "gross" });
  // @ts-expect-error a method of nets
  churnRate(tally, { interval: "score" });
  // @ts-expect-error unknown option
  churnRate(tally, { unit: "days" });
});
