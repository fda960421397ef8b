import { netSentiment, roundShares } from "cx-metrics";
import { expectTypeOf, test } from "vitest";

test("netSentiment has shares that can be rounded", () => {
  const { shares } = netSentiment({ positive: 2, negative: 1 }, { definition: "without-neutral" });
  expectTypeOf(shares.neutral).toEqualTypeOf<number | null>();
  expectTypeOf(roundShares(shares, 1)).toHaveProperty("positive");
  // @ts-expect-error no negative ones
  netSentiment({ positive: 2 });
  // @ts-expect-error a method of shares
  netSentiment({ positive: 2, negative: 1 }, { interval: "wilson" });
});
