import { type CustomerMovement, type CustomerSpell, customerMovement } from "cx-metrics";
import { expectTypeOf, test } from "vitest";

const period = { from: "2026-03-01", to: new Date(0) };

test("customerMovement takes records or columns", () => {
  const rows: CustomerSpell[] = [{ id: 1, joined: "2026-01-01", left: null }];
  expectTypeOf(customerMovement(rows, period)).toEqualTypeOf<CustomerMovement>();
  customerMovement({ id: ["a"], joined: Float64Array.of(1), left: [null] }, period);
  // @ts-expect-error a spell has a beginning
  customerMovement([{ id: 1 }], period);
  // @ts-expect-error an id is a string or a number
  customerMovement([{ id: null, joined: 0 }], period);
  // @ts-expect-error a period has an end
  customerMovement(rows, { from: 0 });
});
