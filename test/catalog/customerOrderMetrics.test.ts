import { cohortRetention, kaplanMeier, repeatPurchaseRate } from "cx-metrics";
import { metrics } from "cx-metrics/catalog";
import { describe, expect, it } from "vitest";

const columns = {
  customer: ["a", "a", "b"],
  at: ["2026-01-05", "2026-02-05", "2026-01-20"],
};

describe("records of orders, lifetimes and events", () => {
  it("are the input of their metrics", () => {
    const { records } = metrics["repeat-purchase-rate"];
    const result = metrics["repeat-purchase-rate"].calculate(records?.tally(columns, {}));
    expect(result).toEqual(repeatPurchaseRate(columns));
    const lives = { duration: [1, 2], ended: [true, false] };
    const input = metrics["kaplan-meier"].records?.tally(lives, {});
    expect(metrics["kaplan-meier"].calculate(input)).toEqual(kaplanMeier(lives));
  });

  const months = ["2026-01-01", "2026-02-01", "2026-03-01"];
  const window = { edges: months.map(Date.parse), asOf: "2026-03-01" };
  const tallyOf = (edges: unknown) =>
    metrics["cohort-retention"].records?.tally(columns, { ...window, edges });

  it("become a tally of cohorts", () => {
    const { tally, value } = cohortRetention(columns, window);
    expect(value).toBe(50);
    expect(tallyOf(window.edges)).toEqual(tally);
  });
});
