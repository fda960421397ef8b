import { atMost, orderSummary, table } from "cx-metrics/sql";
import { expect, it } from "vitest";
import { readSharedCsv } from "../support/shared.ts";
import { openDuckdb } from "../support/sql/engines/duckdb.ts";

/** The last day of the published calibration period. */
const asOf = new Date("1997-09-30");

it("sums up CDNOW's orders as published: 2,357 customers, times in weeks", async () => {
  const engine = await openDuckdb();
  await engine.create({
    name: "orders",
    columns: [
      { name: "id", type: "integer", nullable: false },
      { name: "at", type: "timestamp", nullable: false },
      { name: "value", type: "decimal", nullable: false },
    ],
    rows: readSharedCsv("data/clv/cdnow-transactions.csv").map(({ id, date, value }) => [
      Number(id),
      Date.parse(String(date)),
      Number(value),
    ]),
  });
  const query = orderSummary({
    dialect: engine.dialect,
    from: table("orders"),
    input: { customer: "id", at: "at", value: "value" },
    where: atMost("at", asOf),
    asOf,
  });
  const customers = query.read(await engine.query(query.text, query.params));
  await engine.close();
  const published = readSharedCsv("data/clv/cdnow-summary.csv");
  expect(published.length).toBe(2357);
  expect(customers.length).toBe(2357);
  const byId = new Map(customers.map((customer) => [Number(customer.customer), customer]));
  for (const row of published) {
    const { frequency, recency, T, monetaryValue } = byId.get(Number(row["id"])) ?? {};
    expect(frequency).toBe(Number(row["frequency"]));
    // Rounded to the hundredth of a week and of a dollar.
    expect(Math.abs(Number(recency) / 7 - Number(row["recency"]))).toBeLessThan(0.0051);
    expect(Math.abs(Number(T) / 7 - Number(row["T"]))).toBeLessThan(0.0051);
    expect(Math.abs((monetaryValue ?? 0) - Number(row["monetary"]))).toBeLessThan(0.0051);
  }
});
