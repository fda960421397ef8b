import { type MetricResult, type ReferralCounts, referralRate } from "cx-metrics";
import { expectTypeOf, test } from "vitest";

test("referralRate takes a part and its own whole", () => {
  const result = referralRate({ referrers: 25, customers: 100 });
  expectTypeOf(result).toEqualTypeOf<MetricResult<ReferralCounts>>();
  referralRate({ referredPurchases: 1, purchases: 2 }, { definition: "referred-purchases" });
  // @ts-expect-error another's whole
  referralRate({ referrers: 25, purchases: 100 });
  // @ts-expect-error no part
  referralRate({ customers: 100 });
});
