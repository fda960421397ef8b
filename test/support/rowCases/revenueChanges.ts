import fc from "fast-check";

/** A change in whole ticks and units, so that a naive oracle can follow them. */
export interface TickChange {
  readonly customer: string;
  readonly at: number;
  readonly mrr: number;
}

/** Few customers with many changes, cancellations and returns among them; never two at one instant. */
export const revenueChanges: fc.Arbitrary<TickChange[]> = fc
  .array(
    fc.record({
      customer: fc.constantFrom("a", "b", "c", "__proto__"),
      at: fc.integer({ min: 0, max: 40 }),
      mrr: fc.constantFrom(0, 0, 0, 1, 2, 5, 10),
    }),
    { maxLength: 30, size: "max" },
  )
  .map((changes) => [
    ...new Map(changes.map((change) => [`${change.at} ${change.customer}`, change])).values(),
  ]);
