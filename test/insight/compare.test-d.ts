import { compare, comparePaired, csat, type Interval, nps } from "cx-metrics";
import { expectTypeOf, it } from "vitest";

it("takes any two results, and has null where something may be unknown", () => {
  const found = compare(nps([9]), nps([3]));
  expectTypeOf(found.difference).toEqualTypeOf<number | null>();
  expectTypeOf(found.interval).toEqualTypeOf<Interval | null>();
  expectTypeOf(found.detectable).toEqualTypeOf<number | null>();
  expectTypeOf(compare(csat([5]), csat([4]), { level: 0.9 }).unit).toExtend<string>();
});

it("takes pairs with holes, and asks for the metric", () => {
  expectTypeOf(comparePaired).toBeCallableWith([[9, null]] as const, { metric: "nps" });
  // @ts-expect-error the metric is no matter of taste
  expectTypeOf(() => comparePaired([[9, 10]], {})).toBeFunction();
  // @ts-expect-error an answer is a number
  expectTypeOf(() => comparePaired([[9, "10"]], { metric: "nps" })).toBeFunction();
});

it("takes pairs that nobody told TypeScript to be pairs", () => {
  const pairs = [
    [9, 10],
    [7, 8],
  ];
  expectTypeOf(pairs).toEqualTypeOf<number[][]>();
  expectTypeOf(comparePaired(pairs, { metric: "nps" }).n).toEqualTypeOf<number>();
  const holed = [
    [9, null],
    [7, undefined],
  ];
  expectTypeOf(comparePaired(holed, { metric: "nps" }).n).toEqualTypeOf<number>();
});
