import { type ClvDefinition, clv, type MetricResult } from "cx-metrics";
import { expectTypeOf, test } from "vitest";

test("clv takes the inputs of one definition", () => {
  expectTypeOf(clv({ amounts: [1, -2] })).toEqualTypeOf<MetricResult<null>>();
  clv({ averageOrderValue: 1, ordersPerPeriod: 1, periods: 1, margin: 80 });
  clv({ arpa: 1, churn: 5 }, { maxPeriods: 60 });
  clv({ profit: 1, retention: 80, discount: 10 }, { definition: "discounted-immediate" });
  clv({ profits: [1], retention: 80, discount: 10 });
  // @ts-expect-error no churn
  clv({ arpa: 1 });
  // @ts-expect-error amounts are a list
  clv({ amounts: 5 });
  // @ts-expect-error there is no interval
  clv({ amounts: [1] }, { level: 0.9 });
});

test("clv names its definitions", () => {
  expectTypeOf<ClvDefinition>().toEqualTypeOf<
    | "order-value"
    | "historic"
    | "arpa-over-churn"
    | "discounted"
    | "discounted-immediate"
    | "finite-horizon"
  >();
});
