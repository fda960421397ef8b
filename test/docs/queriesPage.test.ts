import { metrics } from "cx-metrics/catalog";
import { expect, it } from "vitest";
import { queriesPage } from "../../scripts/queries-page.mjs";
import { guardsOf } from "../../src/sql/guardsOf.ts";
import { plans } from "../../src/sql/plans/plans.ts";

it("has the fields, settings and columns of every query in docs/queries.md", async () => {
  await expect(queriesPage({ plans, guardsOf, metrics })).toMatchFileSnapshot(
    "../../docs/queries.md",
  );
});

it("refuses a metric without a query of which it says nothing", () => {
  const { nps, ...others } = plans;
  expect(nps.id).toBe("nps");
  expect(() => queriesPage({ plans: others, guardsOf, metrics })).toThrow("says nothing of nps");
});
