import { churnRate, customerMovement, retentionRate } from "cx-metrics";
import fc from "fast-check";
import { expect, it } from "vitest";
import { holds } from "../support/lawRuns.ts";
import { spells, tickPeriod } from "../support/spells.ts";

const counts = fc
  .tuple(fc.integer({ min: 1, max: 1_000_000 }), fc.double({ min: 0, max: 1, noNaN: true }))
  .map(([start, share]) => ({ start, lost: Math.floor(start * share) }));

it("churn and retention make 100, of counts", () => {
  holds(
    fc.property(counts, (movement) => {
      const [churn, retention] = [churnRate(movement), retentionRate(movement)];
      expect((churn.value ?? 0) + (retention.value ?? 0)).toBeCloseTo(100, 12);
      const [lost, kept] = [churn.interval, retention.interval];
      expect((lost?.lower ?? 0) + (kept?.upper ?? 0)).toBeCloseTo(100, 9);
      expect((lost?.upper ?? 0) + (kept?.lower ?? 0)).toBeCloseTo(100, 9);
    }),
    500,
  );
});

it("churn and retention make 100, of customers", () => {
  holds(
    fc.property(spells, tickPeriod, (rows, period) => {
      const movement = customerMovement(rows, period);
      const [churn, retention] = [churnRate(movement).value, retentionRate(movement).value];
      expect(retention === null).toBe(churn === null);
      if (churn !== null && retention !== null) expect(churn + retention).toBeCloseTo(100, 12);
    }),
    200,
  );
});

it("of the same period, retention by the textbook agrees where no joiner was lost", () => {
  holds(
    fc.property(spells, tickPeriod, (rows, period) => {
      const movement = customerMovement(rows, period);
      const textbook = retentionRate(movement, { definition: "end-minus-new" });
      const warned = textbook.warnings.some(({ code }) => code === "joiners-lost");
      expect(warned).toBe(movement.gainedAndLost > 0 && movement.start > 0);
      if (warned || movement.reactivated > 0) return;
      expect(textbook.value).toBe(retentionRate(movement).value);
    }),
    200,
  );
});
