import {
  type FirstContactCounts,
  type FirstContacts,
  firstContactResolution,
  type MetricResult,
} from "cx-metrics";
import { expectTypeOf, test } from "vitest";

test("firstContactResolution takes named counts", () => {
  const counts = { resolvedFirst: 1, contacts: 2 };
  expectTypeOf(firstContactResolution(counts)).toEqualTypeOf<
    MetricResult<FirstContactCounts | FirstContacts>
  >();
  firstContactResolution({ ...counts, notResolvable: undefined }, { definition: "net" });
  // @ts-expect-error of how many?
  firstContactResolution({ resolvedFirst: 1 });
  // @ts-expect-error unknown definition
  firstContactResolution(counts, { definition: "mean" });
});
