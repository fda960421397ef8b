import * as fc from "fast-check";
import { expect, test } from "vitest";
import { averageResolutionTime, firstResponseTime, rfm } from "../../../src/index.ts";
import {
  bucket,
  durationPasses,
  greater,
  type OrderSummary,
  orderSummary,
  type Passes,
  rfmCustomerPasses,
  rfmPasses,
  runPasses,
  table,
} from "../../../src/sql/index.ts";
import type { Cell } from "./SqlCase.ts";
import type { SqlEngine } from "./SqlEngine.ts";

const DAY = 86_400_000;

const seed = Number(process.env["SQL_SEED"] ?? 20_261_122);

const asOf = Date.UTC(2026, 5, 30, 12);

/** Edges of the grid's cells, and their neighbours. */
const edge = fc
  .tuple(fc.integer({ min: 0, max: 44 }), fc.nat(127), fc.integer({ min: -1, max: 1 }))
  .map(([octave, cell, off]) => Math.max(0, Math.floor(2 ** octave * (1 + cell / 128)) + off));

const took = fc.option(fc.oneof(fc.nat(300), fc.integer({ min: 5000, max: 9000 }), edge), {
  freq: 9,
});

const ticket = fc.tuple(
  fc.constantFrom("pro", "free", null),
  took,
  fc.integer({ min: -1, max: 99 }).map((days) => asOf - days * DAY),
);

const value = fc.oneof(fc.constantFrom(-500, 0, 500), fc.integer({ min: -2000, max: 90_000 }));

/** Orders on the dot of a day, just before and just after. */
const at = fc
  .tuple(fc.nat(40), fc.constantFrom(-1, 0, 1, 3_600_000, 40_000_000))
  .map(([days, off]) => Math.min(asOf, asOf - days * DAY - 12 * 3_600_000 + off));

const order = fc.tuple(fc.nat(9), at, value);

type Order = [customer: number, at: number, value: number];

const input = { customer: "who", at: "at", value: "paid" };

/** What several queries make is what the functions make of the same rows, on every engine. */
export function keepsPasses(engine: () => SqlEngine, runs: number): void {
  const most = runs > 2 ? 300 : 80;

  const run = <Result>(passes: Passes<Result>) =>
    runPasses(passes, (text, params) => engine().query(text, params));

  const tickets = (rows: readonly (readonly Cell[])[]) =>
    engine().create({
      name: "tickets",
      columns: [
        { name: "plan", type: "text", nullable: true },
        { name: "took", type: "bigint", nullable: true },
        { name: "at", type: "timestamp", nullable: false },
        { name: "until", type: "timestamp", nullable: true },
      ],
      rows: rows.map(([plan, duration, from]) => [
        plan ?? null,
        duration ?? null,
        from ?? null,
        duration === null ? null : Number(from) + (Number(duration) % 1e12),
      ]),
    });

  const orders = (rows: readonly Order[], type: "bigint" | "decimal") =>
    engine().create({
      name: "orders",
      columns: [
        { name: "who", type: "integer", nullable: false },
        { name: "at", type: "timestamp", nullable: false },
        { name: "paid", type, nullable: false },
      ],
      rows,
    });

  const from = table("orders");

  test("durations in two passes are those of the functions", async () => {
    const property = fc.asyncProperty(
      fc.array(ticket, { maxLength: most, size: "max" }),
      fc.constantFrom(0.8, 0.95),
      async (rows, level) => {
        await tickets(rows);
        const results = await run(
          durationPasses("average-resolution-time", {
            dialect: engine().dialect,
            from: table("tickets"),
            input: "took",
            by: ["plan"],
            options: { unit: "seconds", level },
          }),
        );
        expect(results.length).toBe(new Set(rows.map(([plan]) => plan)).size);
        for (const { keys, result } of results) {
          const own = rows
            .filter(([plan]) => plan === keys["plan"])
            .map(([, duration]) => duration);
          const { n, value, median, p90, p95, excluded } = averageResolutionTime(own, { level });
          expect(result).toMatchObject({ n, value, median, p90, p95, excluded, unit: "seconds" });
        }
      },
    );
    await fc.assert(property, { seed, numRuns: runs });
  });

  test("so are those between instants, by period and with a condition", async () => {
    const edges = [asOf - 60 * DAY, asOf - 30 * DAY, asOf, asOf + DAY];
    const property = fc.asyncProperty(
      fc.array(ticket, { maxLength: most, size: "max" }),
      async (rows) => {
        await tickets(rows);
        const results = await run(
          durationPasses("first-response-time", {
            dialect: engine().dialect,
            from: table("tickets"),
            input: { from: "at", to: "until" },
            where: greater("plan", "free"),
            by: { month: bucket("at", edges) },
          }),
        );
        expect(results.map(({ from: start }) => start)).toEqual(edges.slice(0, -1));
        for (const { from: start, to, result } of results) {
          const own = rows
            .filter(
              ([plan, , moment]) =>
                plan === "pro" && moment >= Number(start) && moment < Number(to),
            )
            .map(([, duration]) => (duration === null ? null : duration % 1e12));
          const { n, value, median, p90, p95 } = firstResponseTime(own);
          expect(result).toMatchObject({ n, value, median, p90, p95 });
        }
      },
    );
    await fc.assert(property, { seed, numRuns: runs });
  });

  const bins = fc.integer({ min: 2, max: 9 });

  const cut = fc.integer({ min: -4, max: 400 }).map((quarters) => quarters / 4);

  const cuts = fc
    .array(cut, { minLength: 1, maxLength: 8 })
    .map((list) => [...list].sort((a, b) => a - b));

  const options = fc.oneof(
    fc.record({ asOf: fc.constant(asOf), bins: fc.record({ recency: bins, monetary: bins }) }),
    fc.record({ asOf: fc.constant(asOf) }),
    fc.record({
      asOf: fc.constant(asOf),
      definition: fc.constant("thresholds" as const),
      thresholds: fc.record({
        recency: cuts.map((list) => list.map((days) => Math.max(0, days))),
        frequency: cuts.map((list) => list.map((count) => Math.max(0, count / 8))),
        monetary: fc.oneof(
          cuts,
          cuts.map((list) => list.map(Math.floor)),
        ),
      }),
    }),
  );

  test.each([
    ["whole minor units", "bigint", 1],
    ["decimals", "decimal", 4],
  ] as const)("RFM of orders is rfm's, of %s", async (__, type, parts) => {
    const property = fc.asyncProperty(
      fc.array(order, { maxLength: 60, size: "max" }),
      options,
      async (made, asked) => {
        const rows = made.map(([who, moment, paid]): Order => [who, moment, paid / parts]);
        await orders(rows, type);
        const expected = rfm(
          rows.map(([customer, moment, paid]) => ({ customer, at: moment, value: paid })),
          asked,
        );
        const spec = { dialect: engine().dialect, from, input, options: asked };
        const byId = [...expected.customers].sort(
          (a, b) => Number(a.customer) - Number(b.customer),
        );
        const scored = await run(rfmCustomerPasses(spec));
        expect(scored).toEqual({ ...expected, customers: byId });
        const { cells, ...counted } = await run(rfmPasses(spec));
        const { customers, ...rest } = expected;
        expect(counted).toEqual(rest);
        const codes = [...new Set(customers.map(({ code }) => code))].sort();
        expect(cells).toEqual(
          codes.map((code) => {
            const own = customers.filter((customer) => customer.code === code);
            const [first] = own;
            const { r, f, m, segment } = first as (typeof own)[number];
            return { r, f, m, code, segment, customers: own.length };
          }),
        );
      },
    );
    await fc.assert(property, { seed, numRuns: runs });
  });

  test("orders are summed up by day", async () => {
    const property = fc.asyncProperty(
      fc.array(order, { maxLength: 60, size: "max" }),
      fc.constantFrom(0, 0, 330, -210, 840),
      fc.constantFrom(0, 75 * 366 * DAY),
      async (made, utcOffsetMinutes, ago) => {
        const rows = made.map(([who, moment, paid]): Order => [who, moment - ago, paid]);
        await orders(rows, "bigint");
        const query = orderSummary({
          dialect: engine().dialect,
          from,
          input,
          asOf: asOf - ago,
          utcOffsetMinutes,
        });
        const summaries = query.read(await engine().query(query.text, query.params));
        const byId = summaries.sort((a, b) => Number(a.customer) - Number(b.customer));
        expect(byId).toEqual(summarize(rows, asOf - ago, utcOffsetMinutes));
      },
    );
    await fc.assert(property, { seed, numRuns: runs });
  });
}

/** Another way to the same summaries: by the text of dates. */
function summarize(orders: readonly Order[], end: number, offset: number): OrderSummary[] {
  const dayOf = (instant: number) =>
    Date.parse(new Date(instant + offset * 60_000).toISOString().slice(0, 10)) / DAY;
  const customers = [...new Set(orders.map(([who]) => who))].sort((a, b) => a - b);
  return customers.map((customer) => {
    const own = orders.filter(([who]) => who === customer);
    const days = [...new Set(own.map(([, moment]) => dayOf(moment)))].sort((a, b) => a - b);
    const [first, last] = [days[0] as number, days.at(-1) as number];
    const later = own.filter(([, moment]) => dayOf(moment) > first);
    const money = later.reduce((sum, [, , paid]) => sum + paid, 0);
    const frequency = days.length - 1;
    return {
      customer,
      frequency,
      recency: last - first,
      T: dayOf(end) - first,
      monetaryValue: frequency === 0 ? null : money / frequency,
    };
  });
}
