import {
  type RevenueChange,
  type RevenueMovement,
  type RevenueParts,
  revenueChurn,
  revenueMovement,
} from "cx-metrics";
import { expectTypeOf, test } from "vitest";

const period = { from: "2026-03-01", to: new Date(0) };

test("revenueMovement takes records or columns", () => {
  const rows: RevenueChange[] = [{ customer: 1, at: "2026-01-01", mrr: 500 }];
  expectTypeOf(revenueMovement(rows, period)).toEqualTypeOf<RevenueMovement>();
  revenueMovement(
    { customer: ["a"], at: Float64Array.of(1), mrr: Uint32Array.of(5), currency: ["EUR"] },
    period,
  );
  // @ts-expect-error a change says how much
  revenueMovement([{ customer: 1, at: 0 }], period);
  // @ts-expect-error a period has an end
  revenueMovement(rows, { from: 0 });
});

test("revenueChurn takes the tally or its parts", () => {
  const movement = revenueMovement([], period);
  expectTypeOf(revenueChurn(movement).tally).toEqualTypeOf<RevenueMovement | RevenueParts | null>();
  revenueChurn({ start: 1, churn: 0 }, { definition: "net" });
  // @ts-expect-error a misspelt part
  revenueChurn({ start: 1, churned: 0 });
  // @ts-expect-error unknown definition
  revenueChurn(movement, { definition: "logo" });
});
