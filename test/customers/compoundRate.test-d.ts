import { compoundRate } from "cx-metrics";
import { expectTypeOf, test } from "vitest";

test("compoundRate takes a percentage and how often, and returns a number", () => {
  expectTypeOf(compoundRate(1, { periods: 12 })).toEqualTypeOf<number>();
  // @ts-expect-error how often?
  compoundRate(1);
  // @ts-expect-error two numbers in a row say nothing
  compoundRate(1, 12);
});
