import { churnRate, customerMovement, measure, mergeTallies, retentionRate } from "cx-metrics";
import { describe, expect, it } from "vitest";
import { readShared, readSharedCsv, readSharedJson } from "../support/shared.ts";

interface Published {
  readonly telco: {
    readonly rows: number;
    readonly churned: number;
    readonly churnFraction: number;
  };
}

const { telco } = readSharedJson<Published>("reference/published-goldens.json");

const customers = readSharedCsv("data/telco-churn/Telco-Customer-Churn.csv").map((row) => ({
  id: row["customerID"] as string,
  contract: row["Contract"] as string,
  tenure: Number(row["tenure"]),
  churned: row["Churn"] === "Yes" ? 1 : 0,
  one: 1,
}));

/** Customers and leavers by contract, as R's survival package was given them. */
const byContract = readShared("reference/telco-km-golden.txt")
  .split("\n")
  .flatMap((line) => {
    const [, contract, start, lost] = /^(\D+) (\d+) (\d+) /.exec(line) ?? [];
    return contract === undefined || contract.includes(":")
      ? []
      : [{ contract, start: Number(start), lost: Number(lost) }];
  });

describe("churn of a telephone company", () => {
  it("is the published share of its customers", () => {
    expect(customers).toHaveLength(telco.rows);
    const [all] = measure(customers, {
      metric: churnRate,
      value: { start: "one", lost: "churned" },
    });
    expect(all?.result.basis).toEqual({ kind: "share", count: telco.churned, of: telco.rows });
    expect(all?.result.value).toBeCloseTo(100 * telco.churnFraction, 12);
  });

  it("by contract is what R counted, and adds up to the whole", () => {
    expect(byContract).toHaveLength(3);
    const value = { start: "one", lost: "churned" } as const;
    const churn = measure(customers, { metric: churnRate, value, by: ["contract"] });
    const retention = measure(customers, { metric: retentionRate, value, by: ["contract"] });
    expect(
      churn.map(({ keys, result }) => ({ contract: keys["contract"], ...result.tally })),
    ).toEqual(expect.arrayContaining(byContract));
    expect(churn).toHaveLength(3);
    churn.forEach(({ keys, result }, i) => {
      const kept = retention[i];
      expect(kept?.keys).toEqual(keys);
      expect((result.value ?? 0) + (kept?.result.value ?? 0)).toBeCloseTo(100, 12);
    });
    const tallies = churn.map(({ result }) => result.tally as { start: number; lost: number });
    expect(churnRate(mergeTallies(...tallies)).value).toBeCloseTo(100 * telco.churnFraction, 12);
  });
});

describe("the movement of its last month, from months of tenure", () => {
  const MONTH = 30 * 86_400_000;
  const END = 72 * MONTH;
  const spells = customers.map(({ id, tenure, churned }) => ({
    id,
    joined: END - tenure * MONTH,
    left: churned === 1 ? END - MONTH / 2 : null,
  }));
  const period = { from: END - MONTH, to: END };
  const movement = customerMovement(spells, period);

  // Who joined at the end belongs to the next month, who joined a month before it to this one.
  const count = (which: (customer: (typeof customers)[number]) => boolean) =>
    customers.filter(which).length;
  const old = count(({ tenure }) => tenure > 1);
  const oldLost = count(({ tenure, churned }) => tenure > 1 && churned === 1);
  const young = count(({ tenure }) => tenure === 1);
  const youngLost = count(({ tenure, churned }) => tenure === 1 && churned === 1);

  it("counts as filters do", () => {
    expect(movement).toMatchObject({
      start: old,
      lost: oldLost,
      gained: young,
      gainedAndLost: youngLost,
      reactivated: 0,
      end: old - oldLost + young - youngLost,
    });
    expect(oldLost + youngLost).toBe(telco.churned);
    const half = oldLost + youngLost;
    expect(movement.customerMs).toBe((old + young - half) * MONTH + (half * MONTH) / 2);
  });

  it("has all rates of one month, which do not agree", () => {
    expect(churnRate(movement).value).toBeCloseTo((100 * oldLost) / old, 12);
    expect(churnRate(movement, { definition: "start-all" }).value).toBeCloseTo(
      (100 * telco.churned) / old,
      12,
    );
    const textbook = retentionRate(movement, { definition: "end-minus-new" });
    expect(textbook.warnings.map(({ code }) => code)).toEqual(["joiners-lost"]);
    expect(textbook.value).toBeLessThan(retentionRate(movement).value ?? 0);
  });

  it("adds over shards of customers", () => {
    const shards = [0, 1, 2].map((shard) => spells.filter((_, i) => i % 3 === shard));
    const tallies = shards.map((shard) => customerMovement(shard, period));
    expect(mergeTallies(...tallies)).toEqual(movement);
  });
});
